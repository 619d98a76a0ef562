/** Fresh worlds: the committed decisions again, in worlds that nobody has seen, beside blind settings in the same ones. */
import type { TrackId } from '../tracks/track.ts';
import type { FreshResult, FreshYardstick } from './bench.ts';
import { event } from './events.ts';
import { beatenOf } from './outcome.ts';
import type { Decide, Evolve } from './rule.ts';
import type { LessonState, Team, TeamId } from './state.ts';

/** Mean of some values; not a number for none. */
export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

/** Whether a round asks fresh worlds. */
const hasFresh = (state: LessonState, round: number): boolean =>
  state.plan.rounds[round]?.bench?.extras?.includes('fresh') === true && state.plan.rounds[round].practice !== true;

/** Teams of a round whose decision has not been asked of fresh worlds yet. */
export const teamsWithoutFresh = (state: LessonState, round: number): readonly Team[] =>
  hasFresh(state, round) && state.judged.includes(round) && !state.settled.includes(round)
    ? state.teams.filter(({ benches }) => benches[round]?.committed && benches[round].fresh === undefined)
    : [];

/** Tracks of a round on which blind settings have not been asked of fresh worlds yet. */
export const tracksWithoutFresh = (state: LessonState, round: number): readonly TrackId[] => {
  if (!hasFresh(state, round) || !state.judged.includes(round) || state.settled.includes(round)) return [];
  const there = state.freshYardsticks[round] ?? {};
  return [...new Set(state.teams.map(({ track }) => track))].filter((track) => there[track] === undefined);
};

/** Whether anything that the second verdict needs is still being computed. */
export const awaitsFresh = (state: LessonState): boolean =>
  state.judged.some(
    (round) => teamsWithoutFresh(state, round).length > 0 || tracksWithoutFresh(state, round).length > 0,
  );

export const freshReady: Decide<'freshReady'> = (state, { round, teams, yardsticks }) => {
  if (state.status === 'over') return [];
  const wanted = new Set<TeamId>(teamsWithoutFresh(state, round).map(({ id }) => id));
  const tracks = new Set<string>(tracksWithoutFresh(state, round));
  const fresh = {
    teams: teams.filter(([team]) => wanted.delete(team)),
    yardsticks: Object.fromEntries(Object.entries(yardsticks).filter(([track]) => tracks.has(track))),
  };
  return fresh.teams.length === 0 && Object.keys(fresh.yardsticks).length === 0
    ? []
    : [event('FreshPrepared', { round, ...fresh })];
};

export type Fresh = { readonly result: FreshResult; readonly yardstick: FreshYardstick };

/** What fresh worlds say of a team's decision; undefined where the laboratory has not told, or could not. */
export const freshOf = (state: LessonState, team: Team, round: number): Fresh | undefined => {
  const result = team.benches[round]?.fresh;
  const yardstick = state.freshYardsticks[round]?.[team.track];
  return result && result.values.length > 0 && yardstick && yardstick.blind.length > 0
    ? { result, yardstick }
    : undefined;
};

/** Blind settings whose mean over the fresh worlds a decision's mean beats, ties counting half. */
export const freshBeaten = ({ result, yardstick }: Fresh): number => beatenOf(meanOf(result.values), yardstick);

/** The same as a share, 0 to 1. */
export const freshShare = (fresh: Fresh): number => freshBeaten(fresh) / fresh.yardstick.blind.length;

/**
 * The share after one, two, ... all worlds, as it would stand if the worlds still to come were like those so far.
 * A world that is hard for all, by its middle blind setting, is no setback.
 */
export const freshShares = ({ result, yardstick }: Fresh): readonly number[] =>
  result.values.map((_, last) => {
    const usual = yardstick.medians.length === 0 ? 0 : meanOf(yardstick.medians);
    const medians = yardstick.medians.slice(0, last + 1);
    const luck = medians.length === 0 ? 0 : meanOf(medians) - usual;
    return beatenOf(meanOf(result.values.slice(0, last + 1)) - luck, yardstick) / yardstick.blind.length;
  });

/** Which of two decisions holds in fresh worlds; undefined where nobody can tell. */
export const holdsBetter = (
  state: LessonState,
  round: number,
  left: Team,
  right: Team,
): 'left' | 'right' | 'both' | undefined => {
  const [a, b] = [freshOf(state, left, round), freshOf(state, right, round)];
  if (!a || !b) return undefined;
  const apart = freshShare(a) - freshShare(b);
  const sameTrack = left.track === right.track;
  const within = sameTrack && Math.abs(meanOf(a.result.values) - meanOf(b.result.values)) <= a.yardstick.noise;
  // one blind setting more or less says nothing
  if (within || Math.abs(apart) <= 1 / a.yardstick.blind.length) return 'both';
  return apart > 0 ? 'left' : 'right';
};

export const FreshPrepared: Evolve<'FreshPrepared'> = (state, { round, teams, yardsticks }) => {
  const told = new Map(teams);
  return {
    ...state,
    freshYardsticks: { ...state.freshYardsticks, [round]: { ...state.freshYardsticks[round], ...yardsticks } },
    teams: state.teams.map((team) => {
      const bench = team.benches[round];
      const fresh = told.get(team.id);
      return bench && fresh !== undefined
        ? { ...team, benches: { ...team.benches, [round]: { ...bench, fresh } } }
        : team;
    }),
  };
};
