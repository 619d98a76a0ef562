/** `npm run bench`: kernels against plain loops and packages of the same run, missions against what they are allowed, the stage against an empty one. */
import { benchKernels } from './kernels.ts';
import { benchMissions } from './missions.ts';
import { benchPackages } from './packages.ts';
import { benchStage } from './stage.ts';

const kernels = benchKernels();
const packages = benchPackages();
const missions = benchMissions();
const stage = await benchStage();

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ kernels, packages, missions, stage })}\n`);
} else {
  const lines = [
    'kernels, as multiples of a plain loop (aim: 1.1)',
    ...kernels.map(({ kernel, ratio }) => `  ${ratio.toFixed(2)} ${kernel}`),
    'packages that do a kernel’s job, as multiples of the kernel',
    ...packages.map(({ package: name, job, ratio }) => `  ${ratio.toFixed(2)} ${name}, ${job}`),
    'missions, as shares of the time allowed',
    ...missions.map(
      ({ mission, track, what, time, ratio }) =>
        `  ${ratio.toFixed(2)} ${mission} ${track} ${what} (${time.toFixed(1)} ms)`,
    ),
    'main thread’s work for a frame of a reveal of 7,440 tiles to a thousand, as multiples of an empty scene: median, 95th percentile',
    ...stage.map(
      ({ wall, median, p95, p95Time, longest, longestTask }) =>
        `  ${median.toFixed(2)} ${p95.toFixed(2)} ${wall} (95th percentile ${p95Time.toFixed(1)} ms, longest frame ${longest.toFixed(1)} ms, ${longestTask === 0 ? 'no task over 50 ms' : `longest task ${longestTask.toFixed(0)} ms`})`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
