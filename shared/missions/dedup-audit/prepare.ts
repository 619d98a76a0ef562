/** What a round of the audit is prepared with: the world pruned as its owner would, and what that does to the bill. */
import { inOneGo } from '../../learn/pieces.ts';
import type { Prepared, Recall } from '../simulator.ts';
import { measureBill } from './bill.ts';
import { indexCurve, scoreByCompute } from './charts.ts';
import { cluesOf } from './clues.ts';
import { todayPasses } from './formulas.ts';
import { dedupAudit } from './mission.ts';
import { panelOf } from './panel.ts';
import { briefOf, wallOf } from './pictures.ts';
import { prunedAt } from './policy.ts';
import type { World } from './world.ts';

/** The answer whose range holds a figure; the lower edge belongs to the range above it. */
function binOf(figure: number): number {
  return dedupAudit.questions.bill!.edges!.filter((edge) => figure >= edge).length;
}

function factsOf(world: World, marks: readonly boolean[]): Readonly<Record<string, number>> {
  return {
    threshold: world.settings.threshold,
    pool: world.pool.count,
    visits: world.visits,
    passes: todayPasses,
    indexPrice: world.indexPrice,
    shown: marks.length,
    marked: marks.filter((mark) => mark).length,
  };
}

/** Prepares a drawn world: a second of work, nearly all of it in pieces. */
export function prepareIn(world: World, recall: Recall = inOneGo): Prepared {
  const policy = prunedAt(world, world.settings.threshold);
  const bill = measureBill(world, policy, recall);
  const index = recall('index-curve', () => indexCurve(world));
  const brief = briefOf(world);
  return {
    truths: { bill: { answer: binOf(bill.fall), figure: bill.fall, error: bill.error } },
    clues: cluesOf(world, bill),
    facts: factsOf(world, brief.marks),
    brief,
    wall: wallOf(world, policy),
    panel: panelOf(world, policy, bill),
    charts: [scoreByCompute(world, bill), index],
  };
}
