/** `npm run bench`: kernels against plain loops of the same run, and missions against what they are allowed. */
import { benchKernels } from './kernels.ts';
import { benchMissions } from './missions.ts';

const kernels = benchKernels();
const missions = benchMissions();

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ kernels, missions })}\n`);
} else {
  const lines = [
    'kernels, as multiples of a plain loop (aim: 1.1)',
    ...kernels.map(({ kernel, ratio }) => `  ${ratio.toFixed(2)} ${kernel}`),
    'missions, as shares of the time allowed',
    ...missions.map(
      ({ mission, track, what, time, ratio }) =>
        `  ${ratio.toFixed(2)} ${mission} ${track} ${what} (${time.toFixed(1)} ms)`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
