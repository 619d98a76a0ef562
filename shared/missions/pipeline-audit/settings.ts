/** What differs from track to track: how long the stages take on average, and what the pipeline waits for outside the team. */
import type { TrackId } from '../../tracks/track.ts';

export type Settings = {
  /** Mean working days of each stage before a world draws its own shares. Assumptions. */
  readonly days: readonly number[];
  /** Working days of the outside wait, and the stage after which it stands. */
  readonly wait: number;
  readonly waitsAfter: number;
};

const settings: Readonly<Record<TrackId, Settings>> = {
  // Copying corpus and checkpoints between regions.
  'cloud-titan': { days: [4.5, 2, 3.5, 1.5, 1.5, 1], wait: 3, waitsAfter: 4 },
  // Two weeks for a safety certificate.
  'edge-guardian': { days: [2.5, 3.5, 2, 1.5, 1.5, 1], wait: 10, waitsAfter: 4 },
  // A week for the store's review.
  'mobile-nomad': { days: [2.5, 2, 2.5, 1.2, 1.2, 0.8], wait: 5, waitsAfter: 4 },
  // A month in people's ears.
  'tiny-pioneer': { days: [4, 2.5, 1.5, 1.2, 1.5, 0.8], wait: 20, waitsAfter: 3 },
};

/** The settings of a track. */
export function settingsOf(track: TrackId): Settings {
  return settings[track];
}
