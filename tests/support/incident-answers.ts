/** What every mission promises of its incidents: each answer is felt somewhere, and none is the right one everywhere. */
import { describe, expect, test } from 'vitest';
import { blindDecision } from '../../server/simulator/decisions.ts';
import { randomFrom } from '../../shared/learn/random.ts';
import type { DecisionWorld, WorldInput } from '../../shared/missions/simulator.ts';
import type { Answer, Decision, Incident, Workbench } from '../../shared/missions/workbench.ts';
import { type TrackId, trackIds } from '../../shared/tracks/track.ts';

type Place = { readonly track: TrackId; readonly world: DecisionWorld; readonly decision: Decision };

const seed = '000000000000000000000000000000a5';
/** Settings drawn blind on each track, beside its default. */
const blind = 2;

const answered = ({ world, decision }: Place, { cost, changes }: Answer) => {
  const { dollars = 0, hours = 0, weeks = 0 } = cost;
  const { grant } = world;
  const purse = {
    dollars: grant.dollars * (1 - dollars),
    hours: grant.hours * (1 - hours),
    weeks: grant.weeks * (1 - weeks),
  };
  return world.outcome(decision, purse, changes);
};

const metOf = (incident: Incident, { track }: Place, measures: Readonly<Record<string, number>>): number => {
  const { measure, floor, target } = incident.demand[track];
  return Math.max(0, Math.min(1, (measures[measure]! - floor) / (target - floor)));
};

/** Answers every incident in one world of each track, with the default and with settings drawn blind. */
export function answersAct(workbench: Workbench, open: (input: WorldInput) => DecisionWorld): void {
  const random = randomFrom(seed).fork('answers');
  let places: readonly Place[] | undefined;
  const everywhere = (): readonly Place[] => {
    places ??= trackIds.flatMap((track) => {
      const world = open({ seed, track, round: 0 });
      const drawn = Array.from({ length: blind }, () => blindDecision(workbench, random));
      return [workbench.defaults[track], ...drawn].map((decision) => ({ track, world, decision }));
    });
    return places;
  };
  describe.each(workbench.incidents.map((incident) => [incident.key, incident] as const))('%s', (_, incident) => {
    type Told = { readonly value: number; readonly met: number; readonly text: string };
    let asked: readonly (readonly Told[])[] | undefined;
    /** What each answer comes to, place by place. */
    const told = (): readonly (readonly Told[])[] => {
      asked ??= everywhere()
        .filter(({ track }) => incident.tracks?.includes(track) ?? true)
        .map((place) =>
          incident.answers.map((answer) => {
            const { value, measures } = answered(place, answer);
            return { value, met: metOf(incident, place, measures), text: JSON.stringify([value, measures]) };
          }),
        );
      return asked;
    };

    test('[I1] each answer comes to something else than the others', () => {
      for (const [index, one] of incident.answers.entries())
        for (const [after, other] of incident.answers.entries()) {
          if (after <= index) continue;
          const felt = told().filter((all) => all[index]!.text !== all[after]!.text);
          expect(felt.length, `${one.key}, ${other.key}`).toBeGreaterThan(0);
        }
    });

    test('[I1] no answer is best for outcome and demand at once everywhere', () => {
      for (const [index, { key }] of incident.answers.entries()) {
        const best = told().filter((all) =>
          all.every(({ value, met }) => all[index]!.value >= value && all[index]!.met >= met),
        );
        expect(best.length, key).toBeLessThan(told().length);
      }
    });
  });
}
