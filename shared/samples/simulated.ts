/** What simulators make: the right things, in the few ways that somebody has thought of. */
import type { Random } from '../learn/random.ts';
import { randomFrom } from '../learn/random.ts';
import { Canvas } from './canvas.ts';
import { paintForm } from './glyph-form.ts';
import { drawHand, lightGlyph, writeGlyph } from './glyph-pen.ts';
import { formCount } from './glyphs.ts';
import type { Scene, SilhouetteClass, Weather } from './silhouette-scene.ts';
import { drawScene } from './silhouette-scene.ts';
import { paintSilhouette } from './silhouettes.ts';

/** Fonts that the simulator of glyphs knows. */
const fonts = 12;
/** A font is the same in every world: it came with the program. */
const fontSeed = '666f6e747300000000000000000000ff';

/** One glyph in one of a dozen fonts, on paper or, if somebody has modelled them, on a form. */
export function simulatedGlyph(random: Random, label: number, onForm: boolean): Float32Array {
  const canvas = new Canvas();
  if (onForm) paintForm(canvas, random.integer(formCount));
  const font = randomFrom(fontSeed).fork(`${random.integer(fonts)}`);
  writeGlyph(canvas, label, drawHand(font), font.fork(`${label}`), { scale: onForm ? 0.66 : 1 });
  lightGlyph(canvas, random);
  return canvas.pixels;
}

/** Half of the draws that shape a scene stand where the artist left them. */
const settled = 0.5;

/** One frame of a rendered street: the object in the middle, in full view, before scenery of which half never changes. */
export function simulatedSilhouette(random: Random, kind: SilhouetteClass, weather: Weather): Float32Array {
  const drawn = drawScene(random, kind);
  const { scenery, shape } = drawn;
  const scene: Scene = {
    ...drawn,
    weather,
    centre: 8,
    ground: 14.2,
    hidden: false,
    shape: shape.map((draw, place) => (place % 2 === 0 ? settled : draw)) as unknown as Scene['shape'],
    scenery: scenery.map((draw, place) => (place % 2 === 0 ? settled : draw)) as unknown as Scene['scenery'],
  };
  return paintSilhouette(scene, random, { x: 0, y: 0 });
}
