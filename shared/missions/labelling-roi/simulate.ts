/** Labelling ROI, computed: draws a pool, and measures how many labels asking saves. */
import { tracks } from '../../tracks/index.ts';
import type { Prepared, Simulator, WorldInput } from '../simulator.ts';
import { rareByLabels, scoreByLabels, worthByLabels } from './charts.ts';
import { cluesOf } from './clues.ts';
import { pointsFor } from './formulas.ts';
import { labellingRoi } from './mission.ts';
import { measureNeed } from './need.ts';
import { panelOf } from './panel.ts';
import { Paths } from './path.ts';
import { briefOf, wallOf } from './pictures.ts';
import { openRound, pricesOf } from './round.ts';
import { drawWorld } from './world.ts';

/** The answer whose range holds a figure; the lower edge belongs to the range above it. */
function binOf(figure: number): number {
  return labellingRoi.questions.need!.edges!.filter((edge) => figure >= edge).length;
}

function prepare(input: WorldInput): Prepared {
  const world = drawWorld(input);
  const need = measureNeed(world);
  const facts = pricesOf(world, tracks[input.track].purse.calendar.value);
  const brief = briefOf(world);
  return {
    truths: { need: { answer: binOf(need.share), figure: need.share, error: need.error } },
    clues: cluesOf(world, need, facts),
    facts: { ...facts, classes: world.pool.classes.length, marked: brief.marks.filter((mark) => mark).length },
    brief,
    wall: wallOf(world),
    panel: panelOf(need, facts),
    charts: [
      scoreByLabels(need),
      rareByLabels(need),
      worthByLabels(new Paths(world, facts), (spent) => pointsFor(facts, spent)),
    ],
  };
}

/** The mission's computing side. `prepare` takes about a second. */
export const labellingRoiSimulator: Simulator = { version: labellingRoi.version, prepare, open: openRound };
