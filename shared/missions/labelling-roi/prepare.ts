/** What a round of Labelling ROI is prepared with: how many labels asking saves, and what labels are worth. */
import { inOneGo } from '../../learn/pieces.ts';
import type { Prepared, Recall } from '../simulator.ts';
import type { Figures } from '../workbench.ts';
import { rareByLabels, scoreByLabels, worthByLabels } from './charts.ts';
import { cluesOf } from './clues.ts';
import { pointsFor } from './formulas.ts';
import { labellingRoi } from './mission.ts';
import { measureNeed } from './need.ts';
import { panelOf } from './panel.ts';
import { Paths } from './path.ts';
import { briefOf, wallOf } from './pictures.ts';
import type { World } from './world.ts';

/** The answer whose range holds a figure; the lower edge belongs to the range above it. */
function binOf(figure: number): number {
  return labellingRoi.questions.need!.edges!.filter((edge) => figure >= edge).length;
}

/**
 * Prepares a drawn world: a second of work, nearly all of it in pieces.
 * @param facts what the brief states openly
 */
export function prepareIn(world: World, facts: Figures, recall: Recall = inOneGo): Prepared {
  const need = measureNeed(world, recall);
  const worth = worthByLabels(new Paths(world, facts), (spent) => pointsFor(facts, spent), recall);
  const brief = briefOf(world);
  return {
    truths: { need: { answer: binOf(need.share), figure: need.share, error: need.error } },
    clues: cluesOf(world, need, facts),
    facts: { ...facts, classes: world.pool.classes.length, marked: brief.marks.filter((mark) => mark).length },
    brief,
    wall: wallOf(world),
    panel: panelOf(need, facts),
    charts: [scoreByLabels(need), rareByLabels(need), worth],
  };
}
