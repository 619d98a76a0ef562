/** The second verdict: fresh worlds and defences are paid, and every scored round gets its final total. */
import { event, type LessonEvent } from './events.ts';
import { awaitsFresh } from './fresh.ts';
import { pendingParts, sharesOf } from './parts.ts';
import type { Evolve } from './rule.ts';
import { roundTotal } from './scoring.ts';
import type { LessonState, Team, TeamId } from './state.ts';

/** Scored rounds that still owe fresh worlds or defences. */
const unsettled = (state: LessonState): readonly number[] =>
  state.scored.filter((round) => !state.settled.includes(round) && pendingParts(state, round).length > 0);

/** Whether a second verdict is still to come. */
export const owesSecondVerdict = (state: LessonState): boolean => unsettled(state).length > 0;

/** Pays what is pending, whatever the laboratory has told so far; nothing where nothing is pending. */
export const secondVerdict = (state: LessonState): readonly LessonEvent[] => {
  const pending = unsettled(state);
  if (pending.length === 0) return [];
  const settled: LessonState = { ...state, settled: [...state.settled, ...pending] };
  const rounds = pending.map((round) => {
    const shares = state.teams.map((team) => [team.id, sharesOf(settled, team, round)] as const);
    const defences = shares.flatMap(([team, { defence }]) => (defence === undefined ? [] : [[team, defence] as const]));
    return {
      round,
      totals: shares.map(([team, each]): readonly [TeamId, number] => [team, roundTotal(each)]),
      ...(defences.length > 0 && { defences }),
    };
  });
  return [event('SecondVerdict', { rounds })];
};

/** Pays what is pending once the laboratory has told all. */
export const secondVerdictWhenTold = (state: LessonState): readonly LessonEvent[] =>
  awaitsFresh(state) ? [] : secondVerdict(state);

/** The benches of a team with what each paid defence came to. */
const withDefences = (
  { id, benches }: Team,
  paid: readonly { readonly round: number; readonly shareOf: ReadonlyMap<TeamId, number> }[],
): Team['benches'] => {
  const now = { ...benches };
  for (const { round, shareOf } of paid) {
    const [bench, defended] = [benches[round], shareOf.get(id)];
    if (bench && defended !== undefined) now[round] = { ...bench, defended };
  }
  return now;
};

export const SecondVerdict: Evolve<'SecondVerdict'> = (state, { rounds }) => {
  const totals = rounds.map(({ round, totals: each }) => [state.scored.indexOf(round), new Map(each)] as const);
  const paid = rounds.map(({ round, defences = [] }) => ({ round, shareOf: new Map(defences) }));
  return {
    ...state,
    settled: [...state.settled, ...rounds.map(({ round }) => round)],
    teams: state.teams.map((team) => {
      const now = [...team.totals];
      for (const [place, totalOf] of totals) if (place >= 0) now[place] = totalOf.get(team.id) ?? now[place] ?? 0;
      return { ...team, totals: now, benches: withDefences(team, paid) };
    }),
  };
};
