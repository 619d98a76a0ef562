/** The frontier of a lesson: what every team spent in each scored round and what its decision came to, beside the yardsticks. */
import type { TrackId } from '../tracks/track.ts';
import type { Bench } from './bench.ts';
import type { FrontierView } from './closing-views.ts';
import { freshOf, meanOf } from './fresh.ts';
import { spentOf } from './purse.ts';
import { shows } from './shows.ts';
import type { LessonState, Team } from './state.ts';

/** Share of the purse that is used up: of whichever kind is used most. */
const used = (bench: Bench): number => {
  const { dollars, hours, weeks } = spentOf(bench);
  return Math.max(dollars, hours, weeks);
};

const middleOf = (values: readonly number[]): number => {
  const ascending = [...values].sort((a, b) => a - b);
  const half = ascending.length / 2;
  return meanOf(ascending.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
};

const teamsIn = (state: LessonState, round: number): FrontierView['teams'] =>
  state.teams.flatMap((team: Team): FrontierView['teams'] => {
    const bench = team.benches[round];
    const of = state.yardsticks[round]?.[team.track]?.blind.length;
    if (!bench?.committed || !bench.outcome || bench.beaten === undefined || of === undefined) return [];
    const fresh = state.settled.includes(round) ? freshOf(state, team, round) : undefined;
    const { value } = bench.outcome;
    return [
      {
        id: team.id,
        track: team.track,
        spent: used(bench),
        value,
        beaten: bench.beaten,
        of,
        fresh: fresh && meanOf(fresh.result.values),
      },
    ];
  });

const tracksIn = (state: LessonState, round: number): FrontierView['tracks'] =>
  Object.entries(state.yardsticks[round] ?? {}).flatMap(([track, yardstick]) =>
    yardstick && yardstick.blind.length > 0
      ? {
          track: track as TrackId,
          defaultValue: yardstick.default.value,
          bestValue: yardstick.best.value,
          medianBlind: middleOf(yardstick.blind),
          noise: yardstick.noise,
        }
      : [],
  );

/** One frontier for every scored round in which teams decided, once the lesson closes; none before. */
export const frontiers = (state: LessonState): readonly FrontierView[] => {
  if (!shows(state).lesson) return [];
  return state.scored.flatMap((round): readonly FrontierView[] => {
    const played = state.plan.rounds[round];
    if (!played?.bench || !state.judged.includes(round)) return [];
    const { mission, bench } = played;
    return [{ round, mission, unit: bench.unit, teams: teamsIn(state, round), tracks: tracksIn(state, round) }];
  });
};
