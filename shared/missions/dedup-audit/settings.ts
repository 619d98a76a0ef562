/** What differs from track to track: the pool, how its owner would prune it today, and what the index is made of. */
import type { Random } from '../../learn/random.ts';
import type { TrackId } from '../../tracks/track.ts';
import { drawDocumentPool } from './document-pool.ts';
import { carefulHashes, referenceThresholds } from './formulas.ts';
import { drawGlyphPool } from './glyph-pool.ts';
import type { Pool } from './pool.ts';
import { drawSilhouettePool } from './silhouette-pool.ts';
import { drawSpectrogramPool } from './spectrogram-pool.ts';

export type Settings = {
  readonly draw: (random: Random) => Pool;
  /** The reference policy removes every sample at least this similar to one that stays, 0 to 1. */
  readonly threshold: number;
  /** Entries of a signature, and how they are cut into bands. */
  readonly hashes: number;
  readonly bands: number;
  readonly rows: number;
  /** What the index may cost, in percent of today's bill; a world draws one. An assumption, and shown as such. */
  readonly indexPrices: readonly number[];
};

const usual = { hashes: carefulHashes, bands: 16, rows: 4, indexPrices: [2, 4, 8] };

const settings: Readonly<Record<TrackId, Omit<Settings, 'threshold'>>> = {
  'cloud-titan': { ...usual, draw: drawDocumentPool, bands: 32, rows: 2 },
  'edge-guardian': { ...usual, draw: drawSilhouettePool },
  'mobile-nomad': { ...usual, draw: drawGlyphPool },
  'tiny-pioneer': { ...usual, draw: drawSpectrogramPool },
};

/** The settings of a track. */
export function settingsOf(track: TrackId): Settings {
  return { ...settings[track], threshold: referenceThresholds[track] };
}
