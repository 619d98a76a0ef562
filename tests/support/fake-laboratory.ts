/** A laboratory that computes nothing: small worlds, made from the seed at once, so that tests of rooms are quick. */
import { createHash } from 'node:crypto';
import type { MeasuredTrial, Work } from '../../server/simulator/decision-jobs.ts';
import { type Laboratory, LaboratoryError } from '../../server/simulator/laboratory.ts';
import type { PackedSheet, PreparedWorld, WorldJob } from '../../server/simulator/prepared-world.ts';
import type { FreshResult, FreshYardstick, Yardstick } from '../../shared/lesson/bench.ts';
import { missions } from '../../shared/missions/index.ts';
import type { Mission, Question } from '../../shared/missions/mission.ts';
import type { Outcome, Truth } from '../../shared/missions/simulator.ts';
import type { Decision } from '../../shared/missions/workbench.ts';

/** A number from 0 to below `below` that depends on everything given. */
const draw = (below: number, ...from: readonly (string | number)[]): number =>
  createHash('sha256').update(from.join('|')).digest().readUInt32BE(0) % below;

const truthOf = ({ kind, answers }: Question, ...from: readonly (string | number)[]): Truth | undefined => {
  if (kind === 'opinion') return undefined;
  if (kind === 'several') return { answer: answers.map((_, index) => draw(2, ...from, index) === 1) };
  return {
    answer: draw(answers.length, ...from),
    ...(kind === 'bins' ? { figure: draw(100, ...from, 'figure') } : {}),
  };
};

const sheetOf = (tiles: number, ...from: readonly (string | number)[]): PackedSheet => {
  const bytes = Uint8Array.from({ length: tiles * 12 }, (_, index) => draw(256, ...from, index));
  return {
    bytes,
    hash: createHash('sha256').update(bytes).digest('hex'),
    columns: 4,
    rows: Math.ceil(tiles / 4),
    side: 2,
  };
};

type DecisionKind = Exclude<keyof Work, 'world'>;
export type DecisionWork = { [K in DecisionKind]: Work[K] & { readonly kind: K } }[DecisionKind];

export type FakeLaboratory = Laboratory & {
  /** Worlds that it was asked for. */
  readonly jobs: readonly WorldJob[];
  /** What else it was asked, in that order. */
  readonly asked: readonly DecisionWork[];
  /** Jobs that are to fail before one succeeds. */
  failures: number;
  /** What a test holds back: resolves when it may be answered, or rejects; by default at once. */
  gate: (work: DecisionWork) => Promise<void>;
  /** Whether it has all that it takes. */
  busy: boolean;
};

/** A decision's figure: the deeper the cut the higher, and a little by the other dials. */
const plainValue = ({ threshold = 0, keep = 0 }: Decision): number =>
  Math.round(100 * (1.5 - threshold + keep / 50)) / 100;

export const fakeTrial = ({ order, ...name }: Work['trial']): MeasuredTrial => ({
  value: plainValue(order.decision) + (draw(9, name.seed, order.size) - 4) / 1_000,
  error: 0.02,
  readings: { removed: 0.25, samples: 4 * (order.size + 1) },
  audit: {
    sheet: sheetOf(4 * (order.size + 1), name.seed, name.track, 'audit'),
    states: Array.from({ length: 4 * (order.size + 1) }, (_, index) =>
      draw(4, name.seed, JSON.stringify(order.decision), index),
    ).join(''),
  },
});

export const fakeOutcome = ({ decision, purse }: Work['outcome']): Outcome => ({
  value: plainValue(decision) - (1 - Math.min(1, purse.weeks / 26)) / 10,
  parts: { kept: 0.5 },
  measures: { 'kept-share': 0.5 },
});

export const fakeYardstick = ({ standard }: Work['yardstick']): Yardstick => ({
  default: { decision: standard, value: plainValue(standard) },
  best: { decision: { ...standard, threshold: 0.3 }, value: 1.28 },
  blind: Array.from({ length: 200 }, (_, index) => (index + 1) / 100),
  noise: 0.004,
  knee: { value: 0.6, tolerance: 0.1 },
});

