/** The reference policy of every track: how alike two samples are that it takes for the same, as the brief states it. */
import type { TrackId } from '../../tracks/track.ts';

/** Similarity from which on one of two samples is removed, 0 to 1. */
export const referenceThresholds: Readonly<Record<TrackId, number>> = {
  'cloud-titan': 0.7,
  'edge-guardian': 0.85,
  'mobile-nomad': 0.7,
  'tiny-pioneer': 0.8,
};
