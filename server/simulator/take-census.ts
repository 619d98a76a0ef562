/** Takes a mission's census on all cores. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { type MissionId, missions } from '../../shared/missions/index.ts';
import { type Census, type CensusEntry, censusSeeds } from './census.ts';
import type { CensusJob } from './census-worker.ts';

/**
 * Counts 40 worlds of every track of a mission; minutes.
 * @param counted told after each world, how many there are so far and how many there will be.
 */
export async function takeCensus(
  mission: MissionId,
  counted: (done: number, all: number) => void = () => {},
): Promise<Census> {
  const { version, tracks } = missions[mission];
  const pool = new Piscina<CensusJob, CensusEntry>({
    filename: new URL('./census-worker.ts', import.meta.url).href,
    name: 'run',
    minThreads: availableParallelism(),
    maxThreads: availableParallelism(),
    concurrentTasksPerWorker: 1,
  });
  const jobs = tracks.flatMap((track) =>
    Array.from({ length: censusSeeds }, (_, seed): CensusJob => ({ mission, track, seed })),
  );
  let done = 0;
  try {
    const entries = await Promise.all(
      jobs.map(async (job) => {
        const entry = await pool.run(job);
        counted(++done, jobs.length);
        return entry;
      }),
    );
    return { mission, version, entries };
  } finally {
    await pool.destroy();
  }
}
