/** How programs of each style play where teams decide: what they do in a step and when, and how they meet what others set going. */
import type { StepKind } from '../../shared/missions/mission.ts';
import type { Dice } from './dice.ts';

/** What a program does on its own account. What it comes to depends on the workbench as it then stands. */
export type Deed =
  /** Moves a dial, and pays for a trial. */
  | 'try'
  /** Moves the dials to the best trial so far. */
  | 'settle'
  | 'commit'
  | 'mark'
  | 'defend'
  | 'judge'
  /** Breaks the connection, and comes back. */
  | 'drop'
  /** Sends more than any phone would. */
  | 'flood';

/** `at`: when, as a share of the time that the step still has. */
export type TimedDeed = { readonly at: number; readonly does: Deed };

export type BenchManner = {
  /** By kind of step, in the order of their time; nothing in the others. */
  readonly deeds: (dice: Dice) => Readonly<Partial<Record<StepKind, readonly TimedDeed[]>>>;
  /** How likely it is to call a team-mate's trial. */
  readonly calls: number;
  /** What it answers a stakeholder: nothing, the free answer, the one that costs most, or any. */
  readonly answers: 'nothing' | 'free' | 'dearest' | 'any';
};

const judged: readonly TimedDeed[] = [{ at: 0.3, does: 'judge' }];

export const careful: BenchManner = {
  deeds: (dice) => ({
    work: [
      { at: 0.05 + dice.uniform() * 0.2, does: 'try' },
      { at: 0.35 + dice.uniform() * 0.2, does: 'try' },
      { at: 0.7, does: 'settle' },
      { at: 0.75, does: 'mark' },
      { at: 0.8, does: 'defend' },
    ],
    commit: [{ at: 0.3 + dice.uniform() * 0.3, does: 'commit' }],
    verdict: judged,
  }),
  calls: 1,
  answers: 'any',
};

export const greedy: BenchManner = {
  deeds: (dice) => ({
    work: [
      { at: 0.02 + dice.uniform() * 0.1, does: 'try' },
      { at: 0.6, does: 'settle' },
      { at: 0.65, does: 'commit' },
    ],
    commit: [{ at: 0.05, does: 'commit' }],
    verdict: judged,
  }),
  calls: 0.6,
  answers: 'dearest',
};

export const random: BenchManner = {
  deeds: (dice) => ({
    work: [
      { at: 0.1 + dice.uniform() * 0.4, does: 'try' },
      { at: 0.55 + dice.uniform() * 0.2, does: 'try' },
      { at: 0.8 + dice.uniform() * 0.1, does: dice.uniform() < 0.5 ? 'mark' : 'defend' },
    ],
    commit: [{ at: dice.uniform() * 0.8, does: 'commit' }],
    verdict: [{ at: dice.uniform() * 0.8, does: 'judge' }],
  }),
  calls: 0.5,
  answers: 'any',
};

/** Never leaves the default. */
export const stubborn: BenchManner = {
  deeds: () => ({
    work: [
      { at: 0.7, does: 'defend' },
      { at: 0.9, does: 'commit' },
    ],
    commit: [{ at: 0.1, does: 'commit' }],
    verdict: judged,
  }),
  calls: 0.3,
  answers: 'free',
};

/** Leaves everything to the bell. */
export const silent: BenchManner = { deeds: () => ({}), calls: 0, answers: 'nothing' };

export const dropper: BenchManner = {
  deeds: (dice) => ({
    work: [
      { at: 0.2 + dice.uniform() * 0.1, does: 'try' },
      { at: 0.3, does: 'drop' },
      { at: 0.8, does: 'defend' },
      { at: 0.8, does: 'drop' },
    ],
    commit: [
      { at: 0.4, does: 'commit' },
      { at: 0.4, does: 'drop' },
    ],
    verdict: [...judged, { at: 0.3, does: 'drop' }],
  }),
  calls: 0.5,
  answers: 'any',
};

export const flooder: BenchManner = {
  deeds: () => ({
    work: [
      { at: 0.15, does: 'try' },
      { at: 0.4, does: 'flood' },
    ],
    commit: [{ at: 0.5, does: 'commit' }],
    verdict: judged,
  }),
  calls: 0.5,
  answers: 'any',
};
