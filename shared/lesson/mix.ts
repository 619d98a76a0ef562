/** Small integers mixed from dice that the journal holds, so that what they deal is the same in every replay. */

/** A whole number from 0 to below 2^32 that depends on both arguments in all of its bits (the finaliser of MurmurHash3, Appleby 2011). */
export const mixed = (dice: number, salt: number): number => {
  let bits = (dice ^ Math.imul(salt + 1, 0x9e3779b9)) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35) >>> 0;
  return (bits ^ (bits >>> 16)) >>> 0;
};

/** The values in an order that the dice decide (Fisher and Yates 1938); the argument stays as it was. */
export const shuffled = <T>(values: readonly T[], dice: number): readonly T[] => {
  const list = [...values];
  for (let last = list.length - 1; last > 0; last--) {
    const other = mixed(dice, last) % (last + 1);
    const [a, b] = [list[last], list[other]];
    if (a === undefined || b === undefined) continue;
    list[last] = b;
    list[other] = a;
  }
  return list;
};
