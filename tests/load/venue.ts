/** A place that a crowd can come to: the game itself, or the floor that does the same exchange with nothing behind it. */

export const stepKinds = ['brief', 'forecast', 'reveal', 'verdict'] as const;
export type StepKind = (typeof stepKinds)[number];

/** One player's phone. */
export type Phone = {
  /** Resolves when a step has been seen to open. */
  readonly saw: (step: StepKind) => Promise<void>;
  /** Asks what a phone asks when it sits down and whenever a step opens: its own papers, and the time. */
  readonly ask: () => Promise<void>;
  readonly place: (chips: readonly number[]) => Promise<void>;
  /** @throws Error if the lock was refused */
  readonly lock: (chips: readonly number[]) => Promise<void>;
  /** Fetches the pictures that it has been told of by now and has not fetched yet. */
  readonly fetchPictures: () => Promise<void>;
  /** What has come in over the websocket, upgrade included. */
  readonly traffic: () => { readonly frames: number; readonly bytes: number };
  readonly leave: () => void;
};

export type Meters = {
  /** p99 of the event loop's delay since it was asked the last time, in ms. */
  readonly loopDelayMs: number;
  /** Transactions that were stored so far, and the seconds that they took, waiting for the disk included. */
  readonly commits: number;
  readonly commitSeconds: number;
};

export type Venue = {
  readonly pid: number;
  /** Resolves when a player sits and sees the first picture. */
  readonly join: (index: number) => Promise<Phone>;
  /** Opens a step for everybody. */
  readonly open: (step: StepKind) => Promise<void>;
  /** What the server's own meters say; noughts where it has none. */
  readonly meters: () => Promise<Meters>;
  /** Everything over; the server's process ends. */
  readonly close: () => Promise<void>;
};
