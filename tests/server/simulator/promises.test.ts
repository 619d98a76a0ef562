/** What every mission promises about its worlds, judged on its census; and the census itself, counted again where it is quick. */
import { describe, expect, test } from 'vitest';
import { type CensusEntry, censusSeeds, countWorld } from '../../../server/simulator/census.ts';
import { type CensusFile, differences, digestOf } from '../../../server/simulator/census-file.ts';
import { judge } from '../../../server/simulator/promises.ts';
import { type MissionId, missions } from '../../../shared/missions/index.ts';
import { readProjectFile } from '../../support/architecture/project-files.ts';

const counted = (Object.keys(missions) as MissionId[]).map((mission): [MissionId, CensusFile] => [
  mission,
  JSON.parse(readProjectFile(`tests/golden/${mission}.census.json`)),
]);

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

  test('holds the figures that were counted, to the last digit', () => {
    expect(digestOf(census)).toBe(census.digest);
  });

  // one world of each mission, another track and seed for each; all are counted again by `npm run census -- --check`
  const place = Object.keys(missions).indexOf(mission);
  const seed = (11 * place + 3) % censusSeeds;
  const some = tracks.filter((_, index) => index === place % tracks.length);
  test.each(some)(`says of %s, seed ${seed}, what is counted there now`, (track) => {
    const before = census.entries.find((entry) => entry.track === track && entry.seed === seed);
    expect(differences(countWorld(mission, track, seed, before), before)).toEqual([]);
  });
});

describe('a count that differs is found', () => {
  const [, census] = counted[0]!;
  const entry = census.entries[0]!;

  test('wherever the figure stands', () => {
    const play = { ...entry.play!, blind: entry.play!.blind.with(5, 0), best: { dials: {}, value: 1 } };
    const found = differences({ ...entry, play }, entry).map((where) => where.split(' ')[0]);
    expect(found).toEqual([
      'play.blind.5',
      ...Object.keys(entry.play!.best.dials).map((dial) => `play.best.dials.${dial}`),
      'play.best.value',
    ]);
    expect(digestOf({ entries: [{ ...entry, play }] })).not.toBe(digestOf({ entries: [entry] }));
  });

  test('but not in the last digit, which differs between machines', () => {
    expect(differences({ ...entry, play: { ...entry.play!, informed: entry.play!.informed + 0.001 } }, entry)).toEqual(
      [],
    );
  });
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
