/** A title for every team that the wall names: how its pooled forecast stood to the truth, in three or four words. */
import type { Truth } from '../../shared/missions/simulator.ts';
import { isTrue } from './axis-scale.ts';

export type TeamTitle = 'bullseye' | 'leaning' | 'even' | 'neighbour' | 'bold' | 'spread';

/** @param chips mean chips per answer; undefined without any */
export const teamTitle = (chips: readonly number[], truth: Truth): TeamTitle | undefined => {
  if (chips.length === 0) return undefined;
  const most = Math.max(...chips);
  const favourite = chips.indexOf(most);
  if (most - Math.min(...chips) < 0.5) return 'even';
  if (isTrue(truth, favourite)) return most >= 5 ? 'bullseye' : 'leaning';
  if (isTrue(truth, favourite - 1) || isTrue(truth, favourite + 1)) return 'neighbour';
  return most >= 6 ? 'bold' : 'spread';
};
