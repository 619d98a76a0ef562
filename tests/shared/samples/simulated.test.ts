/** Simulators make the right things in few ways; randomisation adds ways that nobody has seen outside. */
import { describe, expect, test } from 'vitest';
import { side } from '../../../shared/samples/canvas.ts';
import { drawHand } from '../../../shared/samples/glyph-pen.ts';
import { paintGlyph } from '../../../shared/samples/glyphs.ts';
import { randomised } from '../../../shared/samples/randomised.ts';
import { simulatedGlyph, simulatedSilhouette } from '../../../shared/samples/simulated.ts';
import { mean, seeded } from '../../support/statistics.ts';

/** Mean squared distance of pictures from the one most like them: small if there are few ways. */
function apart(pictures: readonly Float32Array[]): number {
  const between = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, value, pixel) => sum + (value - b[pixel]!) ** 2, 0);
  return mean(
    pictures.map((one) => Math.min(...pictures.filter((other) => other !== one).map((other) => between(one, other)))),
  );
}

const many = <Item>(make: (place: number) => Item) => Array.from({ length: 60 }, (_, place) => make(place));

describe('simulated glyphs', () => {
  const random = seeded(1, 'glyphs');

  test('repeat a dozen fonts, where people write in as many ways as they are', () => {
    const printed = many(() => simulatedGlyph(random, 3, false));
    const written = many(() => paintGlyph(random, 3, drawHand(random), undefined));
    expect(apart(printed)).toBeLessThan(0.5 * apart(written));
  });

  test('come on a form if asked, and are the same for the same stream', () => {
    expect(simulatedGlyph(seeded(2), 0, true)).toEqual(simulatedGlyph(seeded(2), 0, true));
    expect(simulatedGlyph(seeded(2), 0, true)).not.toEqual(simulatedGlyph(seeded(2), 0, false));
  });
});

describe('simulated streets', () => {
  test('are pictures of one size, bright by day and dark by night', () => {
    const [day, night] = (['clear', 'night'] as const).map((weather) =>
      mean(many((place) => mean(simulatedSilhouette(seeded(place, weather), 'vehicle', weather)))),
    );
    expect(simulatedSilhouette(seeded(1), 'sign', 'rain')).toHaveLength(side * side);
    expect(day!).toBeGreaterThan(2 * night!);
  });
});

describe('randomisation', () => {
  const picture = simulatedSilhouette(seeded(3), 'cyclist', 'clear');
  const away = (intensity: number) =>
    mean(
      many((place) => {
        const changed = randomised(picture, intensity, seeded(place, 'randomised'));
        return changed.reduce((sum, value, pixel) => sum + (value - picture[pixel]!) ** 2, 0);
      }),
    );

  test('of no intensity changes nothing, and more changes more', () => {
    expect(away(0)).toBe(0);
    expect(away(0.5)).toBeGreaterThan(2 * away(0.25));
    expect(away(1)).toBeGreaterThan(1.5 * away(0.5));
  });

  test('keeps brightnesses between black and white', () => {
    for (const value of randomised(picture, 1, seeded(9))) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });
});
