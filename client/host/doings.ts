/** When each team was last seen to do something on its workbench, read off one view after the other. */
import type { TeamId } from '../../shared/lesson/state.ts';
import type { DeskView } from '../../shared/lesson/views.ts';

type Doing = { readonly runs: number; readonly calls: number; readonly at: number };

/** By team; only those that have a workbench. */
export type Doings = ReadonlyMap<TeamId, Doing>;

export const noDoings: Doings = new Map();

/**
 * A team that started a trial or called one has done something now. A page that opens late counts from its opening.
 * @param at lesson time in ms
 */
export const withDoings = (before: Doings, desk: DeskView, at: number): Doings =>
  new Map(
    desk.teams.flatMap(({ id, effort }): readonly (readonly [TeamId, Doing])[] => {
      if (!effort) return [];
      const { runs, calls } = effort;
      const then = before.get(id);
      return [[id, then?.runs === runs && then.calls === calls ? then : { runs, calls, at }]];
    }),
  );

/** ms since a team was last seen to do something; 0 for one that has no workbench. */
export const quietFor = (doings: Doings, team: TeamId, now: number): number => {
  const doing = doings.get(team);
  return doing ? Math.max(0, now - doing.at) : 0;
};
