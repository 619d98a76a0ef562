/** The worlds of a round as the journal keeps them: hidden until each part is shown. */
import type { Prepared } from '../missions/simulator.ts';
import type { TrackId } from '../tracks/track.ts';
import type { Reading } from './bench.ts';
import type { Picture } from './picture.ts';

/** A world as the journal keeps it: figures in full, pictures by ticket, tile states as one digit a tile. */
export type PreparedTrack = Omit<Prepared, 'brief' | 'wall'> & {
  readonly brief: { readonly picture: Picture; readonly marks: string };
  readonly wall: { readonly picture: Picture; readonly states: string };
  /** The trial of the track's default settings that the brief shows, where teams decide; its place among the sizes. */
  readonly pilot?: Reading & { readonly size: number };
  /** The incident that will strike, and after what share of the work step: the same for all tracks of a round. */
  readonly incident?: { readonly key: string; readonly at: number };
};

export type PreparedRound = Readonly<Partial<Record<TrackId, PreparedTrack>>>;
