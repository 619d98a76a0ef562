/** Whose turn it is at the laboratory: the most urgent job, and of equals the first, or one that finds its fresh worlds open. */
import { type ThreadJob, worldKey } from './decision-jobs.ts';

export type Queued = {
  readonly job: ThreadJob;
  /** Its place among the priorities, as of now. */
  readonly urgency: () => number;
};

/** Names the fresh worlds that a job asks; undefined if it asks none. A thread holds one dozen open. */
export const freshOf = (job: ThreadJob): string | undefined =>
  job.kind === 'fresh' || job.kind === 'fresh-yardstick' ? worldKey(job) : undefined;

/**
 * The next of those that wait. Of equals that ask fresh worlds it is the first that asks those which the free thread holds open from its
 * last job, else the first that asks some which no thread is at: so a dozen worlds are opened once, and not once for every team.
 * @param held what running jobs ask, by name
 * @param lately what the free thread asked last
 * @returns undefined if nobody waits
 */
export function nextTurn<Entry extends Queued>(
  queue: readonly Entry[],
  held: ReadonlySet<string | undefined>,
  lately: string | undefined,
): Entry | undefined {
  const urgencies = queue.map((entry) => entry.urgency());
  const least = Math.min(...urgencies);
  const equals = queue.filter((_, place) => urgencies[place] === least);
  const [first] = equals;
  if (first === undefined || freshOf(first.job) === undefined) return first;
  const fresh = equals.filter(({ job }) => freshOf(job) !== undefined);
  return fresh.find(({ job }) => freshOf(job) === lately) ?? fresh.find(({ job }) => !held.has(freshOf(job))) ?? first;
}
