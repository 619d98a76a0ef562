/** What a round of Domain gap is prepared with: what a large share of simulated samples does where the weather is missing. */
import { inOneGo } from '../../learn/pieces.ts';
import type { Prepared, Recall } from '../simulator.ts';
import type { Figures } from '../workbench.ts';
import { distanceCurve, mixCurve } from './charts.ts';
import { cluesOf } from './clues.ts';
import { measureGap } from './gap.ts';
import { domainGap } from './mission.ts';
import { panelOf } from './panel.ts';
import { briefOf, wallOf } from './pictures.ts';
import type { World } from './world.ts';

/** The answer whose range holds a figure; the lower edge belongs to the range above it. */
function binOf(figure: number): number {
  return domainGap.questions.change!.edges!.filter((edge) => figure >= edge).length;
}

/**
 * Prepares a drawn world: half a second of work, nearly all of it in pieces.
 * @param facts what the brief states openly
 */
export function prepareIn(world: World, facts: Figures, recall: Recall = inOneGo): Prepared {
  const gap = measureGap(world, recall);
  const clues = cluesOf(world, gap, recall);
  const brief = briefOf(world);
  return {
    truths: { change: { answer: binOf(gap.change), figure: gap.change, error: gap.error } },
    clues,
    facts: { ...facts, shown: brief.marks.length },
    brief,
    wall: wallOf(world),
    panel: panelOf(world, gap),
    charts: [mixCurve(gap), distanceCurve(world, gap)],
  };
}
