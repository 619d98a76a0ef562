/** Pipeline audit, computed: draws a pipeline, lets it live through many futures, and measures what ten times faster training changes. */
import type { Prepared, Simulator, WorldInput } from '../simulator.ts';
import { propagation, waterfall } from './charts.ts';
import { cluesOf } from './clues.ts';
import { daysPerWeek } from './formulas.ts';
import { pipelineAudit } from './mission.ts';
import { panelOf } from './panel.ts';
import { briefOf, wallOf } from './pictures.ts';
import { factsOf, openRound } from './round.ts';
import { wallDays } from './sizes.ts';
import { measureFall } from './today.ts';
import { drawWorld } from './world.ts';

/** The answer whose range holds a figure; the lower edge belongs to the range above it. */
function binOf(figure: number): number {
  return pipelineAudit.questions.cycle!.edges!.filter((edge) => figure >= edge).length;
}

function prepare(input: WorldInput): Prepared {
  const world = drawWorld(input);
  const told = measureFall(world);
  const brief = briefOf(world);
  return {
    truths: { cycle: { answer: binOf(told.fall), figure: told.fall, error: told.error } },
    clues: cluesOf(world, told),
    facts: {
      ...factsOf(world),
      shown: brief.marks.length,
      marked: brief.marks.filter((mark) => mark).length,
    },
    brief,
    wall: wallOf(world),
    panel: panelOf(world, told),
    charts: [waterfall(world, wallDays / daysPerWeek), propagation(told.before)],
  };
}

/** The mission's computing side. `prepare` takes a quarter of a second. */
export const pipelineAuditSimulator: Simulator = { version: pipelineAudit.version, prepare, open: openRound };
