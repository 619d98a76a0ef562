/** Inherited dials: where a team begins with what it decided in an earlier round. */
import type { Decision } from '../missions/workbench.ts';
import type { RoundBench } from './bench.ts';
import { settingOn } from './dial.ts';
import type { LessonState, Team } from './state.ts';

/** The latest value that a team has committed on a dial before a round, if the dial can stand there; practice does not count. */
const latest = (
  { plan }: LessonState,
  { benches }: Team,
  round: number,
  key: string,
  dials: RoundBench['dials'],
): number | undefined => {
  const dial = dials[key];
  for (let former = round - 1; dial && former >= 0; former--) {
    const bench = plan.rounds[former]?.practice ? undefined : benches[former];
    const value = bench?.committed ? bench.decision[key] : undefined;
    if (value !== undefined) return settingOn(dial, value);
  }
  return undefined;
};

/** Where the dials of a team stand when a round's workbench opens. */
export const openingDecision = (state: LessonState, team: Team, round: number): Decision => {
  const bench = state.plan.rounds[round]?.bench;
  const inherited = (bench?.inherits ?? []).flatMap((key) => {
    const value = bench && latest(state, team, round, key, bench.dials);
    return value === undefined ? [] : [[key, value] as const];
  });
  return { ...bench?.defaults[team.track], ...Object.fromEntries(inherited) };
};
