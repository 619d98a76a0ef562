/** Label noise, computed: draws a crowd, and measures what its mistakes cost. */
import type { Prepared, Simulator, WorldInput } from '../simulator.ts';
import { foundBySuspicion, scoreByLabels, wrongByVotes } from './charts.ts';
import { cluesOf } from './clues.ts';
import { measureCost } from './cost.ts';
import { cleanLabels } from './formulas.ts';
import { labelNoise } from './mission.ts';
import { panelOf } from './panel.ts';
import { briefOf, wallOf } from './pictures.ts';
import { openRound, pricesOf } from './round.ts';
import { drawWorld } from './world.ts';

/** The answer whose range holds a figure; the lower edge belongs to the range above it. */
function binOf(figure: number): number {
  return labelNoise.questions.cost!.edges!.filter((edge) => figure >= edge).length;
}

function prepare(input: WorldInput): Prepared {
  const world = drawWorld(input);
  const cost = measureCost(world);
  const brief = briefOf(world);
  const wrong = brief.marks.filter((mark) => mark).length;
  return {
    truths: { cost: { answer: binOf(cost.times), figure: cost.times, error: cost.error } },
    clues: cluesOf(world),
    facts: {
      ...pricesOf(world),
      classes: world.pool.classes.length,
      clean: cleanLabels,
      audited: brief.marks.length,
      marked: wrong,
    },
    brief,
    wall: wallOf(world),
    panel: panelOf(world, cost),
    charts: [scoreByLabels(cost), foundBySuspicion(world), wrongByVotes(world)],
  };
}

/** The mission's computing side. `prepare` takes about half a second. */
export const labelNoiseSimulator: Simulator = { version: labelNoise.version, prepare, open: openRound };
