/** A lesson of a quarter of an hour: a forecast to practise on, then a whole round on what removing look-alikes saves, with a podium. */
import type { Plan } from './plan.ts';

export const dedup: Plan = {
  id: 'dedup',
  minutes: 17,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  rounds: [
    { mission: 'practice', seconds: { forecast: 60, reveal: 60 }, practice: true },
    {
      mission: 'dedup-audit',
      seconds: { brief: 45, forecast: 75, work: 300, commit: 60, reveal: 105, verdict: 45 },
      extras: ['incident', 'knee', 'defence', 'fresh'],
    },
  ],
  podium: 240,
};
