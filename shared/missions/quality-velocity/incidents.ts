/** Who interrupts the half year, what each answer costs and changes, and what they measure at its end. */
import type { TrackId } from '../../tracks/track.ts';
import type { Demand, Incident } from '../workbench.ts';

const measured = (
  measure: string,
  unit: string,
  floors: readonly [number, number, number, number],
  targets: readonly [number, number, number, number],
): Readonly<Record<TrackId, Demand>> => {
  const demand = (track: number): Demand => ({ measure, unit, floor: floors[track]!, target: targets[track]! });
  return {
    'cloud-titan': demand(0),
    'edge-guardian': demand(1),
    'mobile-nomad': demand(2),
    'tiny-pioneer': demand(3),
  };
};

/**
 * `tries-factor` and `labels-factor` multiply what money pays for; `weeks-lost` are taken off the half year; `unsettled` says how far from
 * its training the first recipe lies; `leaked` is the share of the validation samples that cannot be missed; `guard` says how often a
 * mistake on the guarded class counts.
 */
export const velocityIncidents: readonly Incident[] = [
  {
    key: 'day-one',
    stakeholder: 'finance',
    answers: [
      { key: 'report-weekly', cost: {}, changes: { 'tries-factor': 0.85 } },
      { key: 'show-the-curve', cost: { weeks: 1 / 26 }, needs: 'trial', changes: { 'tries-factor': 1 } },
      { key: 'buy-a-start', cost: { dollars: 0.2, hours: 0.1 }, changes: { unsettled: 0.92 } },
    ],
    demand: measured('day-one', 'points', [31, 62, 47, 47], [41, 76, 65, 56]),
  },
  {
    key: 'leak',
    stakeholder: 'legal',
    answers: [
      { key: 'keep-them', cost: {}, changes: { leaked: 0.3 } },
      { key: 'drop-them', cost: { weeks: 1 / 26 }, changes: { 'labels-factor': 0.7 } },
      { key: 'label-new-ones', cost: { dollars: 0.12 }, changes: { leaked: 0 } },
    ],
    demand: measured('optimism', 'points', [22, 10, 11, 20], [1, 0, 0, 2]),
  },
  {
    key: 'freeze',
    stakeholder: 'product-manager',
    answers: [
      { key: 'stand-still', cost: {}, changes: { 'weeks-lost': 9 } },
      { key: 'work-on-a-branch', cost: { hours: 0.1 }, changes: { 'weeks-lost': 4, 'tries-factor': 0.95 } },
      { key: 'buy-an-exception', cost: { dollars: 0.08 }, changes: { 'weeks-lost': 1 } },
    ],
    demand: measured('tries', 'tries', [12, 12, 15, 10], [50, 45, 60, 40]),
  },
  {
    key: 'guarded-class',
    stakeholder: 'legal',
    answers: [
      { key: 'argue', cost: {}, changes: { 'tries-factor': 0.9 } },
      { key: 'count-it-often', cost: { hours: 0.05 }, changes: { guard: 6 } },
      { key: 'look-for-more', cost: { dollars: 0.1 }, changes: { guard: 3, 'labels-factor': 1.1 } },
    ],
    demand: measured('guarded', 'share recognised', [0.2, 0.4, 0.4, 0.3], [0.65, 0.85, 0.9, 0.8]),
  },
];
