/** From the laboratory to the journal: a round's worlds for every track that is played, with tickets for their pictures. */
import type { Picture } from '../shared/lesson/picture.ts';
import type { PreparedRound, PreparedTrack } from '../shared/lesson/prepared.ts';
import type { LessonRound, LessonState } from '../shared/lesson/state.ts';
import type { MissionId } from '../shared/missions/index.ts';
import type { TrialOrder } from '../shared/missions/simulator.ts';
import type { TrackId } from '../shared/tracks/track.ts';
import type { Draws } from './draws.ts';
import type { Artefact } from './journal/journal.ts';
import { chanceOf } from './simulator/chance.ts';
import type { Laboratory } from './simulator/laboratory.ts';
import type { PackedSheet, PreparedWorld } from './simulator/prepared-world.ts';

/** A picture's name, with a ticket of its own. */
export const pictureOf = ({ hash, columns, rows, side }: PackedSheet, draws: Draws): Picture => ({
  ticket: draws.ticket(),
  hash,
  columns,
  rows,
  side,
});

const trackOf = (world: PreparedWorld, draws: Draws): PreparedTrack => ({
  truths: world.truths,
  clues: world.clues,
  facts: world.facts,
  panel: world.panel,
  charts: world.charts,
  brief: { picture: pictureOf(world.brief.sheet, draws), marks: world.brief.marks.map(Number).join('') },
  wall: { picture: pictureOf(world.wall.sheet, draws), states: Array.from(world.wall.states).join('') },
  ...(world.pilot && { pilot: world.pilot }),
});

/** The trial that a brief shows: the default's, at the size that the mission names, else at the middle of the sizes. */
const pilotIn = ({ bench }: LessonRound, track: TrackId): TrialOrder | undefined =>
  bench && { decision: bench.defaults[track], size: bench.pilot ?? Math.floor(bench.sizes.length / 2) };

export type RoundWorlds = {
  readonly tracks: PreparedRound;
  /** What the round's pairs are dealt by, where it has any. */
  readonly dice?: number;
  readonly artefacts: readonly Artefact[];
};

/**
 * Computes a round's worlds, one job a track.
 * @param seed 32 hexadecimal digits
 * @throws LaboratoryError if a job failed twice, or the laboratory is full or closed
 */
export const prepareRound = async (
  laboratory: Laboratory,
  draws: Draws,
  state: LessonState,
  seed: string,
  round: number,
): Promise<RoundWorlds> => {
  const plan = state.plan.rounds[round];
  if (!plan) throw new Error(`the plan has no round ${round}`);
  // the lesson knows its missions by name; the laboratory refuses one that it cannot compute
  const mission = plan.mission as MissionId;
  const tracks = [...new Set(state.teams.map((team) => team.track))];
  const worlds = await Promise.all(
    tracks.map(async (track): Promise<[TrackId, PreparedWorld]> => {
      const pilot = pilotIn(plan, track);
      const job = { mission, version: plan.version, seed, round, track, ...(pilot && { pilot }) };
      return [track, await laboratory.prepare(job)];
    }),
  );
  const chance = chanceOf(plan, seed, round);
  const prepared = worlds.map(([track, world]): [TrackId, PreparedTrack] => {
    const incident = chance.incident(track);
    return [track, { ...trackOf(world, draws), ...(incident && { incident }) }];
  });
  return {
    tracks: Object.fromEntries(prepared),
    ...(chance.dice !== undefined && { dice: chance.dice }),
    artefacts: worlds.flatMap(([, world]) =>
      [world.brief.sheet, world.wall.sheet].map(({ hash, bytes }) => ({ hash, bytes })),
    ),
  };
};

/** Pictures of a round's worlds. */
export const picturesIn = (prepared: PreparedRound): readonly Picture[] =>
  Object.values(prepared).flatMap((track) => (track ? [track.brief.picture, track.wall.picture] : []));

/** Every picture that a lesson has: of its worlds, and of what its trials audited. */
export const picturesOf = ({ prepared, teams }: LessonState): readonly Picture[] => {
  const trials = teams.flatMap(({ benches }) => Object.values(benches).flatMap((bench) => bench.trials));
  const audited = trials.flatMap(({ result }) => result?.audit?.picture ?? []);
  return [...prepared.flatMap((round) => (round ? picturesIn(round) : [])), ...audited];
};
