/** A six-minute lesson: one forecast on what removing look-alikes saves, and its reveal. */
import type { Plan } from './plan.ts';

export const dedupForecast: Plan = {
  id: 'dedup-forecast',
  minutes: 6,
  tracks: ['edge-guardian'],
  rounds: [
    { mission: 'dedup-audit', seconds: { brief: 60, forecast: 120, work: 0, commit: 0, reveal: 105, verdict: 60 } },
  ],
};
