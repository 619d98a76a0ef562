/** Who interrupts a round of labelling, and what each answer changes. */
import type { TrackId } from '../../tracks/track.ts';
import type { Demand, Incident } from '../workbench.ts';

const everywhere = (demand: Demand): Readonly<Record<TrackId, Demand>> => ({
  'cloud-titan': demand,
  'edge-guardian': demand,
  'mobile-nomad': demand,
  'tiny-pioneer': demand,
});

const share = (measure: string, floor: number, target: number): Demand => ({
  measure,
  unit: 'share',
  floor,
  target,
});

export const labellingIncidents: readonly Incident[] = [
  {
    // The vendor is down, and strangers fill in. `wrong-more`: added to the crowd's chance of a wrong label.
    key: 'vendor-outage',
    stakeholder: 'product-manager',
    answers: [
      { key: 'take-strangers', cost: {}, changes: { 'wrong-more': 0.15 } },
      { key: 'wait', cost: { weeks: 8 / 26 }, changes: {} },
      { key: 'second-vendor', cost: { dollars: 0.05 }, needs: 'trial', changes: { 'wrong-more': 0.03 } },
    ],
    demand: {
      'cloud-titan': share('recognised', 0.4, 0.6),
      'edge-guardian': share('recognised', 0.6, 0.78),
      'mobile-nomad': share('recognised', 0.55, 0.75),
      'tiny-pioneer': share('recognised', 0.42, 0.58),
    },
  },
  {
    // A rival hires fifty labellers, and those who stay ask for more. `label-price` multiplies what a label costs.
    key: 'rival-hires',
    stakeholder: 'product-manager',
    answers: [
      { key: 'pay-more', cost: {}, changes: { 'label-price': 1.5 } },
      { key: 'sign-contracts', cost: { dollars: 0.06 }, changes: { 'label-price': 1.1 } },
      { key: 'train-newcomers', cost: { weeks: 2 / 26 }, changes: { 'wrong-more': 0.06 } },
    ],
    demand: everywhere(share('dollars-left', 0, 0.6)),
  },
  {
    // Labels come back late. `weeks-more`: added to every round.
    key: 'late-labels',
    stakeholder: 'product-manager',
    answers: [
      { key: 'accept', cost: {}, changes: { 'weeks-more': 1.5 } },
      { key: 'pay-for-speed', cost: { dollars: 0.06 }, changes: {} },
      { key: 'take-half-checked', cost: {}, needs: 'trial', changes: { 'wrong-more': 0.08, 'weeks-more': 0.5 } },
    ],
    demand: everywhere(share('weeks-left', 0, 0.6)),
  },
  {
    // Does scoring a petabyte cost more than it saves? `scoring-price` multiplies what asking costs the computer.
    key: 'score-the-petabyte',
    stakeholder: 'chief-scientist',
    answers: [
      { key: 'score-everything', cost: {}, changes: { 'scoring-price': 3 } },
      { key: 'build-a-proxy', cost: { hours: 0.08 }, changes: { 'scoring-price': 0.2 } },
      { key: 'score-a-part', cost: { weeks: 1 / 26 }, needs: 'trial', changes: { 'scoring-price': 0.6 } },
    ],
    // Points that scoring cost: the less the better.
    demand: everywhere({ measure: 'scoring-points', unit: 'points', floor: 6, target: 0 }),
  },
];
