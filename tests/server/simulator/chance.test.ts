/** What the seed draws for a round: incidents that fit, at their time, and dice. */
import { expect, test } from 'vitest';
import { chanceOf } from '../../../server/simulator/chance.ts';
import { seedOf } from '../../../server/simulator/seeds.ts';
import { lessonPlan } from '../../../shared/lesson/plan.ts';
import type { LessonRound } from '../../../shared/lesson/state.ts';
import { missions } from '../../../shared/missions/index.ts';
import { plans } from '../../../shared/plans/index.ts';
import { trackIds } from '../../../shared/tracks/track.ts';

const seeds = Array.from({ length: 60 }, (_, number) => seedOf(number));
const whole: Pick<LessonRound, 'bench'> = lessonPlan(plans.dedup, missions).rounds.at(-1)!;

test('[I1] an incident is drawn among those that fit the track, at 55 to 65 % of the work step, alike for all tracks', () => {
  for (const seed of seeds) {
    const drawn = trackIds.map((track) => [track, chanceOf(whole, seed, 1).incident(track)] as const);
    expect(new Set(drawn.map(([, incident]) => incident?.at)).size).toBe(1);
    for (const [track, incident] of drawn) {
      const declared = whole.bench?.incidents?.find(({ key }) => key === incident?.key);
      expect(declared?.tracks ?? trackIds).toContain(track);
      expect(incident && incident.at >= 0.55 && incident.at <= 0.65).toBe(true);
    }
  }
});

test('[I1] over many seeds every incident strikes, and the same seed draws the same', () => {
  const keys = seeds.map((seed) => chanceOf(whole, seed, 1).incident('edge-guardian')?.key);
  expect(new Set(keys).size).toBe(whole.bench?.incidents?.length);
  expect(seeds.map((seed) => chanceOf(whole, seed, 1).incident('edge-guardian')?.key)).toEqual(keys);
});

test('[G1] dice are drawn where there are pairs, and nothing where a round is a plain one', () => {
  expect(new Set(seeds.map((seed) => chanceOf(whole, seed, 1).dice)).size).toBe(seeds.length);
  const plain = chanceOf(lessonPlan(plans['dedup-quick'], missions).rounds[0] ?? {}, seedOf(1), 0);
  expect([plain.dice, plain.incident('edge-guardian')]).toEqual([undefined, undefined]);
});
