/** Handwritten glyphs, 16 x 16: what a pair of glasses sees when somebody reads with them. */
import type { Random } from '../learn/random.ts';
import { Canvas } from './canvas.ts';
import { copiesOf, type FamilyRecipe, type SecondLook, seenAgain } from './families.ts';
import { paintForm } from './glyph-form.ts';
import { drawHand, type Hand, lightGlyph, writeGlyph } from './glyph-pen.ts';
import { glyphClasses, lookAlike } from './glyph-strokes.ts';
import { labelGiven, type Mistakes } from './label-mistakes.ts';
import { colour, glassRamp } from './ramps.ts';
import type { Picture } from './sample.ts';

/** One glyph; its family is the glyph on the page, its copies later frames of the glasses, its source the writer. */
export type Glyph = Picture & {
  /** The printed form that it stands on, from 0, if it does; glyphs on forms are the rare ones. */
  readonly form: number | undefined;
};

/** What makes one town's handwriting differ from another's. */
export type GlyphRecipe = FamilyRecipe & {
  /** Share of originals written into the box of a printed form. */
  readonly formShare: number;
  readonly mistakes: Mistakes;
};

/** One glyph in twenty labelled wrongly, one in twenty on a form. */
export const usualGlyphs: GlyphRecipe = {
  copyShare: 0.22,
  copyLength: 7,
  formShare: 0.05,
  mistakes: { share: 0.05, kind: 'symmetric' },
};

export const writerCount = 120;
/** Printed forms in use; each has its own box. */
export const formCount = 4;

/** The glasses move a little in every direction between two frames. */
const nextFrame: SecondLook = { right: 0.25, down: 0.25, noise: 0.03 };

/** Paints one glyph; `form` is the number of the form it stands on, if it does. */
export function paintGlyph(random: Random, label: number, hand: Hand, form: number | undefined): Float32Array {
  const canvas = new Canvas();
  if (form !== undefined) paintForm(canvas, form);
  writeGlyph(canvas, label, hand, random, { scale: form === undefined ? 1 : 0.66 });
  lightGlyph(canvas, random);
  return canvas.pixels;
}

type Writer = { readonly source: number; readonly hand: Hand };

function drawWriters(random: Random): Writer[] {
  return Array.from({ length: writerCount }, (_, source) => ({ source, hand: drawHand(random) }));
}

function originOf(
  label: number,
  writer: Writer,
  form: number | undefined,
): Omit<Glyph, 'pixels' | 'given' | 'family' | 'copy'> {
  const metadata = { writer: writer.source, surface: form === undefined ? 'paper' : 'form' };
  return { label, rare: form !== undefined, source: writer.source, form, metadata };
}

/**
 * A pool of glyphs, every class equally often among the originals, shuffled. Writers, glyphs, copies and labels each have a stream.
 * @returns exactly `count` glyphs; the last family is cut short if it must be.
 */
export function glyphPool(random: Random, count: number, recipe: GlyphRecipe): Glyph[] {
  const writers = drawWriters(random.fork('writers'));
  const originals = random.fork('originals');
  const copies = random.fork('copies');
  const labels = random.fork('labels');
  const classes = glyphClasses.length;
  const pool: Glyph[] = [];
  for (let family = 0; pool.length < count; family++) {
    const label = originals.integer(classes);
    const writer = writers[originals.integer(writerCount)]!;
    const form = drawForm(originals, recipe.formShare);
    const origin = originOf(label, writer, form);
    const original = paintGlyph(originals, label, writer.hand, form);
    const size = 1 + copiesOf(copies, label, recipe);
    for (let copy = 0; copy < size && pool.length < count; copy++) {
      const pixels = copy === 0 ? original : seenAgain(original, copies, nextFrame);
      const given = labelGiven(label, classes, recipe.mistakes, lookAlike, labels);
      pool.push({ ...origin, pixels, given, family, copy });
    }
  }
  return random.fork('order').shuffle(pool);
}

/** The draw of the form is made even for glyphs on paper, so that another share moves no later glyph. */
function drawForm(random: Random, share: number): number | undefined {
  const onForm = random.chance(share);
  const form = random.integer(formCount);
  return onForm ? form : undefined;
}

/** Single glyphs, rightly labelled, every class equally often, by other writers. */
export function balancedGlyphs(random: Random, count: number, formShare = usualGlyphs.formShare): Glyph[] {
  const writers = drawWriters(random.fork('writers'));
  return Array.from({ length: count }, (_, family) => {
    const label = family % glyphClasses.length;
    const writer = writers[random.integer(writerCount)]!;
    const form = drawForm(random, formShare);
    const pixels = paintGlyph(random, label, writer.hand, form);
    return { ...originOf(label, writer, form), pixels, given: label, family, copy: 0 };
  });
}

/** Its tile: light ink on dark glass. */
export function glyphTile(glyph: Glyph, into: Uint8Array, offset: number): void {
  colour(glyph.pixels, glassRamp, into, offset);
}
