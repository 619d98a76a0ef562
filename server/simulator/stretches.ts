/** Long work in stretches, so that a trial never waits long behind it: each goes on from what the ones before it found. */
import type { Recall } from '../../shared/missions/simulator.ts';
import { realClock } from '../clock.ts';
import type { Found, Unfinished } from './decision-jobs.ts';

/** Milliseconds after which no further piece is begun; a piece that is begun is finished. */
const enough = 120;

/** Ends a stretch of work from within. */
class EnoughForNow extends Error {}

/**
 * Works with what was found until enough time is spent: then the same job with all that is found goes on from there. A stretch finds at
 * least one piece, so that the work comes to an end however slow the machine.
 * @param work is run from its beginning each time; what it finds depends on nothing but its arguments
 */
export function inStretches<T extends object>(
  found: Found,
  work: (recall: Recall) => T,
  clock: Pick<ReturnType<typeof realClock>, 'now'> = realClock(),
): T | Unfinished {
  const known = new Map(found);
  const start = clock.now();
  let progress = false;
  try {
    return work((name, compute) => {
      if (known.has(name)) return known.get(name) as ReturnType<typeof compute>;
      if (progress && clock.now() - start >= enough) throw new EnoughForNow();
      const computed = compute();
      known.set(name, computed);
      progress = true;
      return computed;
    });
  } catch (error) {
    if (error instanceof EnoughForNow) return { unfinished: [...known] };
    throw error;
  }
}
