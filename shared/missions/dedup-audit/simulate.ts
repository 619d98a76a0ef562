/** Dedup audit, computed: draws a world, prunes it as its owner would, and measures what that does to the bill. */
import type { Simulator } from '../simulator.ts';
import { dedupAudit } from './mission.ts';
import { prepareIn } from './prepare.ts';
import { openRound } from './round.ts';
import { drawWorld } from './world.ts';

/** The mission's computing side. `prepare` takes about a second. */
export const dedupAuditSimulator: Simulator = {
  version: dedupAudit.version,
  prepare: (input) => prepareIn(drawWorld(input)),
  open: openRound,
};
