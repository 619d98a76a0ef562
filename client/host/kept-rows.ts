/** Rows of the list of teams that are kept as they are: the renderer does not look into a node that is the one it drew before. */
import type { VNode } from 'preact';
import type { TeamId } from '../../shared/lesson/state.ts';

export type KeptRows = {
  /** The row as it was, if everything that it is made of is still the same; otherwise a new one. */
  readonly row: (team: TeamId, madeOf: readonly unknown[], make: () => VNode) => VNode;
};

/** A lesson of 250 teams redraws the few of them that changed. */
export const keptRows = (): KeptRows => {
  const kept = new Map<TeamId, { readonly madeOf: readonly unknown[]; readonly row: VNode }>();
  return {
    row: (team, madeOf, make) => {
      const before = kept.get(team);
      const same =
        before?.madeOf.length === madeOf.length && before.madeOf.every((part, index) => Object.is(part, madeOf[index]));
      if (before && same) return before.row;
      const row = make();
      kept.set(team, { madeOf, row });
      return row;
    },
  };
};
