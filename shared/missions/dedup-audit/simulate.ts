/** Dedup audit, computed: draws a world, prunes it as its owner would, and measures what that does to the bill. */
import type { Prepared, Simulator, WorldInput } from '../simulator.ts';
import { measureBill } from './bill.ts';
import { indexCurve, scoreByCompute } from './charts.ts';
import { cluesOf } from './clues.ts';
import { todayPasses } from './formulas.ts';
import { dedupAudit } from './mission.ts';
import { panelOf } from './panel.ts';
import { briefOf, wallOf } from './pictures.ts';
import { prunedAt } from './policy.ts';
import { openRound } from './round.ts';
import { drawWorld, type World } from './world.ts';

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

function prepare(input: WorldInput): Prepared {
  const world = drawWorld(input);
  const policy = prunedAt(world, world.settings.threshold);
  const bill = measureBill(world, policy);
  const brief = briefOf(world);
  return {
    truths: { bill: { answer: binOf(bill.fall), figure: bill.fall, error: bill.error } },
    clues: cluesOf(world, bill),
    facts: factsOf(world, brief.marks),
    brief,
    wall: wallOf(world, policy),
    panel: panelOf(world, policy, bill),
    charts: [scoreByCompute(world, bill), indexCurve(world)],
  };
}

/** The mission's computing side. `prepare` takes one to two seconds. */
export const dedupAuditSimulator: Simulator = { version: dedupAudit.version, prepare, open: openRound };
