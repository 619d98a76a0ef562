/** Takes a mission's census on all cores. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { type MissionId, missions } from '../../shared/missions/index.ts';
import { type Census, type CensusEntry, censusSeeds } from './census.ts';
import { type FreshEntry, freshCensusSeeds } from './census-fresh.ts';
import type { CensusJob } from './census-worker.ts';

/**
 * Counts 40 worlds of every track of a mission, and asks fresh worlds for three of each; minutes.
 * @param counted told after each world, how many there are so far and how many there will be.
 */
export async function takeCensus(
  mission: MissionId,
  counted: (done: number, all: number) => void = () => {},
): Promise<Census> {
  const { version, tracks } = missions[mission];
  const pool = new Piscina<CensusJob, CensusEntry | FreshEntry | undefined>({
    filename: new URL('./census-worker.ts', import.meta.url).href,
    name: 'run',
    minThreads: availableParallelism(),
    maxThreads: availableParallelism(),
    concurrentTasksPerWorker: 1,
  });
  const jobsFor = (seeds: number) =>
    tracks.flatMap((track) => Array.from({ length: seeds }, (_, seed): CensusJob => ({ mission, track, seed })));
  const all = jobsFor(censusSeeds).length + jobsFor(freshCensusSeeds).length;
  let done = 0;
  const run = async (job: CensusJob, name: 'run' | 'fresh') => {
    const entry = await pool.run(job, { name });
    counted(++done, all);
    return entry;
  };
  try {
    // each entrance answers with its own kind
    const entries = (await Promise.all(jobsFor(censusSeeds).map((job) => run(job, 'run')))) as CensusEntry[];
    const asked = (await Promise.all(jobsFor(freshCensusSeeds).map((job) => run(job, 'fresh')))) as FreshEntry[];
    const fresh = asked.filter((entry) => entry !== undefined);
    return { mission, version, entries, ...(fresh.length > 0 && { fresh }) };
  } finally {
    await pool.destroy();
  }
}
