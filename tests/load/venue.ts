/** A place that a crowd can come to: the game itself, or the floor that does the same exchange with nothing behind it. */
import type { StepKind as AnyStep } from '../../shared/missions/mission.ts';

export type StepKind = Extract<AnyStep, 'brief' | 'forecast' | 'work' | 'commit' | 'reveal' | 'verdict'>;

/** A step that the crowd plays. A practice is over at once: what it costs that a step opens. */
export type Scene = { readonly name: string; readonly kind: StepKind; readonly practice?: true };

const play = (...kinds: readonly StepKind[]): readonly Scene[] => kinds.map((kind) => ({ name: kind, kind }));

/** Plans that a crowd can play, with their steps in order. */
export const scenesOf = {
  /** A whole round: practice, forecast, work with its incident, commit with defences, reveal, and pairs in the verdict. */
  dedup: [
    { name: 'practice', kind: 'forecast', practice: true },
    { name: 'its reveal', kind: 'reveal', practice: true },
    ...play('brief', 'forecast', 'work', 'commit', 'reveal', 'verdict'),
  ],
  /** A forecast and nothing else, on one track: little to compute, for many lessons at once. */
  'dedup-forecast': play('brief', 'forecast', 'reveal', 'verdict'),
} as const satisfies Record<string, readonly Scene[]>;
export type PlanName = keyof typeof scenesOf;

/** What a player does in a team's work and after; a receipt comes for each. */
export type Deeds = {
  /** Moves a finger over a dial, and lets it go. */
  readonly hold: (value: number) => Promise<void>;
  readonly move: (value: number) => Promise<void>;
  /** Runs a trial of the smallest size. Resolves when it is measured; `false` if the laboratory was full or the purse empty. */
  readonly run: () => Promise<boolean>;
  readonly call: (trial: number) => Promise<void>;
  readonly tap: () => Promise<void>;
  readonly mark: (value: number) => Promise<void>;
  readonly defend: (text: string) => Promise<void>;
  readonly commit: () => Promise<void>;
  /** Asks for its pairs, and judges them. */
  readonly judge: () => Promise<void>;
};

/** One player's phone. */
export type Phone = Deeds & {
  /** Its team's number, once it has asked for its papers. */
  readonly team: () => number;
  /** Resolves when a step of a kind has been seen to open so many times. */
  readonly saw: (kind: StepKind, times: number) => Promise<void>;
  /** Resolves when a stakeholder has been seen to interrupt. */
  readonly struck: () => Promise<void>;
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
  readonly scenes: readonly Scene[];
  /** Lesson time runs so many times as fast as the clock. */
  readonly rate: number;
  /** Resolves when a player sits and sees the first picture. */
  readonly join: (index: number) => Promise<Phone>;
  /** Opens a scene for everybody, or does nothing where the bell has done so already. */
  readonly open: (scene: Scene) => Promise<void>;
  /** Lets the stakeholders interrupt, or waits until they have. */
  readonly strike: () => Promise<void>;
  /** What the server's own meters say; noughts where it has none. */
  readonly meters: () => Promise<Meters>;
  /** Everything over; the server's process ends. */
  readonly close: () => Promise<void>;
};
