/** What a round of Label noise is prepared with: what the crowd's mistakes cost, and what finds them. */
import { inOneGo } from '../../learn/pieces.ts';
import type { Prepared, Recall } from '../simulator.ts';
import type { Figures } from '../workbench.ts';
import { foundBySuspicion, scoreByLabels, wrongByVotes } from './charts.ts';
import { cluesOf } from './clues.ts';
import { measureCost } from './cost.ts';
import { cleanLabels } from './formulas.ts';
import { labelNoise } from './mission.ts';
import { panelOf } from './panel.ts';
import { briefOf, wallOf } from './pictures.ts';
import type { World } from './world.ts';

/** The answer whose range holds a figure; the lower edge belongs to the range above it. */
function binOf(figure: number): number {
  return labelNoise.questions.cost!.edges!.filter((edge) => figure >= edge).length;
}

/**
 * Prepares a drawn world: half a second of work, nearly all of it in pieces.
 * @param prices what the brief states openly
 */
export function prepareIn(world: World, prices: Figures, recall: Recall = inOneGo): Prepared {
  const cost = measureCost(world, recall);
  const clues = recall('clues', () => cluesOf(world));
  const found = recall('found-by-suspicion', () => foundBySuspicion(world));
  const votes = recall('wrong-by-votes', () => wrongByVotes(world));
  const panel = recall('panel', () => panelOf(world, cost));
  const brief = briefOf(world);
  return {
    truths: { cost: { answer: binOf(cost.times), figure: cost.times, error: cost.error } },
    clues,
    facts: {
      ...prices,
      classes: world.pool.classes.length,
      clean: cleanLabels,
      audited: brief.marks.length,
      marked: brief.marks.filter((mark) => mark).length,
    },
    brief,
    wall: wallOf(world),
    panel,
    charts: [scoreByLabels(cost), found, votes],
  };
}
