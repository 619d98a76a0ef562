/** The math panel's three lines: what the note says, the theorem that fits these mistakes, and what was measured here. */
import type { PanelLine } from '../simulator.ts';
import { type Cost, orders, rightSizes, sizes } from './cost.ts';
import { evenNoiseFactor } from './formulas.ts';
import { wrongMarks } from './pictures.ts';
import type { World } from './world.ts';

const hundredths = (value: number): number => Math.round(100 * value) / 100;

/** Which theorem speaks of these mistakes: even flips, those at the border of two classes, or those that never average out. */
function theory({ crowd, pool }: World, rate: number): PanelLine {
  switch (crowd.kind) {
    case 'slips':
      return {
        kind: 'theory',
        key: 'even-flips',
        values: { times: hundredths(evenNoiseFactor(rate, pool.classes.length)), classes: pool.classes.length },
      };
    case 'look-alikes':
      return { kind: 'theory', key: 'at-the-border', values: {} };
    case 'habit':
      return { kind: 'theory', key: 'never-averages-out', values: { wrong: Math.round(100 * rate) } };
  }
}

/** The three lines; only the last is scored. */
export function panelOf(world: World, cost: Cost): readonly PanelLine[] {
  const wrong = wrongMarks(world);
  const rate = wrong.reduce((sum, one) => sum + one, 0) / wrong.length;
  return [
    { kind: 'note', key: 'ten-times', values: { wrong: Math.round(100 * rate) } },
    theory(world, rate),
    {
      kind: 'measured',
      key: 'measured-here',
      values: {
        times: hundredths(cost.times),
        error: hundredths(cost.error),
        trainings: orders * (sizes.length + rightSizes.length),
      },
    },
  ];
}
