/** The math panel while a team works: what it may go by, and the three lines that a mission's words make of it. */
import type { Figures } from '../../shared/missions/workbench.ts';

/** A measured trial, or the default's that the brief showed. */
export type LiveTrial = {
  /** Its number; 0 is the default's. */
  readonly trial: number;
  readonly decision: Figures;
  /** Place among the mission's sizes: small trials and large ones do not compare. */
  readonly size: number;
  /** In the mission's unit, and its standard error. */
  readonly value: number;
  readonly error: number;
  /** By key of the mission's readings. */
  readonly readings: Figures;
};

/** All that a team knows by itself: the brief's figures, its dials as they stand, its own trials. Nothing else goes in. */
export type LiveRound = {
  readonly facts: Figures;
  /** The dials under the fingers, by key, in the mission's own units. */
  readonly decision: Figures;
  /** The default's trial first, then the team's measured ones, the oldest first. */
  readonly trials: readonly LiveTrial[];
};

/**
 * Three sentences for one question, as at the reveal: what the lab note says, what theory says and under which assumption, and what was
 * measured here. A mission states its closed forms in its `formulas.ts` and offers this as `BenchWords.math`: it is asked anew at every
 * move of a dial, so it is pure and quick.
 * @returns `measured` undefined as long as the team's trials cannot say anything
 */
export type LiveMath = (round: LiveRound) => {
  readonly note: string;
  readonly theory: string;
  readonly measured: string | undefined;
};
