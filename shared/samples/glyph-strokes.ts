/** Ten katakana as strokes in the unit square, chosen for their look-alikes. */

/** One stroke as x, y, x, y ...: two points make a line, three a curve that heads for the middle one. */
export type Stroke = readonly number[];

/** Glyphs by label; each even one is the look-alike of the odd one after it. */
export const glyphClasses = ['shi', 'tsu', 'so', 'n', 'ku', 'wa', 'ko', 'yu', 'me', 'na'] as const;

/** The characters, in the same order. */
export const glyphCharacters = ['シ', 'ツ', 'ソ', 'ン', 'ク', 'ワ', 'コ', 'ユ', 'メ', 'ナ'] as const;

/** The label that a tired eye takes it for: shi and tsu, so and n, ku and wa, ko and yu, me and na. */
export function lookAlike(label: number): number {
  return label ^ 1;
}

/** Strokes that share a point are drawn through the same joint, so that corners meet however shaky the hand. */
export const glyphStrokes: readonly (readonly Stroke[])[] = [
  [
    [0.14, 0.14, 0.36, 0.27],
    [0.06, 0.43, 0.28, 0.55],
    [0.14, 0.92, 0.62, 0.76, 0.95, 0.24],
  ],
  [
    [0.08, 0.26, 0.2, 0.52],
    [0.4, 0.16, 0.5, 0.44],
    [0.93, 0.16, 0.82, 0.66, 0.3, 0.95],
  ],
  [
    [0.12, 0.16, 0.32, 0.48],
    [0.9, 0.1, 0.8, 0.64, 0.26, 0.95],
  ],
  [
    [0.08, 0.18, 0.42, 0.38],
    [0.12, 0.92, 0.64, 0.76, 0.95, 0.26],
  ],
  [
    [0.44, 0.05, 0.34, 0.3, 0.1, 0.54],
    [0.38, 0.25, 0.86, 0.25],
    [0.86, 0.25, 0.76, 0.68, 0.22, 0.96],
  ],
  [
    [0.13, 0.18, 0.13, 0.52],
    [0.13, 0.18, 0.88, 0.18],
    [0.88, 0.18, 0.8, 0.66, 0.32, 0.96],
  ],
  [
    [0.14, 0.18, 0.84, 0.18],
    [0.84, 0.18, 0.84, 0.86],
    [0.1, 0.86, 0.84, 0.86],
  ],
  [
    [0.2, 0.22, 0.72, 0.22],
    [0.72, 0.22, 0.66, 0.84],
    [0.04, 0.84, 0.96, 0.84],
  ],
  [
    [0.8, 0.08, 0.64, 0.6, 0.12, 0.94],
    [0.26, 0.32, 0.56, 0.5, 0.82, 0.8],
  ],
  [
    [0.06, 0.36, 0.94, 0.36],
    [0.56, 0.06, 0.58, 0.6, 0.24, 0.96],
  ],
];
