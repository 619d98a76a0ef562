/** How fast the missions are: medians over a few worlds, and how much of the time each is allowed they take. */
import { seedOf } from '../../server/simulator/seeds.ts';
import { measureYardstick, medianOf } from '../../server/simulator/yardstick.ts';
import { randomFrom } from '../../shared/learn/random.ts';
import { type MissionId, missions } from '../../shared/missions/index.ts';
import { simulators } from '../../shared/missions/simulators.ts';
import type { TrackId } from '../../shared/tracks/track.ts';

export type MissionSpeed = {
  readonly mission: MissionId;
  readonly track: TrackId;
  readonly what: 'world and first trial' | 'further trial' | 'outcome' | 'yardstick';
  /** Median milliseconds on one core. */
  readonly time: number;
  /** Time over what is allowed; below 1 it is kept. */
  readonly ratio: number;
};

const allowed = { 'world and first trial': 200, 'further trial': 60, outcome: 15, yardstick: 30_000 } as const;

const timeOf = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Times every mission that has a workbench, on every track. Half a minute. */
export function benchMissions(worlds = 7): MissionSpeed[] {
  return (Object.keys(missions) as MissionId[]).flatMap((mission) => {
    const { workbench, tracks } = missions[mission];
    const { open } = simulators[mission];
    if (workbench === undefined || open === undefined) return [];
    return tracks.flatMap((track) => {
      const standard = workbench.defaults[track];
      const times = { 'world and first trial': [], 'further trial': [], outcome: [], yardstick: [] } as {
        [What in keyof typeof allowed]: number[];
      };
      for (let seed = 0; seed < worlds; seed++) {
        let world = open({ seed: seedOf(seed), track, round: 0 });
        times['world and first trial'].push(
          timeOf(() => {
            world = open({ seed: seedOf(1000 + seed), track, round: 0 });
            world.trial({ decision: standard, size: 1 });
          }),
        );
        for (const [size] of workbench.sizes.entries())
          times['further trial'].push(timeOf(() => world.trial({ decision: standard, size })));
        for (let again = 0; again < 5; again++)
          times.outcome.push(timeOf(() => world.outcome(standard, world.grant, {}, again)));
        if (seed === 0) {
          const random = randomFrom(seedOf(seed)).fork('bench');
          times.yardstick.push(timeOf(() => measureYardstick(world, workbench, standard, random)));
        }
      }
      return Object.entries(allowed).map(([name, limit]): MissionSpeed => {
        const what = name as keyof typeof allowed;
        const time = medianOf(times[what]);
        return { mission, track, what, time, ratio: time / limit };
      });
    });
  });
}
