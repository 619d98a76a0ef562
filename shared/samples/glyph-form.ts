/** Printed forms: a box around every glyph, which makes different glyphs look alike. */
import type { Canvas } from './canvas.ts';
import { side } from './canvas.ts';

/** Where a form's box stands, in pixels from the edge, and how it is printed: a full box, an open one, one with a base line, brackets. */
type Print = {
  readonly inset: number;
  readonly tone: number;
  readonly sides: readonly ('top' | 'right' | 'bottom' | 'left')[];
};

const prints: readonly Print[] = [
  { inset: 0.9, tone: 0.7, sides: ['top', 'right', 'bottom', 'left'] },
  { inset: 0.2, tone: 0.8, sides: ['right', 'bottom', 'left'] },
  { inset: 0.5, tone: 0.6, sides: ['top', 'right', 'bottom', 'left'] },
  { inset: 0.4, tone: 0.75, sides: ['top', 'bottom'] },
];

const thickness = 1.3;

/** Prints the box of a form, from 0 to 3, on an empty canvas. */
export function paintForm(canvas: Canvas, form: number): void {
  const { inset, tone, sides } = prints[form]!;
  const near = inset;
  const far = side - inset;
  const rectangles = {
    top: [near, near, far, near + thickness],
    right: [far - thickness, near, far, far],
    bottom: [near, far - thickness, far, far],
    left: [near, near, near + thickness, far],
  } as const;
  for (const name of sides) canvas.rectangle(...rectangles[name], tone);
}
