/** Group commit: everything handed in during one turn of the event loop is stored in one transaction, in its order. */
import { type Batch, SaveFailed } from './journal.ts';

type Waiting = { readonly batch: Batch; readonly resolve: () => void; readonly reject: (error: SaveFailed) => void };

/** A commit slower than this makes the next one wait as long, so that storing takes at most half of the loop. */
const quickMs = 4;

const msSince = (started: bigint): number => Number(process.hrtime.bigint() - started) / 1e6;

export type GroupCommit = { add(batch: Batch): Promise<void>; drain(): Promise<void> };

/**
 * @param commit stores all batches in one transaction, or throws and stores none
 * @param took is told of every transaction that was stored, in ms
 */
export const groupCommit = (
  commit: (batches: readonly Batch[]) => Promise<void>,
  took: (ms: number) => void = () => undefined,
): GroupCommit => {
  const waiting: Waiting[] = [];
  let flushing: Promise<void> | undefined;

  const turn = (ms: number): Promise<void> =>
    new Promise((resolve) => (ms > quickMs ? setTimeout(resolve, ms) : setImmediate(resolve)));

  const flush = async (): Promise<void> => {
    let last = 0;
    while (waiting.length > 0) {
      await turn(last);
      const now = waiting.splice(0);
      const started = process.hrtime.bigint();
      try {
        await commit(now.map(({ batch }) => batch));
        took(msSince(started));
        for (const { resolve } of now) resolve();
      } catch (error) {
        const failed = new SaveFailed(error instanceof Error ? error.message : String(error), { cause: error });
        for (const { reject } of now) reject(failed);
        // what was decided on top of it falls with it, until everybody has heard that it failed
        await turn(0);
        for (const { reject } of waiting.splice(0)) reject(failed);
      }
      last = msSince(started);
    }
    flushing = undefined;
  };

  return {
    add: (batch) =>
      new Promise((resolve, reject) => {
        waiting.push({ batch, resolve, reject });
        flushing ??= flush();
      }),
    drain: async () => {
      while (flushing) await flushing;
    },
  };
};
