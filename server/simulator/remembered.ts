/** A laboratory that computes nothing twice: teams of one track whose dials stand alike share a run, and a restart finds what is there. */
import { type Answers, type MeasuredTrial, type Work, worldKey } from './decision-jobs.ts';
import type { Laboratory } from './laboratory.ts';
import type { PackedSheet, WorldName } from './prepared-world.ts';
import { Recent } from './recent.ts';

/** Answers that are kept of each kind; all but the sheets are small. */
const mostAnswers = 4_096;
/** Sheets of audited tiles, at most a few hundred kilobytes each. */
const mostSheets = 256;

/** The same for the same figures, in whatever order they stand. */
const textOf = (figures: Readonly<Record<string, number>> = {}): string =>
  Object.entries(figures)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join();

/** Asks once for each key, also while the answer is under way; what failed is asked for again. */
const onceEach = <W extends WorldName, A>(ask: (work: W) => Promise<A>, keyOf: (work: W) => string) => {
  const answers = new Recent<Promise<A>>(mostAnswers);
  return (work: W): Promise<A> => {
    const key = `${worldKey(work)} ${keyOf(work)}`;
    const known = answers.get(key);
    if (known) return known;
    const answer = ask(work).catch((error: unknown) => {
      answers.delete(key);
      throw error;
    });
    answers.set(key, answer);
    return answer;
  };
};

/** The same laboratory with a memory for trials, outcomes and yardsticks. Worlds are asked for once anyway. */
export function remembered(laboratory: Laboratory): Laboratory {
  const sheets = new Recent<PackedSheet>(mostSheets);
  /** Every trial of a size shows the same tiles: one copy will do. */
  const withSharedSheet = ({ audit, ...trial }: MeasuredTrial): MeasuredTrial => ({
    ...trial,
    audit: { ...audit, sheet: sheets.getOr(audit.sheet.hash, () => audit.sheet) },
  });
  return {
    prepare: (job, priority) => laboratory.prepare(job, priority),
    trial: onceEach<Work['trial'], Answers['trial']>(
      async (work) => withSharedSheet(await laboratory.trial(work)),
      ({ order }) => `${order.size} ${textOf(order.decision)} ${textOf(order.circumstances)}`,
    ),
    outcome: onceEach(
      (work: Work['outcome']) => laboratory.outcome(work),
      ({ decision, purse }) => `${textOf(decision)} ${textOf(purse)}`,
    ),
    yardstick: onceEach(
      (work: Work['yardstick']) => laboratory.yardstick(work),
      ({ standard, dials }) => `${textOf(standard)} ${JSON.stringify(dials)}`,
    ),
    close: () => laboratory.close(),
    get waiting() {
      return laboratory.waiting;
    },
    get busy() {
      return laboratory.busy;
    },
  };
}
