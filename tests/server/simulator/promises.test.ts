/** What every mission promises about its worlds, judged on its census; and the census itself, counted again where it is quick. */
import { describe, expect, test } from 'vitest';
import { type Census, type CensusEntry, censusSeeds, countWorld } from '../../../server/simulator/census.ts';
import { judge } from '../../../server/simulator/promises.ts';
import { type MissionId, missions } from '../../../shared/missions/index.ts';
import { readProjectFile } from '../../support/architecture/project-files.ts';

const counted = (Object.keys(missions) as MissionId[]).map((mission): [MissionId, Census] => [
  mission,
  JSON.parse(readProjectFile(`tests/golden/${mission}.census.json`)),
]);

/** Figures differ in the last digits between machines whose logarithms do. */
function expectAlike(again: unknown, before: unknown): void {
  if (typeof again === 'number' && typeof before === 'number') expect(Math.abs(again - before)).toBeLessThan(0.002);
  else if (typeof again === 'object' && again !== null) {
    expect(Object.keys(again)).toEqual(Object.keys(before as object));
    for (const [key, value] of Object.entries(again)) expectAlike(value, (before as Record<string, unknown>)[key]);
  } else expect(again).toBe(before);
}

describe.each(counted)('the census of %s', (mission, census) => {
  const { version, tracks } = missions[mission];

  test('is of the version that is played, and of forty worlds on every track', () => {
    expect([census.mission, census.version]).toEqual([mission, version]);
    for (const track of tracks) {
      const seeds = census.entries.filter((entry) => entry.track === track).map(({ seed }) => seed);
      expect(seeds.toSorted((a, b) => a - b)).toEqual([...Array(censusSeeds).keys()]);
    }
  });

  test('[M4] [M5] [M6] keeps every promise: no constant answer, no free lunch, and care pays', () => {
    const broken = judge(census).filter(({ kept }) => !kept);
    expect(broken).toEqual([]);
  });

  test('has errors of the truth well below a range', () => {
    const errors = census.entries.flatMap(({ truths }) => Object.values(truths).map(([, , error]) => error ?? 0));
    expect(Math.max(...errors)).toBeLessThan(15 / 4);
  });

  test.each(tracks.flatMap((track) => [0, 1].map((seed) => [track, seed] as const)))(
    'says of %s, seed %i, what is counted there now',
    (track, seed) => {
      const before = census.entries.find((entry) => entry.track === track && entry.seed === seed);
      expectAlike(countWorld(mission, track, seed), before);
    },
  );
});

describe('a broken promise is found', () => {
  const [mission, census] = counted[0]!;
  const broken = (change: (entry: CensusEntry) => CensusEntry): readonly string[] =>
    judge({ ...census, entries: census.entries.map(change) })
      .filter(({ kept }) => !kept)
      .map(({ promise }) => promise);

  test('if one answer is true nearly everywhere', () => {
    const always = (entry: CensusEntry): CensusEntry => ({
      ...entry,
      truths: Object.fromEntries(Object.keys(missions[mission].questions).map((name) => [name, [2, 20, 1]])),
    });
    expect(broken(always)).toContain('M4');
  });

  test('if care is never rewarded', () => {
    const never = (entry: CensusEntry): CensusEntry =>
      entry.play ? { ...entry, play: { ...entry.play, informed: -10 } } : entry;
    expect(broken(never)).toContain('M6');
  });

  test('if the default is better than nearly everything, or the dials do nothing', () => {
    const best = (entry: CensusEntry): CensusEntry =>
      entry.play
        ? { ...entry, play: { ...entry.play, default: 100, corners: entry.play.corners.map(() => 100) } }
        : entry;
    expect(broken(best).filter((promise) => promise === 'M5').length).toBeGreaterThanOrEqual(8);
  });
});
