/** A six-minute lesson: forecast what removing look-alikes saves, then remove some with two dials, by trials that a team pays for. */
import type { Plan } from './plan.ts';

export const dedupQuick: Plan = {
  id: 'dedup-quick',
  minutes: 6,
  tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'],
  rounds: [
    {
      mission: 'dedup-audit',
      seconds: { brief: 30, forecast: 60, work: 150, commit: 20, reveal: 70, verdict: 30 },
      dials: ['threshold', 'keep'],
    },
  ],
};
