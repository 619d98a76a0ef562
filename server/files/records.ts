/** The long file: one line for everything that was forecast, tried, called, answered, written, judged and earned in a lesson. */
import { playing } from '../../shared/lesson/standings.ts';
import type { LessonState, PlayerId, Team } from '../../shared/lesson/state.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import type { Table } from './csv.ts';
import { type Line, tableOf } from './line.ts';
import type { Told } from './moments.ts';
import { peopleLines } from './people-lines.ts';
import { teamLines } from './team-lines.ts';
import { worldLines } from './world-lines.ts';

export type Names = ReadonlyMap<PlayerId, string>;

/** Teams that a file speaks of: somebody sat there. */
export const teamsIn = (state: LessonState): readonly Team[] => {
  const ranked = new Set(playing(state.teams));
  return state.teams.filter((team) => team.seats.length > 0 || ranked.has(team));
};

/** A line with the name of whoever it is about. */
const named =
  (names: Names, about: Partial<Line>) =>
  (line: Line): Line => ({
    ...about,
    ...line,
    ...(typeof line.player === 'number' && { player_name: names.get(line.player) }),
  });

/** A round's number as screens show it: from 1 among those that count; 0 for a practice. */
export const numberOf = ({ plan }: LessonState, round: number): number =>
  plan.rounds[round]?.practice ? 0 : plan.rounds.slice(0, round + 1).filter(({ practice }) => !practice).length;

/**
 * Lines of a lesson, round by round: first of its worlds, then team by team, its people first.
 * @param names of players, where they are known
 */
export const recordLines = (told: Told, names: Names): readonly Line[] => {
  const { state } = told;
  const teams = teamsIn(state);
  const tracks: readonly TrackId[] = [...new Set(state.teams.map(({ track }) => track))];
  return state.plan.rounds.flatMap(({ mission, practice }, round) => {
    const here = { round: numberOf(state, round), mission, scored: practice !== true };
    return [
      ...tracks.flatMap((track) => worldLines(told, round, track).map(named(names, { ...here, track }))),
      ...teams.flatMap((team) => {
        const ours = { ...here, track: team.track, team: team.id, team_name: team.name };
        return [
          ...team.seats.flatMap((seat) => {
            const mine = {
              ...ours,
              player: seat.player,
              player_name: names.get(seat.player),
              program: seat.bot === true,
            };
            return peopleLines({ told, round, team, seat }).map(named(names, mine));
          }),
          ...teamLines(told, round, team).map(named(names, ours)),
        ];
      }),
    ];
  });
};

export const records = (told: Told, names: Names): Table => tableOf(recordLines(told, names));
