/** A world as the server keeps it: what its simulator computed, with the pictures packed for the journal and the wire. */
import type { Reading } from '../../shared/lesson/bench.ts';
import type { MissionId } from '../../shared/missions/index.ts';
import type { Prepared, TrialOrder, WorldInput } from '../../shared/missions/simulator.ts';

/** A world by name: every thread that opens it draws the same. */
export type WorldName = WorldInput & {
  readonly mission: MissionId;
  /** The mission's version that the lesson was opened with; any other simulator refuses. */
  readonly version: number;
};

/** Which world to compute. */
export type WorldJob = WorldName & {
  /** A trial to go with it, where teams decide. */
  readonly pilot?: TrialOrder;
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
  /** What the trial that was asked for returned, and the place of its size; its tiles stay where they are. */
  readonly pilot?: Omit<Reading, 'audit'> & { readonly size: number };
};
