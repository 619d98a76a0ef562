/** Tokens of a picture: what each patch looks like, and where, whatever the light. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jaccard } from '../../../shared/learn/minhash.ts';
import { pictureTokens } from '../../../shared/learn/picture-tokens.ts';

const side = 16;
const painted = (brightness: (x: number, y: number) => number) =>
  Float32Array.from({ length: side * side }, (_, pixel) => brightness(pixel % side, Math.floor(pixel / side)));

test('a blank picture has the lowest level and no direction at every patch', () => {
  const tokens = [...pictureTokens(painted(() => 0.3))];
  expect(tokens).toEqual(Array.from({ length: 49 }, (_, place) => [8 * place, 8 * (49 + place)]).flat());
});

test('the top left patch of a picture that is bright above its middle has the highest level', () => {
  const tokens = pictureTokens(painted((_, y) => (y < 8 ? 1 : 0)));
  expect(tokens[0]! % 8).toBe(3);
  // The fourth row of patches straddles the edge: it looks upwards, which is the fourth direction of four.
  expect(tokens[2 * 21 + 1]! % 8).toBe(4);
});

/** Brightnesses in steps that a computer adds without rounding. */
const step = fc.integer({ min: 0, max: 512 }).map((steps) => steps / 1024);
const pictures = fc.array(step, { minLength: 256, maxLength: 256 }).map((pixels) => Float32Array.from(pixels));

test('a picture has two different tokens a patch', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      expect(new Set(pictureTokens(picture)).size).toBe(98);
    }),
  );
});

test('a brighter picture is the same picture', () => {
  fc.assert(
    fc.property(pictures, step, (picture, light) => {
      expect(pictureTokens(picture.map((pixel) => pixel + light))).toEqual(pictureTokens(picture));
    }),
  );
});

test('the same blob elsewhere is another picture', () => {
  const blob = (x0: number) => painted((x, y) => Math.exp(-((x - x0) ** 2 + (y - 8) ** 2) / 6));
  const likeness = (moved: number) => jaccard(pictureTokens(blob(6)), pictureTokens(blob(6 + moved)));
  expect(likeness(0.1)).toBeGreaterThan(0.8);
  expect(likeness(3)).toBeLessThan(0.65);
});
