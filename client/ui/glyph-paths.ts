/** The four tracks' glyphs, as paths in a 24 x 24 box: a track's colour never stands without its glyph. */
import type { TrackId } from '../../shared/tracks/track.ts';

/** Fill each with the even-odd rule. */
export const glyphPaths: Readonly<Record<TrackId, string>> = {
  'cloud-titan': 'M2 12.6a10 9.6 0 0 1 20 0zM2 14.6h20v3H2zM2 19.6h20v3H2z',
  'edge-guardian': 'M2 2h20v10.5a10 10 0 0 1-20 0zM12 5.4 6.4 11 12 16.6 17.6 11z',
  'mobile-nomad':
    'M6 6.4a5.6 5.6 0 0 1 5.5 4.4h1A5.6 5.6 0 1 1 12.5 13.2h-1A5.6 5.6 0 1 1 6 6.4zm12 2.9a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4z',
  'tiny-pioneer':
    'M2 15h7v7H2zM2 8.2V12A10 10 0 0 1 12 22h3.8A13.8 13.8 0 0 0 2 8.2zM2 1.6v3.6A16.8 16.8 0 0 1 18.8 22h3.6A20.4 20.4 0 0 0 2 1.6z',
};