/** Twelve worlds that differ a little from one another. */
const aFew = (value: number): readonly number[] =>
  Array.from({ length: 12 }, (_, world) => Math.round(1000 * value + world) / 1000);

export const fakeFresh = (work: Work['fresh']): FreshResult => ({ values: aFew(fakeOutcome(work).value) });

export const fakeFreshYardstick = (_: Work['fresh-yardstick']): FreshYardstick => ({
  blind: Array.from({ length: 64 }, (_each, index) => (index + 1) / 40),
  medians: aFew(0.8),
  noise: 0.004,
});

/**
 * @param known missions that can be asked about
 * @param change a hand on the finished world, for what a test wants to be otherwise
 */
export const fakeLaboratory = (
  known: Readonly<Record<string, Mission>>,
  change: (world: PreparedWorld, job: WorldJob) => PreparedWorld = (world) => world,
): FakeLaboratory => {
  const jobs: WorldJob[] = [];
  const asked: DecisionWork[] = [];
  const fails = (laboratory: FakeLaboratory): void => {
    if (laboratory.failures === 0) return;
    laboratory.failures--;
    throw new LaboratoryError('lab-failed');
  };
  const take = async (laboratory: FakeLaboratory, work: DecisionWork): Promise<void> => {
    asked.push(work);
    await laboratory.gate(work);
    fails(laboratory);
  };
  return {
    jobs,
    asked,
    failures: 0,
    waiting: 0,
    busy: false,
    gate: async () => undefined,
    async trial(work) {
      await take(this, { ...work, kind: 'trial' });
      return fakeTrial(work);
    },
    async outcome(work) {
      await take(this, { ...work, kind: 'outcome' });
      return fakeOutcome(work);
    },
    async yardstick(work) {
      await take(this, { ...work, kind: 'yardstick' });
      return fakeYardstick(work);
    },
    async whatIf(work) {
      await take(this, { ...work, kind: 'what-if' });
      return { value: plainValue(work.decision), parts: { kept: 0.5 }, states: '01'.repeat(12) };
    },
    async fresh(work) {
      await take(this, { ...work, kind: 'fresh' });
      return fakeFresh(work);
    },
    async freshYardstick(work) {
      await take(this, { ...work, kind: 'fresh-yardstick' });
      return fakeFreshYardstick(work);
    },
    async prepare(job) {
      jobs.push(job);
      fails(this);
      const mission = known[job.mission];
      if (!mission) throw new Error(`no mission ${job.mission}`);
      const from = [job.seed, job.track, job.round];
      const truths = Object.entries(mission.questions).flatMap(([name, question]) => {
        const truth = truthOf(question, ...from, name);
        return truth ? [[name, truth] as const] : [];
      });
      const world: PreparedWorld = {
        truths: Object.fromEntries(truths),
        clues: Array.from({ length: mission.clues }, (_, index) => ({
          key: `clue-${index}`,
          values: { figure: draw(1_000, ...from, 'clue', index) },
        })),
        facts: { tiles: 24, threshold: 0.85, ...(job.pilot && { indexPrice: 4 }) },
        brief: {
          sheet: sheetOf(8, ...from, 'brief'),
          marks: Array.from({ length: 8 }, (_, index) => draw(2, ...from, 'mark', index) === 1),
        },
        wall: {
          sheet: sheetOf(24, ...from, 'wall'),
          states: Uint8Array.from({ length: 24 }, (_, index) => draw(4, ...from, 'state', index)),
        },
        panel: [{ kind: 'measured', key: 'measured', values: { percent: draw(100, ...from, 'panel') } }],
        charts: [],
        ...(job.pilot && {
          pilot: {
            value: plainValue(job.pilot.decision),
            error: 0.02,
            readings: { removed: 0.1 },
            size: job.pilot.size,
          },
        }),
      };
      return change(world, job);
    },
    close: async () => undefined,
  };
};

/** Takes the place of the real one in a server that is started with `fake-laboratory.mjs`. */
export const openLaboratory = (): Laboratory => fakeLaboratory(missions);
