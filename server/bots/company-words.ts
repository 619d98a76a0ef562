/** What the house and the programs that fill its empty seats say to each other, from process to process. */
import type { StyleName } from './styles.ts';
import type { Seat } from './way-in.ts';

/** A seat that a program takes, and how it plays there. */
export type StandIn = Seat & { readonly style: StyleName; readonly seed: string };

/** Everybody who is to sit now: who is new sits down, and who is named no more leaves. */
export type ToCompany = {
  readonly url: string;
  /** Milliseconds of lesson time that pass in one of this machine's. */
  readonly rate: number;
  readonly standIns: readonly StandIn[];
};
