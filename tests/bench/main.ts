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
    'frames of a reveal, as multiples of an empty scene: median, 95th percentile',
    ...stage.map(
      ({ tiles, median, p95, time }) =>
        `  ${median.toFixed(2)} ${p95.toFixed(2)} ${tiles} tiles (${time.toFixed(1)} ms a frame)`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
