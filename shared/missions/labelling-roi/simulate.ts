/** Labelling ROI, computed: draws a pool, and measures how many labels asking saves. */
import { tracks } from '../../tracks/index.ts';
import type { Prepared, Simulator, WorldInput } from '../simulator.ts';
import { labellingRoi } from './mission.ts';
import { prepareIn } from './prepare.ts';
import { openRound, pricesOf } from './round.ts';
import { drawWorld } from './world.ts';

function prepare(input: WorldInput): Prepared {
  const world = drawWorld(input);
  return prepareIn(world, pricesOf(world, tracks[input.track].purse.calendar.value));
}

/** The mission's computing side. `prepare` takes about a second. */
export const labellingRoiSimulator: Simulator = { version: labellingRoi.version, prepare, open: openRound };
