/** Quality and velocity, computed: teaches models, lets them be tried for half a year, again and again, and measures who is ahead. */
import type { Prepared, Simulator, WorldInput } from '../simulator.ts';
import { byCadence, byRuler, compound } from './charts.ts';
import { cluesOf } from './clues.ts';
import { qualityVelocity } from './mission.ts';
import { panelOf } from './panel.ts';
import { briefOf, wallOf } from './pictures.ts';
import { factsOf, openRound } from './round.ts';
import { measureLead } from './truth.ts';
import { drawWorld } from './world.ts';

const question = 'month-six';

/** The answer whose range holds a figure; the lower edge belongs to the range above it. */
function binOf(figure: number): number {
  return qualityVelocity.questions[question]!.edges!.filter((edge) => figure >= edge).length;
}

function prepare(input: WorldInput): Prepared {
  const world = drawWorld(input);
  const told = measureLead(world);
  const brief = briefOf(world, told);
  return {
    truths: { [question]: { answer: binOf(told.lead), figure: told.lead, error: told.error } },
    clues: cluesOf(world, told),
    facts: {
      ...factsOf(world),
      samples: world.pool.count,
      shown: brief.marks.length,
      marked: brief.marks.filter((mark) => mark).length,
    },
    brief,
    wall: wallOf(world, told),
    panel: panelOf(told),
    charts: [compound(world, told), byCadence(world, told), byRuler(world, told)],
  };
}

/** The mission's computing side. `prepare` takes about a second. */
export const qualityVelocitySimulator: Simulator = { version: qualityVelocity.version, prepare, open: openRound };
