/** Made-up ends of lessons: what every team spent and reached, and how often chips came true. */
import type { CalibrationView, FrontierView } from '../../shared/lesson/closing-views.ts';
import type { TrackId } from '../../shared/tracks/track.ts';

/** One round, each team at its own place. */
export const frontierOf = (teams: readonly { readonly id: number; readonly track: TrackId }[]): FrontierView => ({
  round: 0,
  mission: 'dedup-audit',
  unit: 'bits',
  teams: teams.map(({ id, track }) => ({
    id,
    track,
    spent: 0.05 + ((id * 37) % 80) / 100,
    value: 0.33 + ((id * 61) % 100) / 500,
    beaten: (id * 61) % 200,
    of: 200,
    fresh: id % 5 === 4 ? undefined : 0.35 + ((id * 43) % 100) / 600,
  })),
  tracks: [...new Set(teams.map(({ track }) => track))].map((track) => ({
    track,
    ...{ defaultValue: 0.42, bestValue: 0.55, medianBlind: 0.41, noise: 0.004 },
  })),
});

/** A class that is surer than it should be. */
export const calibrationOf = (players: number): CalibrationView => {
  const placed = [3.1, 0.8, 0.7, 0.5, 0.3, 0.25, 0.2, 0.1, 0.12, 0.05, 0.2].map((each) => Math.round(each * players));
  return { placed, cameTrue: placed.map((count, chips) => Math.round(count * (0.06 + 0.055 * chips))) };
};
