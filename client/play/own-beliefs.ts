/** What this player believed in each round of the lesson, kept on this phone: papers hold the present round alone. */
import type { MyResult, Revealed } from '../../shared/lesson/views.ts';
import type { Store } from '../net/surroundings.ts';
import { type Belief, beliefsOf } from './calibration-model.ts';

type Kept = Readonly<Record<string, readonly Belief[]>>;

const read = (text: string | undefined): Kept => {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Kept) : {};
  } catch {
    return {};
  }
};

/**
 * Adds what is out by now, and gives back all of the lesson.
 * @param code the lesson's; @param player another player on the same phone has beliefs of their own
 */
export const keepBeliefs = (
  store: Store,
  code: string,
  player: number,
  results: readonly MyResult[],
  reveals: readonly Revealed[],
): readonly Belief[] => {
  const place = `beliefs.${code}.${player}`;
  const before = read(store.read(place));
  const fresh = Object.fromEntries(results.map((result) => [result.key, beliefsOf([result], reveals)]));
  const known = Object.fromEntries(Object.entries(fresh).filter(([, beliefs]) => beliefs.length > 0));
  const all = { ...before, ...known };
  if (Object.keys(known).some((key) => JSON.stringify(before[key]) !== JSON.stringify(known[key])))
    store.write(place, JSON.stringify(all));
  return Object.values(all).flat();
};
