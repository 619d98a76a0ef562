/** What differs from track to track: how many recordings there are, how fast more come, and how tight the line is. */
import type { TrackId } from '../../tracks/track.ts';

type Range = readonly [low: number, high: number];

export type Settings = {
  /** Recordings at first, and those that a week brings; a world draws both. */
  readonly recordings: Range;
  readonly perWeek: Range;
  /** The line, as a multiple of the distance between recordings and recordings. */
  readonly line: Range;
};

const settings: Readonly<Record<TrackId, Settings>> = {
  'cloud-titan': { recordings: [60, 280], perWeek: [2, 12], line: [0.9, 1.5] },
  'edge-guardian': { recordings: [25, 140], perWeek: [2, 8], line: [1.2, 3] },
  'mobile-nomad': { recordings: [40, 240], perWeek: [3, 12], line: [1, 2] },
  'tiny-pioneer': { recordings: [40, 240], perWeek: [2, 10], line: [1, 2] },
};

/** The settings of a track. */
export function settingsOf(track: TrackId): Settings {
  return settings[track];
}
