/** What the laboratory is asked about a world in which teams decide, and what it answers. */
import type { FreshResult, FreshYardstick, Yardstick } from '../../shared/lesson/bench.ts';
import type { Bought, Outcome, TrialOrder } from '../../shared/missions/simulator.ts';
import type { Circumstances, Decision, Dial, Figures, Incident, Purse } from '../../shared/missions/workbench.ts';
import type { PackedSheet, PreparedWorld, WorldJob, WorldName } from './prepared-world.ts';

export type TrialWork = WorldName & { readonly order: TrialOrder };

export type OutcomeWork = WorldName & {
  readonly decision: Decision;
  /** What trials and incidents have left: dollars, GPU-hours, weeks. */
  readonly purse: Purse;
  readonly circumstances?: Circumstances;
  /** Where what was bought stays bought: all trials of the round, in order. */
  readonly before?: readonly Bought[];
};

/** The same decision, asked of twelve fresh worlds. */
export type FreshWork = OutcomeWork;

/** What becomes of the world and its wall with other dials, the whole grant and no incident. */
export type WhatIfWork = WorldName & { readonly decision: Decision };

export type WhatIf = {
  /** In the mission's unit. */
  readonly value: number;
  readonly parts: Figures;
  /** One digit a tile, in the wall's order; '' where the mission shows none. */
  readonly states: string;
};

export type YardstickWork = WorldName & {
  readonly standard: Decision;
  /** All dials of the mission; one that teams do not move has a single value. */
  readonly dials: Readonly<Record<string, Dial>>;
  /** What interrupts the round: every blind setting draws an answer, and pays for it. */
  readonly incident?: Incident;
};

/** A trial as the server keeps it: its samples packed into a sheet of their own. */
export type MeasuredTrial = {
  /** In the mission's unit. */
  readonly value: number;
  /** Standard error of the value. */
  readonly error: number;
  readonly readings: Figures;
  readonly audit: {
    /** The samples that took part, in the order of the wall, which says nothing about them. */
    readonly sheet: PackedSheet;
    /** What became of each: one digit a tile. */
    readonly states: string;
  };
};

/** Every kind of work by name: what is asked. */
export type Work = {
  readonly world: WorldJob;
  readonly trial: TrialWork;
  readonly outcome: OutcomeWork;
  readonly yardstick: YardstickWork;
  readonly 'what-if': WhatIfWork;
  readonly fresh: FreshWork;
  readonly 'fresh-yardstick': YardstickWork;
};

/** Every kind of work by name: what is answered. */
export type Answers = {
  readonly world: PreparedWorld;
  readonly trial: MeasuredTrial;
  readonly outcome: Outcome;
  readonly yardstick: Yardstick;
  readonly 'what-if': WhatIf;
  readonly fresh: FreshResult;
  readonly 'fresh-yardstick': FreshYardstick;
};

export type WorkKind = keyof Work;

/** What an unfinished job has found, by names of its own making: whoever goes on with it need not find it again. Plain data. */
export type Found = readonly (readonly [string, unknown])[];

/** What a thread gets. */
export type ThreadJob = { [K in WorkKind]: Work[K] & { readonly kind: K; readonly found?: Found } }[WorkKind];

/** A thread has worked long enough at one job: it has found this so far, and others may come first. */
export type Unfinished = { readonly unfinished: Found };

/** The same for the same figures, in whatever order they stand. */
export const textOf = (figures: Readonly<Record<string, number>> = {}): string =>
  Object.entries(figures)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join();

/** The same for the same purchases in the same order. */
export const boughtText = (before: readonly Bought[] = []): string =>
  before.map(({ decision, size }) => `${textOf(decision)}#${size}`).join(';');

/** Names a world in a cache. */
export const worldKey = ({ mission, version, track, seed, round }: WorldName): string =>
  `${mission} ${version} ${track} ${seed} ${round}`;
