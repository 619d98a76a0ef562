/** A world as the server keeps it: what its simulator computed, with the pictures packed for the journal and the wire. */
import type { MissionId } from '../../shared/missions/index.ts';
import type { Prepared, WorldInput } from '../../shared/missions/simulator.ts';

/** Which world to compute. */
export type WorldJob = WorldInput & {
  readonly mission: MissionId;
  /** The mission's version that the lesson was opened with; any other simulator refuses. */
  readonly version: number;
};

/** Tiles packed edge to edge into one PNG, row by row, in display order. */
export type PackedSheet = {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly hash: string;
  readonly columns: number;
  readonly rows: number;
  /** Pixels along one side of a tile. */
  readonly side: number;
};

/** `Prepared` with its sheets as PNG. */
export type PreparedWorld = Omit<Prepared, 'brief' | 'wall'> & {
  readonly brief: { readonly sheet: PackedSheet; readonly marks: readonly boolean[] };
  readonly wall: { readonly sheet: PackedSheet; readonly states: Uint8Array };
};
