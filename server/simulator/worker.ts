/** What a thread of the laboratory does: computes one world and packs its pictures. */
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { simulators } from '../../shared/missions/simulators.ts';
import type { PreparedWorld, WorldJob } from './prepared-world.ts';
import { packSheet } from './sheets.ts';

/** Tiles in a row of the brief, and of the wall. */
const briefColumns = 8;
const wallColumns = 40;

/**
 * Computes a world.
 * @throws Error if the simulator at hand is of another version than the job asks for.
 */
export function prepareWorld(job: WorldJob): PreparedWorld {
  const simulator = simulators[job.mission];
  if (simulator.version !== job.version)
    throw new Error(`${job.mission} is of version ${simulator.version}, not ${job.version}`);
  const prepared = simulator.prepare({ seed: job.seed, track: job.track, round: job.round });
  return {
    ...prepared,
    brief: { ...prepared.brief, sheet: packSheet(prepared.brief.sheet, briefColumns) },
    wall: { ...prepared.wall, sheet: packSheet(prepared.wall.sheet, wallColumns) },
  };
}

/** The thread's entrance. The large arrays move to the main thread instead of being copied there. */
export function run(job: WorldJob) {
  const world = prepareWorld(job);
  const buffers = [world.brief.sheet.bytes.buffer, world.wall.sheet.bytes.buffer, world.wall.states.buffer];
  return move({ [transferableSymbol]: buffers, [valueSymbol]: world });
}
