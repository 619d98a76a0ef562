/** The name of the true knee keeps clear of the trials. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kneeName } from '../../../client/ui/knee-name.ts';

const field = { left: 54, right: 320, over: 14, foot: 116 };

test('an empty plot has the name over its line, on the side that has room', () => {
  expect(kneeName(100, 65, [], 22, field)).toEqual({ x: 106, y: 14, anchor: 'start' });
  expect(kneeName(290, 65, [], 22, field)).toEqual({ x: 284, y: 14, anchor: 'end' });
});

test('a square on either side over the line sends the name to its foot', () => {
  const squares = [
    { x: 120, y: 12 },
    { x: 80, y: 12 },
  ];
  expect(kneeName(100, 40, squares, 22, field)).toEqual({ x: 106, y: 116, anchor: 'start' });
});

test('wherever one square stands, the name does not touch it', () => {
  const place = fc.record({ x: fc.integer({ min: 54, max: 306 }), y: fc.integer({ min: 11, max: 111 }) });
  fc.assert(
    fc.property(fc.integer({ min: 54, max: 306 }), place, (middle, square) => {
      const { x, y, anchor } = kneeName(middle, 65, [square], 22, field);
      const left = anchor === 'end' ? x - 65 : x;
      const apartAcross = square.x + 11 <= left || square.x - 11 >= left + 65;
      const apartDown = square.y + 11 <= y - 12 || square.y - 11 >= y + 4;
      expect(apartAcross || apartDown).toBe(true);
    }),
  );
});
