/** Sound energy on sixteen frequency bands and sixteen moments, about one second: what the sources add up on. */

export const bands = 16;
export const frames = 16;

/** bands x frames energies, 1 being an ordinary voice; band 0 is the lowest, and the frames of a band lie side by side. */
export type Energy = Float32Array;

export function silence(): Energy {
  return new Float32Array(bands * frames);
}

/** The factor of a level in decibels. */
export function decibels(level: number): number {
  return Math.exp((level * Math.LN10) / 10);
}

/** The level, in decibels, of an energy above 0. */
export function levelOf(energy: number): number {
  return (10 / Math.LN10) * Math.log(energy);
}

/** Adds a tone to one moment: a bell over the bands around `centre`, `width` being its deviation in bands. */
export function addTone(energy: Energy, frame: number, centre: number, width: number, strength: number): void {
  const lowest = Math.max(0, Math.floor(centre - 3 * width));
  const highest = Math.min(bands - 1, Math.ceil(centre + 3 * width));
  for (let band = lowest; band <= highest; band++) {
    const apart = (band - centre) / width;
    energy[band * frames + frame]! += strength * Math.exp(-0.5 * apart * apart);
  }
}
