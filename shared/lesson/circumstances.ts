/** What has changed in a team's world: by the answer to its incident, and by what its earlier rounds carried in. */
import type { Circumstances, Figures } from '../missions/workbench.ts';
import { incidentOf } from './incident.ts';
import type { LessonState, Team } from './state.ts';

/** What the outcomes of earlier rounds carry into a round; the newer one speaks last. */
export const carriesInto = (team: Team, round: number): Figures => {
  const earlier = Object.entries(team.benches).filter(([name]) => Number(name) < round);
  earlier.sort(([a], [b]) => Number(a) - Number(b));
  return Object.assign({}, ...earlier.map(([, bench]) => bench.outcome?.carries ?? {}));
};

/**
 * Circumstances of a team in a round; undefined where nothing has changed.
 * @param at lesson time of what is asked: an answer changes what starts after it was settled; the end of the round if left out
 */
export const circumstancesOf = (
  state: LessonState,
  team: Team,
  round: number,
  at = Number.POSITIVE_INFINITY,
): Circumstances | undefined => {
  const bench = team.benches[round];
  const answers = bench ? incidentOf(state, round, bench)?.answers : undefined;
  const settled = at > (bench?.incident?.closesAt ?? 0);
  const answer = settled ? answers?.find(({ key }) => key === bench?.incident?.answer) : undefined;
  const all = { ...carriesInto(team, round), ...answer?.changes };
  return Object.keys(all).length > 0 ? all : undefined;
};
