/** Long work gives way: after a while no piece of it is begun, and it goes on from what it found. */
import { expect, test } from 'vitest';
import type { Found } from '../../../server/simulator/decision-jobs.ts';
import { inStretches } from '../../../server/simulator/stretches.ts';

/** Ten pieces of 50 ms each by a clock of their own; tells the stretches that they took, and how often each was computed. */
function worked(cost: number) {
  const computed: number[] = [];
  let now = 0;
  let found: Found = [];
  for (let stretches = 1; ; stretches++) {
    const answer = inStretches(
      found,
      (recall) => ({
        squares: Array.from({ length: 10 }, (_, place) =>
          recall(`piece ${place}`, () => {
            now += cost;
            computed.push(place);
            return place ** 2;
          }),
        ),
      }),
      { now: () => now },
    );
    if (!('unfinished' in answer)) return { squares: answer.squares, computed, stretches };
    // what lies between two stretches has been to another thread and back
    found = structuredClone(answer.unfinished);
  }
}

test('no piece is begun after 120 ms, none is computed twice, and the work is that of one go', () => {
  const { squares, computed, stretches } = worked(50);
  expect(stretches).toBe(4);
  expect(computed).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(squares).toEqual([0, 1, 4, 9, 16, 25, 36, 49, 64, 81]);
});

test('a piece that takes longer than that alone is a stretch of its own, and quick work is one', () => {
  expect(worked(1000).stretches).toBe(10);
  expect(worked(1).stretches).toBe(1);
});
