/** Design review: its worlds as they are prepared, and the round in which teams promise. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { designReview as words } from '../../../../client/words/en/missions/design-review.ts';
import { seedOf } from '../../../../server/simulator/seeds.ts';
import { keptByPromise, projection } from '../../../../shared/missions/design-review/charts.ts';
import { designReview } from '../../../../shared/missions/design-review/mission.ts';
import { outcomeOf } from '../../../../shared/missions/design-review/outcome.ts';
import { untouched } from '../../../../shared/missions/design-review/plan.ts';
import { openRound, ownFutures } from '../../../../shared/missions/design-review/round.ts';
import { designReviewSimulator } from '../../../../shared/missions/design-review/simulate.ts';
import { measureReachable } from '../../../../shared/missions/design-review/truth.ts';
import { reviewWorkbench as bench } from '../../../../shared/missions/design-review/workbench.ts';
import { drawWorld, type World } from '../../../../shared/missions/design-review/world.ts';
import { pipelineWorkbench } from '../../../../shared/missions/pipeline-audit/workbench.ts';
import { velocityWorkbench } from '../../../../shared/missions/quality-velocity/workbench.ts';
import type { WorldInput } from '../../../../shared/missions/simulator.ts';
import type { Answer, Incident } from '../../../../shared/missions/workbench.ts';
import { type TrackId, trackIds } from '../../../../shared/tracks/track.ts';
import { keepsTheContract } from '../../../support/mission-contract.ts';

const input: WorldInput = { seed: '000000000000000000000000000000d9', track: 'edge-guardian', round: 0 };
const prepared = keepsTheContract({ mission: designReview, simulator: designReviewSimulator, words, input });
const world = openRound(input);
const standard = bench.defaults['edge-guardian'];

test('[L5] has as many clues as the mission says, each a different one', () => {
  expect(new Set(prepared.clues.map(({ key }) => key)).size).toBe(designReview.clues);
});

test('[M10] hangs two hundred futures on the wall, each with a digit of its own', () => {
  expect([prepared.wall.sheet.tiles, prepared.wall.states.length]).toEqual([200, 200]);
  expect(world.wall!(standard)).toEqual(prepared.wall.states);
});

describe.each(trackIds)('on %s', (track) => {
  const there = openRound({ ...input, track });
  const usual = bench.defaults[track];

  test('[M5] whoever promises everything keeps nothing, and who promises nothing has nobody sign', () => {
    const [everything, nothing] = [99, 65].map((promise) => there.outcome({ ...usual, promise }, there.grant));
    expect(everything!.value).toBeLessThan(1);
    expect(everything!.parts.signed!).toBeGreaterThan(nothing!.parts.signed!);
    expect(nothing!.parts.kept!).toBeGreaterThan(everything!.parts.kept!);
    expect(nothing!.parts.signed!).toBeLessThan(0.5);
  });
});

test('[W3] the brief shows a projection that asks nobody, and so gives no answer away', () => {
  expect(bench.careful).toMatchObject({ asks: expect.not.arrayContaining([bench.pilot]) });
  const { readings } = world.trial({ decision: standard, size: bench.pilot! });
  expect(Object.keys(readings).filter((key) => key.startsWith('said'))).toEqual([]);
});

test('[B1] what an earlier round committed lies on the same dial here', () => {
  for (const key of bench.inherits!)
    expect(bench.dials[key]).toBe(pipelineWorkbench.dials[key] ?? velocityWorkbench.dials[key]);
});

test('[W3] whoever is asked says what they would sign, and the next projection goes by it', () => {
  const asked = world.trial({ decision: standard, size: 2 });
  expect(asked.readings['said-accuracy']!).toBeGreaterThan(0);
  const plain = world.trial({ decision: standard, size: 0 });
  expect(plain.readings).not.toHaveProperty('said-accuracy');
  const knowing = world.trial({ decision: standard, size: 0, before: [{ decision: standard, size: 2 }] });
  expect([plain.value, plain.readings]).not.toEqual([knowing.value, knowing.readings]);
});

test('[B1] a slower pipeline from an earlier round can keep less of the same promise', () => {
  const slow = Object.fromEntries([0, 1, 2, 3, 4, 5].map((stage) => [`carried-days-${stage}`, 12]));
  const { parts } = world.outcome(standard, world.grant, slow);
  expect(parts.releases!).toBeLessThan(world.outcome(standard, world.grant).parts.releases!);
});

test('[B1] a search that has left less of its gap can promise more', () => {
  const still = { 'carried-start': 0.3, 'carried-error': 0.1, 'carried-floor': 0.1 };
  const usual = world.outcome(standard, world.grant).parts.confident!;
  expect(world.outcome(standard, world.grant, still).parts.confident!).toBeGreaterThan(usual);
});

describe('an incident', () => {
  /** Two worlds on each of four tracks. */
  const places = trackIds.flatMap((track) =>
    [1, 2].map((seed) => ({ track, there: openRound({ seed: seedOf(seed), track, round: 0 }) })),
  );
  const answered = ({ track, there }: (typeof places)[number], { cost, changes }: Answer, promised = {}) => {
    const { dollars = 0, weeks = 0, hours = 0 } = cost;
    const { grant } = there;
    const purse = {
      dollars: grant.dollars * (1 - dollars),
      hours: grant.hours * (1 - hours),
      weeks: grant.weeks * (1 - weeks),
    };
    return there.outcome({ ...bench.defaults[track], ...promised }, purse, changes);
  };
  const met = ({ demand }: Incident, track: TrackId, measures: Readonly<Record<string, number>>) => {
    const { measure, floor, target } = demand[track];
    return Math.max(0, Math.min(1, (measures[measure]! - floor) / (target - floor)));
  };

  test.each(bench.incidents.map((incident) => [incident.key, incident] as const))(
    '[I1] %s is felt whatever is answered, and no answer is best for outcome and demand in every world',
    (_, incident) => {
      const best = incident.answers.map(() => 0);
      const felt = incident.answers.map(() => 0);
      for (const place of places) {
        const quiet = place.there.outcome(bench.defaults[place.track], place.there.grant);
        const all = incident.answers.map((answer) => {
          const { value, measures } = answered(place, answer);
          return { value, met: met(incident, place.track, measures), measures };
        });
        for (const [index, { value, met: done, measures }] of all.entries()) {
          if (all.every((other) => value >= other.value && done >= other.met)) best[index]!++;
          if (value !== quiet.value || !isDeepStrictEqual(measures, quiet.measures)) felt[index]!++;
        }
      }
      expect(Math.max(...best)).toBeLessThan(places.length);
      expect(Math.min(...felt)).toBeGreaterThanOrEqual(places.length / 3);
    },
  );

  test('[I1] 99 % or bust: a refusal costs nothing but its weeks where the evidence holds, and more than a nod where it does not', () => {
    const [nod, , refusal] = bench.incidents.find(({ key }) => key === 'ninety-nine')!.answers;
    const free = { ...refusal!, cost: {} };
    const unshaken = { ...refusal!, cost: {}, changes: {} };
    for (const place of places) {
      const [modest, bold] = [{ promise: 65 }, { promise: 95 }];
      expect(answered(place, free, modest)).toEqual(answered(place, unshaken, modest));
      expect(answered(place, free, bold).value).toBeLessThanOrEqual(answered(place, nod!, bold).value);
    }
  });
});

test('[M11] where nothing is to be found, or nobody can tell, something else is reached, and the truth is another', () => {
  const drawn = drawWorld(input);
  const { accuracy } = measureReachable(drawn);
  const nothing = measureReachable({ ...drawn, gap: 0 });
  expect(nothing.accuracy).toBeCloseTo(100 * (1 - nothing.plan.floor), 9);
  const blindly = measureReachable({ ...drawn, labels: 1 });
  expect(blindly.accuracy).toBeLessThan(accuracy);
  for (const chart of [projection, keptByPromise])
    expect(chart(blindly).series).not.toEqual(prepared.charts.find(({ key }) => key === chart(blindly).key)!.series);
  const value = (world_: World) =>
    outcomeOf(world_, ownFutures(world_), { ...standard, promise: 75 }, untouched, {}).value;
  expect(value({ ...drawn, labels: 1 })).not.toBe(value(drawn));
});
