/** What a thread of the census does: counts one world, or asks fresh ones. */
import type { MissionId } from '../../shared/missions/index.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { type CensusEntry, countWorld } from './census.ts';
import { countFresh, type FreshEntry } from './census-fresh.ts';

export type CensusJob = { readonly mission: MissionId; readonly track: TrackId; readonly seed: number };

/** The thread's entrance. */
export function run({ mission, track, seed }: CensusJob): CensusEntry {
  return countWorld(mission, track, seed);
}

/** The other entrance: undefined where a mission has no workbench. */
export function fresh({ mission, track, seed }: CensusJob): FreshEntry | undefined {
  return countFresh(mission, track, seed);
}
