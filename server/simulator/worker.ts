/** What a thread of the laboratory does: computes worlds, and asks those in which teams decide. */
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { Found, ThreadJob, Unfinished } from './decision-jobs.ts';
import {
  askOutcome,
  askWhatIf,
  measureFresh,
  measureFreshYardstick,
  measureStretch,
  measureTrial,
  openWorld,
  pilotOf,
  simulatorOf,
} from './decision-worlds.ts';
import type { PreparedWorld, WorldJob } from './prepared-world.ts';
import { packSheet } from './sheets.ts';
import { inStretches } from './stretches.ts';

/** Tiles in a row of the brief, and of the wall. */
const briefColumns = 8;
const wallColumns = 40;

/**
 * Computes a world, or a stretch of it.
 * @throws Error if the simulator at hand is of another version than the job asks for.
 */
export function prepareWorld({ pilot, ...name }: WorldJob, found: Found = []): PreparedWorld | Unfinished {
  const { prepare, open } = simulatorOf(name);
  return inStretches(found, (recall): PreparedWorld => {
    const piecewise = open && openWorld(name).world.prepare;
    const prepared = piecewise?.(recall) ?? prepare({ seed: name.seed, track: name.track, round: name.round });
    return {
      ...prepared,
      brief: { ...prepared.brief, sheet: packSheet(prepared.brief.sheet, briefColumns) },
      wall: { ...prepared.wall, sheet: recall('wall', () => packSheet(prepared.wall.sheet, wallColumns)) },
      ...(pilot && { pilot: recall('pilot', () => pilotOf({ ...name, pilot })) }),
    };
  });
}

/** The large arrays of a world move to the main thread instead of being copied there. */
function movedWorld(job: WorldJob, found?: Found) {
  const world = prepareWorld(job, found);
  if ('unfinished' in world) return world;
  const buffers = [world.brief.sheet.bytes.buffer, world.wall.sheet.bytes.buffer, world.wall.states.buffer];
  return move({ [transferableSymbol]: buffers, [valueSymbol]: world });
}

/** The thread's entrance. */
export function run(job: ThreadJob) {
  switch (job.kind) {
    case 'world':
      return movedWorld(job, job.found);
    case 'trial':
      return measureTrial(job);
    case 'outcome':
      return askOutcome(job);
    case 'yardstick':
      return measureStretch(job, job.found);
    case 'what-if':
      return askWhatIf(job);
    case 'fresh':
      return measureFresh(job, job.found);
    case 'fresh-yardstick':
      return measureFreshYardstick(job, job.found);
  }
}
