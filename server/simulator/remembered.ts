/** A laboratory that computes nothing twice: teams of one track whose dials stand alike share a run, and a restart finds what is there. */
import { type Answers, boughtText, type MeasuredTrial, textOf, type Work, worldKey } from './decision-jobs.ts';
import { type Laboratory, type Priority, priorities, type Waits } from './laboratory.ts';
import type { PackedSheet, WorldName } from './prepared-world.ts';
import { Recent } from './recent.ts';

/** Answers that are kept of each kind; all but trials, which bring sheets with them, are small. */
const mostAnswers = 4_096;
const mostTrials = 1_024;
/** Sheets of audited tiles, at most a few hundred kilobytes each. */
const mostSheets = 256;

/** All who wait for one answer: it is wanted while one of them wants it, and as urgent as it is to the one in greatest need. */
class Askers {
  #all: Waits[] = [];
  readonly waits: Waits;

  constructor(usual: Priority) {
    this.waits = {
      wanted: () => this.#all.some(({ wanted }) => wanted === undefined || wanted()),
      priority: () => {
        const all = this.#all.map(({ priority }) => priorities.indexOf(priority?.() ?? usual));
        return priorities[Math.min(priorities.length - 1, ...all)] ?? usual;
      },
    };
  }

  add(waits: Waits): void {
    this.#all.push(waits);
  }

  /** Nobody waits any more: an answer that is kept must not keep the lessons that asked for it. */
  answered(): void {
    this.#all = [];
  }
}

/** Asks once for each key, also while the answer is under way; what failed, or was dropped, is asked for again. */
const onceEach = <W extends WorldName, A>(
  ask: (work: W, waits: Waits) => Promise<A>,
  keyOf: (work: W) => string,
  usual: Priority,
  most = mostAnswers,
) => {
  const answers = new Recent<{ readonly answer: Promise<A>; askers: Askers | undefined }>(most);
  return (work: W, waits: Waits = {}): Promise<A> => {
    const key = `${worldKey(work)} ${keyOf(work)}`;
    const known = answers.get(key);
    if (known) {
      known.askers?.add(waits);
      return known.answer;
    }
    const askers = new Askers(usual);
    askers.add(waits);
    const answer = ask(work, askers.waits).catch((error: unknown) => {
      answers.delete(key);
      throw error;
    });
    const asked = { answer, askers: askers as Askers | undefined };
    answers.set(key, asked);
    const settled = (): void => {
      askers.answered();
      asked.askers = undefined;
    };
    answer.then(settled, settled);
    return answer;
  };
};

const decided = ({ decision, purse, circumstances, before }: Work['outcome']): string =>
  [textOf(decision), textOf(purse), textOf(circumstances), boughtText(before)].join(' ');

const measuredWith = ({ standard, dials, incident }: Work['yardstick']): string =>
  `${textOf(standard)} ${JSON.stringify(dials)} ${JSON.stringify(incident ?? null)}`;

/** The same laboratory with a memory. Worlds are asked for once anyway. */
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
      async (work, waits) => withSharedSheet(await laboratory.trial(work, waits)),
      ({ order }) =>
        [order.size, textOf(order.decision), textOf(order.circumstances), boughtText(order.before)].join(' '),
      'trial',
      mostTrials,
    ),
    outcome: onceEach((work: Work['outcome']) => laboratory.outcome(work), decided, 'outcome'),
    yardstick: onceEach(
      (work: Work['yardstick'], waits) => laboratory.yardstick(work, waits),
      measuredWith,
      'yardstick',
    ),
    whatIf: onceEach(
      (work: Work['what-if']) => laboratory.whatIf(work),
      ({ decision }) => textOf(decision),
      'what-if',
    ),
    fresh: onceEach((work: Work['fresh']) => laboratory.fresh(work), decided, 'fresh'),
    freshYardstick: onceEach((work: Work['fresh-yardstick']) => laboratory.freshYardstick(work), measuredWith, 'fresh'),
    close: () => laboratory.close(),
    get waiting() {
      return laboratory.waiting;
    },
    get busy() {
      return laboratory.busy;
    },
  };
}
