/** A lesson of a quarter of an hour: a whole round on what removing look-alikes saves, from the clues to the podium. */
import type { Plan } from './plan.ts';

export const dedup: Plan = {
  id: 'dedup',
  minutes: 15,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  rounds: [
    {
      mission: 'dedup-audit',
      seconds: { brief: 45, forecast: 75, work: 300, commit: 60, reveal: 105, verdict: 45 },
      extras: ['incident', 'knee', 'defence', 'fresh'],
    },
  ],
  podium: 240,
};
