/** A track's badge: a square in its colour with its glyph, never one without the other. */
import type { TrackId } from '../../shared/tracks/track.ts';
import { glyphPaths } from './glyph-paths.ts';

export const Badge = ({ track }: { readonly track: TrackId }) => (
  <span class={`badge track-${track}`}>
    <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      <path fill-rule="evenodd" d={glyphPaths[track]} />
    </svg>
  </span>
);
