/** The list of tracks. */
import { cloudTitan } from './cloud-titan.ts';
import { edgeGuardian } from './edge-guardian.ts';
import { mobileNomad } from './mobile-nomad.ts';
import { tinyPioneer } from './tiny-pioneer.ts';
import type { Track, TrackId } from './track.ts';

/** Every track by its id. */
export const tracks: Readonly<Record<TrackId, Track>> = {
  'cloud-titan': cloudTitan,
  'edge-guardian': edgeGuardian,
  'mobile-nomad': mobileNomad,
  'tiny-pioneer': tinyPioneer,
};
