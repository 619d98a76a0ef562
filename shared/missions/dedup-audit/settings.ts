/** What differs from track to track: the pool, how its owner would prune it today, and what the index is made of. */
import type { Random } from '../../learn/random.ts';
import type { TrackId } from '../../tracks/track.ts';
import type { Pool } from './pool.ts';
import { drawSilhouettePool } from './silhouette-pool.ts';

export type Settings = {
  readonly draw: (random: Random) => Pool;
  /** The reference policy removes every sample at least this similar to one that stays, 0 to 1. */
  readonly threshold: number;
  /** Entries of a signature, and how they are cut into bands. */
  readonly hashes: number;
  readonly bands: number;
  readonly rows: number;
  /** Passes over the whole pool that today's budget pays for. */
  readonly passes: number;
  /** What the index may cost, in percent of today's bill; a world draws one. An assumption, and shown as such. */
  readonly indexPrices: readonly number[];
};

const settings: Readonly<Partial<Record<TrackId, Settings>>> = {
  'edge-guardian': {
    draw: drawSilhouettePool,
    threshold: 0.85,
    hashes: 64,
    bands: 16,
    rows: 4,
    passes: 0.4,
    indexPrices: [2, 4, 8],
  },
};

/**
 * The settings of a track.
 * @throws RangeError for a track that the mission is not played on.
 */
export function settingsOf(track: TrackId): Settings {
  const found = settings[track];
  if (found === undefined) throw new RangeError(`dedup-audit is not played on ${track}`);
  return found;
}
