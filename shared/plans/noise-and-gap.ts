/** A lesson of thirty-five minutes: what wrong labels cost, and how much of what is trained on may be simulated. */
import type { Plan, PlanRound } from './plan.ts';

/** What both rounds have beside their decision. */
const extras: PlanRound['extras'] = ['incident', 'defence', 'fresh'];
const seconds: PlanRound['seconds'] = { brief: 60, forecast: 75, work: 300, commit: 60, reveal: 120, verdict: 60 };

export const noiseAndGap: Plan = {
  id: 'noise-and-gap',
  minutes: 35,
  joining: 240,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  rounds: [
    { mission: 'practice', seconds: { forecast: 60, reveal: 60 }, practice: true },
    { mission: 'label-noise', seconds, extras },
    { mission: 'domain-gap', seconds, extras },
  ],
  podium: 390,
};
