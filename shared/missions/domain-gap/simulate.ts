/** Domain gap, computed: draws a world and a simulator that lacks its weather, and measures what a large share of it does. */
import type { Prepared, Simulator, WorldInput } from '../simulator.ts';
import { distanceCurve, mixCurve } from './charts.ts';
import { cluesOf } from './clues.ts';
import { measureGap } from './gap.ts';
import { domainGap } from './mission.ts';
import { panelOf } from './panel.ts';
import { briefOf, wallOf } from './pictures.ts';
import { openFacts, openRound } from './round.ts';
import { drawWorld } from './world.ts';

/** The answer whose range holds a figure; the lower edge belongs to the range above it. */
function binOf(figure: number): number {
  return domainGap.questions.change!.edges!.filter((edge) => figure >= edge).length;
}

function prepare(input: WorldInput): Prepared {
  const world = drawWorld(input);
  const gap = measureGap(world);
  const brief = briefOf(world);
  return {
    truths: { change: { answer: binOf(gap.change), figure: gap.change, error: gap.error } },
    clues: cluesOf(world, gap),
    facts: { ...openFacts(world), shown: brief.marks.length },
    brief,
    wall: wallOf(world),
    panel: panelOf(world, gap),
    charts: [mixCurve(gap), distanceCurve(world, gap)],
  };
}

/** The mission's computing side. `prepare` takes about half a second. */
export const domainGapSimulator: Simulator = { version: domainGap.version, prepare, open: openRound };
