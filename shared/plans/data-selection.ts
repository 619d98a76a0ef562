/** A lesson of three quarters of an hour: which data to keep, which to label, which to simulate, each round on what the last one left. */
import type { Plan, PlanRound } from './plan.ts';

/** What every round has beside its decision. */
const extras: PlanRound['extras'] = ['incident', 'knee', 'defence', 'fresh'];
const seconds: PlanRound['seconds'] = { brief: 45, forecast: 75, work: 300, commit: 60, reveal: 120, verdict: 60 };

export const dataSelection: Plan = {
  id: 'data-selection',
  minutes: 45,
  joining: 240,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  rounds: [
    { mission: 'practice', seconds: { forecast: 60, reveal: 60 }, practice: true },
    { mission: 'dedup-audit', seconds, extras },
    { mission: 'labelling-roi', seconds, extras },
    { mission: 'domain-gap', seconds, extras },
  ],
  podium: 360,
};
