/** What is rare: of some classes only a part of the originals is ever found. */
import type { Random } from '../../learn/random.ts';

/**
 * Leaves out most families of the rare classes, and cuts to size.
 * @param share of their families that stay.
 * @throws RangeError if fewer than wanted stay.
 */
export function thinned<Kind extends { readonly label: number; readonly family: number }>(
  samples: readonly Kind[],
  rareClasses: readonly number[],
  share: number,
  count: number,
  random: Random,
): Kind[] {
  const stays = new Map<number, boolean>();
  const kept = samples.filter(({ label, family }) => {
    if (!rareClasses.includes(label)) return true;
    const known = stays.get(family) ?? random.fork(`family/${family}`).chance(share);
    stays.set(family, known);
    return known;
  });
  if (kept.length < count) throw new RangeError(`${kept.length} samples are too few for a pool of ${count}`);
  return kept.slice(0, count);
}
