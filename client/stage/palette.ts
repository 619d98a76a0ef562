/** The colours of the wall, read from the tokens of the room it hangs in: dark, or bright. */

const tokens = {
  ground: '--bg',
  dim: '--bg-3',
  fg: '--fg',
  unique: '--tile-unique',
  duplicate: '--tile-duplicate',
  unlabelled: '--tile-unlabelled',
  mislabelled: '--tile-mislabelled',
  synthetic: '--tile-synthetic',
  labelled: '--tile-labelled',
  cut: '--tile-cut',
  belief: '--belief',
  bone: '--bone',
  grout: '--grout',
} as const;

export type Palette = Readonly<Record<keyof typeof tokens, string>>;

/** @param element stands on the surface whose colours are meant */
export const readPalette = (element: Element): Palette => {
  const style = getComputedStyle(element);
  const read = (token: string) => style.getPropertyValue(token).trim();
  return Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, read(token)])) as Palette;
};
