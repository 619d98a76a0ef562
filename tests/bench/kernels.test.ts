/** The race of the kernels against plain loops is a fair one: both do the same work. */
import { expect, test } from 'vitest';
import { benchKernels } from './kernels.ts';

test('every kernel comes to what its plain loop comes to, and both take time', () => {
  const speeds = benchKernels(1);
  expect(speeds.map(({ kernel }) => kernel)).toEqual(['minhash', 'verification', 'bigram', 'softmax', 'projection']);
  for (const { kernelTime, plainTime, ratio } of speeds) expect(ratio).toBe(kernelTime / plainTime);
});
