/** A class that goes on with its work, and how long it waits for every answer. */
import type { Dice } from '../../server/bots/dice.ts';
import type { Line } from '../../server/bots/line.ts';

export type Pupil = { readonly line: Line; readonly dice: Dice };

export type Worked = {
  /** Milliseconds from every request to its answer. */
  readonly ms: readonly number[];
  /** Requests that were refused, or never answered. */
  readonly failed: number;
};

/** How often one of them does something, in ms: far more than fingers do, so that there is much to measure. */
const everyMs = 250;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let actions = 0;

/** Chips are placed anew, and the time is asked for, in turn, until `until` says so. */
const work = async ({ line, dice }: Pupil, until: () => boolean, ms: number[]): Promise<number> => {
  let failed = 0;
  for (let turn = 0; !until(); turn++) {
    await sleep(everyMs * (0.5 + dice.uniform()));
    const begun = performance.now();
    const chips = [turn % 3, 1, 1, 1, 1];
    const body = { id: `class-action-${++actions}`, name: 'placeChips', body: { question: 'bill', chips } };
    const reply = turn % 2 === 0 ? await line.request('act', body) : await line.request('ask', { name: 'time' });
    ms.push(performance.now() - begun);
    if (reply.kind !== 'answered') failed++;
  }
  return failed;
};

/** The whole class works until it is told to stop. */
export const classWorks = async (pupils: readonly Pupil[], until: () => boolean): Promise<Worked> => {
  const ms: number[] = [];
  const failed = await Promise.all(pupils.map((pupil) => work(pupil, until, ms)));
  return { ms, failed: failed.reduce((sum, each) => sum + each, 0) };
};
