/** Thrift: what a team did not spend of dollars and GPU-hours goes with it into the next round, up to a bound; weeks do not. */
import type { Purse } from '../missions/workbench.ts';
import { spentOf } from './purse.ts';
import type { LessonState, Team, TeamId } from './state.ts';

/** At most this share of a grant carries over. */
export const mostCarried = 0.3;

const thousandths = (share: number): number => Math.floor(share * 1000 + 1e-6) / 1000;

/** Share of a grant that carries over, of what was there and what was spent. */
const unspent = (had: number, spent: number): number => thousandths(Math.min(mostCarried, Math.max(0, had - spent)));

const carriedBy = (team: Team, former: number): Purse | undefined => {
  const bench = team.benches[former];
  if (!bench?.committed) return undefined;
  const spent = spentOf(bench);
  const had = bench.carried ?? { dollars: 0, hours: 0, weeks: 0 };
  const carried = {
    dollars: unspent(1 + had.dollars, spent.dollars),
    hours: unspent(1 + had.hours, spent.hours),
    weeks: 0,
  };
  return carried.dollars + carried.hours > 0 ? carried : undefined;
};

/** What each team carries into a round from the last one in which it decided; none where nobody did. */
export const carriedInto = (state: LessonState, round: number): readonly (readonly [TeamId, Purse])[] => {
  const former = state.decided.filter((each) => each < round && !state.plan.rounds[each]?.practice).at(-1);
  if (former === undefined) return [];
  return state.teams.flatMap((team): readonly (readonly [TeamId, Purse])[] => {
    const carried = carriedBy(team, former);
    return carried ? [[team.id, carried]] : [];
  });
};
