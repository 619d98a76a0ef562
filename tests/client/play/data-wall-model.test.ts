/** What a further pass over the same data is worth, against the published fit. */
import { expect, test } from 'vitest';
import { goodPasses, passWorth } from '../../../client/play/data-wall-model.ts';

/** Data that so many passes over one unit of them are worth: what each bit of a pass adds, summed. */
function worthOf(passes: number): number {
  const steps = 20_000;
  const width = (passes - 1) / steps;
  let sum = 1;
  for (let step = 0; step < steps; step++) sum += width * passWorth(1 + (step + 0.5) * width);
  return sum;
}

test.each([
  [1, 1],
  [2, 1.97],
  [4, 3.73],
  [8, 6.62],
  [16, 10.58],
  [32, 14.34],
  [64, 16.13],
])('[T2] [M8] %d passes are worth %d times the data, as Muennighoff and others fitted it', (passes, worth) => {
  expect(worthOf(passes)).toBeCloseTo(worth, 2);
});

test('[T2] up to four passes little is lost, and however many there are, they are never worth seventeen', () => {
  expect(worthOf(goodPasses) / goodPasses).toBeGreaterThan(0.9);
  expect(worthOf(1_000)).toBeLessThan(17);
});
