/** A picture of samples, as views and the journal name it: tiles of one size, packed into one sheet. */

/** May be fetched by whoever knows its ticket. */
export type Picture = {
  readonly ticket: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly hash: string;
  readonly columns: number;
  readonly rows: number;
  /** Pixels along one side of a tile. */
  readonly side: number;
};
