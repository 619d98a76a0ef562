/** What stakeholders change: every answer is felt, and none is the right one everywhere. */
import { beforeAll, describe, expect, test } from 'vitest';
import { seedOf } from '../../../../server/simulator/seeds.ts';
import { openRound } from '../../../../shared/missions/dedup-audit/round.ts';
import { dedupWorkbench } from '../../../../shared/missions/dedup-audit/workbench.ts';
import type { DecisionWorld } from '../../../../shared/missions/simulator.ts';
import type { Answer, Incident } from '../../../../shared/missions/workbench.ts';
import { type TrackId, trackIds } from '../../../../shared/tracks/track.ts';

const { incidents, defaults } = dedupWorkbench;
/** Five worlds on each of four tracks. */
const seeds = [1, 2, 3, 4, 5];

type Place = { readonly track: TrackId; readonly world: DecisionWorld };
let places: readonly Place[] = [];
beforeAll(() => {
  places = trackIds.flatMap((track) =>
    seeds.map((seed) => ({ track, world: openRound({ seed: seedOf(seed), track, round: 0 }) })),
  );
}, 60_000);

const answered = ({ track, world }: Place, { cost, changes }: Answer) => {
  const { dollars = 0, hours = 0, weeks = 0 } = cost;
  const purse = {
    dollars: world.grant.dollars * (1 - dollars),
    hours: world.grant.hours * (1 - hours),
    weeks: world.grant.weeks * (1 - weeks),
  };
  return world.outcome(defaults[track], purse, changes);
};

const demanded = (incident: Incident, { track }: Place, measures: Readonly<Record<string, number>>): number => {
  const { measure, floor, target } = incident.demand[track];
  return Math.max(0, Math.min(1, (measures[measure]! - floor) / (target - floor)));
};

describe.each(incidents.map((incident) => [incident.key, incident] as const))('%s', (_, incident) => {
  test('[I1] every answer changes outcome or purse in at least half of twenty worlds', () => {
    for (const answer of incident.answers) {
      const felt = places.filter((place) => {
        const quiet = place.world.outcome(defaults[place.track], place.world.grant);
        // not to answer a demand is felt in what is measured
        const { value, measures } = answered(place, answer);
        const moved = value !== quiet.value || JSON.stringify(measures) !== JSON.stringify(quiet.measures);
        return Object.keys(answer.cost).length > 0 || moved;
      });
      expect(felt.length, answer.key).toBeGreaterThanOrEqual(10);
    }
  });

  test('[I1] no answer is best for outcome and demand at once in every world', () => {
    const best = incident.answers.map(() => 0);
    for (const place of places) {
      const all = incident.answers.map((answer) => {
        const { value, measures } = answered(place, answer);
        return { value, met: demanded(incident, place, measures) };
      });
      for (const [index, one] of all.entries())
        if (all.every(({ value, met }) => one.value >= value && one.met >= met)) best[index]!++;
    }
    expect(Math.max(...best)).toBeLessThan(places.length);
  });
});
