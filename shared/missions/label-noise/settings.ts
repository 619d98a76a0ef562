/** What differs from track to track: the pool, what is labelled already, and what labels, samples and experts cost. */
import type { Random } from '../../learn/random.ts';
import type { TrackId } from '../../tracks/track.ts';
import { drawGlyphs, drawSilhouettes, drawSpectrograms } from './picture-pool.ts';
import type { Pool } from './pool.ts';
import { drawSnippets } from './snippet-pool.ts';

export type Settings = {
  readonly draw: (random: Random, count: number) => Pool;
  /** Samples in all, and how many of them the crowd has labelled before the round begins. */
  readonly count: number;
  readonly labelled: number;
  /** What a round's dollars pay for, counted in votes of the crowd. */
  readonly budget: number;
  /** What a new sample costs before anybody labels it, in votes. An assumption. */
  readonly samplePrice: number;
  /** What an expert's check may cost, in votes; a world draws one. An assumption. */
  readonly checkPrices: readonly number[];
  /** How often the crowd errs, as a multiple of what is usual. */
  readonly care: number;
};

const usual = { count: 1000, labelled: 300, checkPrices: [2, 4, 8], care: 1 };

const settings: Readonly<Record<TrackId, Settings>> = {
  // A page costs nothing, and half of what one buys says the same again.
  'cloud-titan': { ...usual, draw: drawSnippets, budget: 400, samplePrice: 0 },
  // A frame must be driven for, and those who label it know that it is about safety.
  'edge-guardian': { ...usual, draw: drawSilhouettes, budget: 800, samplePrice: 1, care: 0.9 },
  'mobile-nomad': { ...usual, draw: drawGlyphs, budget: 400, samplePrice: 0 },
  // Five hundred recordings in all; whoever wants another must wait for an ear.
  'tiny-pioneer': { ...usual, draw: drawSpectrograms, count: 500, labelled: 200, budget: 900, samplePrice: 3 },
};

/** The settings of a track. */
export function settingsOf(track: TrackId): Settings {
  return settings[track];
}
