/** What differs from track to track: the samples, what labels and tries cost, and how quickly the pipeline takes tries in. All assumptions. */
import type { Random } from '../../learn/random.ts';
import type { TrackId } from '../../tracks/track.ts';
import { drawGlyphs, drawSilhouettes, drawSpectrograms } from './picture-pool.ts';
import type { Pool } from './pool.ts';
import { drawSnippets } from './snippet-pool.ts';

export type Settings = {
  readonly draw: (random: Random) => Pool;
  /** Validation labels that a whole round's dollars buy. */
  readonly labels: number;
  /** Share of them that name another class. */
  readonly wrong: number;
  /** Calm tries that a whole round's dollars pay for, and tries of the smallest model that its compute trains. */
  readonly paid: number;
  readonly trained: number;
  /** Tries a week if training took no time, and the weeks that the smallest model trains. */
  readonly pace: number;
  readonly training: number;
  /** Iterations that a par pipeline finishes in half a year; a pipeline that finishes more takes more tries in. */
  readonly parFinished: number;
};

const settings: Readonly<Record<TrackId, Settings>> = {
  // Labels are cheap, and half of what they are for repeats something; training is what takes time.
  'cloud-titan': {
    draw: drawSnippets,
    labels: 560,
    wrong: 0.02,
    paid: 220,
    trained: 420,
    pace: 9,
    training: 0.1,
    parFinished: 17,
  },
  // Frames are labelled by experts, and there is money for few.
  'edge-guardian': {
    draw: drawSilhouettes,
    labels: 360,
    wrong: 0.01,
    paid: 180,
    trained: 480,
    pace: 6,
    training: 0.05,
    parFinished: 12.5,
  },
  // One label in twenty is wrong, and the store looks at every release.
  'mobile-nomad': {
    draw: drawGlyphs,
    labels: 480,
    wrong: 0.05,
    paid: 200,
    trained: 520,
    pace: 8,
    training: 0.04,
    parFinished: 20,
  },
  // Models are small and train at once; recordings are what there is least of.
  'tiny-pioneer': {
    draw: drawSpectrograms,
    labels: 260,
    wrong: 0.02,
    paid: 160,
    trained: 900,
    pace: 5,
    training: 0.02,
    parFinished: 7,
  },
};

/** The settings of a track. */
export function settingsOf(track: TrackId): Settings {
  return settings[track];
}
