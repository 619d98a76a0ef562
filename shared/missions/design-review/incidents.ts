/** Who interrupts the review, what each answer changes, and what is measured of it whatever was answered. */
import type { TrackId } from '../../tracks/track.ts';
import type { Demand, Incident } from '../workbench.ts';
import { halfYear } from './formulas.ts';

const everywhere = (demand: Demand): Readonly<Record<TrackId, Demand>> => ({
  'cloud-titan': demand,
  'edge-guardian': demand,
  'mobile-nomad': demand,
  'tiny-pioneer': demand,
});

const releases = (floor: number, target: number): Demand => ({ measure: 'releases', unit: 'releases', floor, target });

/** Shares of the half year. */
const weeks = (count: number): number => count / halfYear;

export const reviewIncidents: readonly Incident[] = [
  {
    // 99 % or bust. `ask-accuracy`: percent more for who speaks for the users; `ask-evidence`: the same, unless the evidence holds. Who
    // refuses without any is believed less than who nods.
    key: 'ninety-nine',
    stakeholder: 'product-manager',
    answers: [
      { key: 'nod', cost: {}, changes: { 'ask-accuracy': 16 } },
      { key: 'offer-a-step', cost: { weeks: weeks(1), hours: 0.1 }, changes: { 'ask-accuracy': 4 } },
      { key: 'refuse-with-evidence', cost: { weeks: weeks(0.5) }, needs: 'trial', changes: { 'ask-evidence': 20 } },
    ],
    demand: everywhere({ measure: 'kept-share', unit: 'share of futures', floor: 0.2, target: 0.9 }),
  },
  {
    // Somebody else ships first. `ask-weeks`: weeks by which who pays wants it sooner, and the users before the end of the half year.
    key: 'rival-ships',
    stakeholder: 'finance',
    answers: [
      { key: 'promise-to-hurry', cost: {}, changes: { 'ask-weeks': 5 } },
      { key: 'show-a-preview', cost: { dollars: 0.15, weeks: weeks(0.5) }, changes: { 'ask-weeks': 2 } },
      { key: 'show-the-calendar', cost: { weeks: weeks(1) }, needs: 'trial', changes: { 'ask-weeks': 0 } },
    ],
    demand: {
      'cloud-titan': releases(4, 14),
      'edge-guardian': releases(4, 13),
      'mobile-nomad': releases(6, 20),
      'tiny-pioneer': releases(2, 6),
    },
  },
  {
    // A new rule names conditions. `ask-scope`: conditions that who examines wants to see.
    key: 'new-rule',
    stakeholder: 'legal',
    answers: [
      { key: 'cover-them-all', cost: {}, changes: { 'ask-scope': 4 } },
      { key: 'collect-the-worst', cost: { dollars: 0.2 }, changes: { 'ask-scope': 2.5 } },
      { key: 'narrow-the-claim', cost: { weeks: weeks(1.5) }, changes: { 'ask-scope': 1 } },
    ],
    demand: everywhere({ measure: 'conditions-kept', unit: 'conditions', floor: 0.5, target: 3.5 }),
  },
  {
    // The numbers are checked by somebody else. `verified-share`: on how much of the usual sample a promise is verified.
    key: 'second-opinion',
    stakeholder: 'safety-lead',
    answers: [
      { key: 'small-sample', cost: {}, changes: { 'verified-share': 0.25 } },
      { key: 'share-our-own', cost: { hours: 0.15 }, changes: { 'verified-share': 0.6 } },
      { key: 'buy-a-test-set', cost: { dollars: 0.2 }, changes: { 'verified-share': 2 } },
    ],
    demand: everywhere({ measure: 'optimism', unit: 'points', floor: 5, target: 1 }),
  },
  {
    // Whoever examines from outside has more to do. `wait-factor` multiplies the wait.
    key: 'longer-queue',
    stakeholder: 'product-manager',
    answers: [
      { key: 'wait', cost: {}, changes: { 'wait-factor': 1.6 } },
      { key: 'book-early', cost: { weeks: weeks(1) }, changes: { 'wait-factor': 1.25 } },
      { key: 'pay-for-a-slot', cost: { dollars: 0.25 }, changes: { 'wait-factor': 1 } },
    ],
    demand: {
      'cloud-titan': { measure: 'confident', unit: 'percent', floor: 72, target: 82 },
      'edge-guardian': { measure: 'confident', unit: 'percent', floor: 74, target: 84 },
      'mobile-nomad': { measure: 'confident', unit: 'percent', floor: 72, target: 82 },
      'tiny-pioneer': { measure: 'confident', unit: 'percent', floor: 68, target: 80 },
    },
  },
];
