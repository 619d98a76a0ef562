/** A lesson of three quarters of an hour: where a pipeline's time goes, what many tries are worth, and what can be promised of half a year, each round on what the last one left. */
import type { Plan, PlanRound } from './plan.ts';

/** What every round has beside its decision. */
const extras: PlanRound['extras'] = ['incident', 'knee', 'defence', 'fresh'];
const seconds: PlanRound['seconds'] = { brief: 45, forecast: 75, work: 300, commit: 60, reveal: 120, verdict: 60 };

export const mlWorkflow: Plan = {
  id: 'ml-workflow',
  minutes: 45,
  joining: 240,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  rounds: [
    { mission: 'practice', seconds: { forecast: 60, reveal: 60 }, practice: true },
    // Three dials are enough to begin with, and every stakeholder can be answered by one of them: how much work goes into the stage is
    // decided in the last round.
    { mission: 'pipeline-audit', seconds, dials: ['batch', 'stage', 'tests'], extras },
    { mission: 'quality-velocity', seconds, extras },
    { mission: 'design-review', seconds, extras },
  ],
  podium: 360,
};
