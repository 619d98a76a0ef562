/** What differs from track to track: the pool, what labels and retraining cost, and what a point is worth. All prices are assumptions. */
import type { Random } from '../../learn/random.ts';
import type { TrackId } from '../../tracks/track.ts';
import { drawGlyphs, drawSilhouettes, drawSpectrograms } from './picture-pool.ts';
import type { Pool, Recipe } from './pool.ts';
import { drawSnippets } from './snippet-pool.ts';

/** Who labels, by the dial's value. */
export const labellers = ['outsourced', 'in-house', 'expert'] as const;

export type Settings = {
  readonly draw: (random: Random, recipe: Recipe) => Pool;
  /** Labels that a whole round's dollars buy, by labeller. */
  readonly affordable: readonly [number, number, number];
  /** What one retraining takes of a round's compute, as a share, and what scoring the pool once adds. */
  readonly retraining: number;
  readonly scoring: number;
  /** Weeks of one round: labelling, retraining, and the outside wait. */
  readonly roundWeeks: number;
  /** Points of recognition that the whole purse is worth, by what it holds: the track's value of a point, upside down. */
  readonly worth: { readonly dollars: number; readonly hours: number; readonly weeks: number };
};

const settings: Readonly<Record<TrackId, Settings>> = {
  // Labels are cheap beside scoring a crawl with a large model.
  'cloud-titan': {
    draw: drawSnippets,
    affordable: [1000, 600, 250],
    retraining: 0.03,
    scoring: 0.03,
    roundWeeks: 1.5,
    worth: { dollars: 20, hours: 24, weeks: 6 },
  },
  // Every retraining that reaches a car waits for its certificate.
  'edge-guardian': {
    draw: drawSilhouettes,
    affordable: [800, 400, 240],
    retraining: 0.02,
    scoring: 0.02,
    roundWeeks: 2,
    worth: { dollars: 30, hours: 10, weeks: 10 },
  },
  'mobile-nomad': {
    draw: drawGlyphs,
    affordable: [1000, 700, 500],
    retraining: 0.01,
    scoring: 0.005,
    roundWeeks: 2,
    worth: { dollars: 36, hours: 10, weeks: 8 },
  },
  // A recording must be made before anybody labels it: an ear, and a month.
  'tiny-pioneer': {
    draw: drawSpectrograms,
    affordable: [400, 320, 240],
    retraining: 0.01,
    scoring: 0.01,
    roundWeeks: 4,
    worth: { dollars: 44, hours: 5, weeks: 12 },
  },
};

/** The settings of a track. */
export function settingsOf(track: TrackId): Settings {
  return settings[track];
}
