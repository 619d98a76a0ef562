/** What a soak calls flat: a saw that comes back to its floor; and what it calls growing: a floor that rises. */
import { expect, test } from 'vitest';
import { flatnessOf, type Sample } from './flatness.ts';

/** Ten looks at every lesson: memory climbs between two collections of garbage, and its floor rises by so much a lesson. */
const saw = (lessons: number, floor: (lesson: number) => number): readonly Sample[] =>
  Array.from({ length: lessons * 10 }, (_, look) => {
    const lesson = Math.floor(look / 10);
    return { lessons: lesson, value: floor(lesson) + (look % 7) * 20 + (lesson % 3) };
  });

test('a saw over a level floor is flat, however high its teeth', () => {
  expect(
    flatnessOf(
      saw(100, () => 300),
      0.1,
    ),
  ).toMatchObject({ flat: true });
});

test('a floor that rises with every lesson is found, and by how much', () => {
  const { flat, slope, error } = flatnessOf(
    saw(100, (lesson) => 300 + lesson),
    0.1,
  );
  expect(flat).toBe(false);
  expect(Math.abs(slope - 1)).toBeLessThan(3 * error + 0.05);
});

test('what fills up while the first lessons are played is no growth', () => {
  expect(
    flatnessOf(
      saw(100, (lesson) => 300 + Math.min(lesson, 25) * 8),
      0.1,
    ),
  ).toMatchObject({ flat: true });
});
