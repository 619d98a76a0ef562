/** Group commit: one transaction a turn, answered only when it is stored, and nothing stands that rests on what fell. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupCommit } from '../../../server/journal/group-commit.ts';
import { type Batch, SaveFailed } from '../../../server/journal/journal.ts';
import { aRow } from '../../support/journal-contract.ts';

const batch = (seq: number): Batch => ({ lesson: 'a', rows: [aRow(seq)] });
const seqsOf = (batches: readonly Batch[]) => batches.map(({ rows }) => rows[0]?.seq);

test('what is handed in during one turn is stored in one go, in its order', async () => {
  const stored: unknown[] = [];
  const commits = groupCommit(async (batches) => void stored.push(seqsOf(batches)));
  await Promise.all([1, 2, 3].map((seq) => commits.add(batch(seq))));
  await commits.add(batch(4));
  expect(stored).toEqual([[1, 2, 3], [4]]);
});

test('nobody hears yes before it is stored', async () => {
  let store = () => {};
  const commits = groupCommit(
    () =>
      new Promise((resolve) => {
        store = resolve;
      }),
  );
  let heard = false;
  const handed = commits.add(batch(1)).then(() => {
    heard = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toBe(false);
  store();
  await handed;
  expect(heard).toBe(true);
});

test('when it fails, everybody of that turn hears no, and so does whoever came while it was tried or before they heard', async () => {
  let fails = true;
  const stored: unknown[] = [];
  const late: Promise<unknown>[] = [];
  const commits = groupCommit(async (batches) => {
    if (!fails) return void stored.push(seqsOf(batches));
    late.push(commits.add(batch(3)));
    throw new Error('no space');
  });
  const first = commits.add(batch(1));
  // decided between the failure and the news of it
  const onTheHeels = first.catch(() => commits.add(batch(4)));
  const outcomes = await Promise.allSettled([first, commits.add(batch(2)), onTheHeels]);
  expect(outcomes.map((each) => each.status === 'rejected' && each.reason instanceof SaveFailed)).toEqual([
    true,
    true,
    true,
  ]);
  expect((await Promise.allSettled(late)).map(({ status }) => status)).toEqual(['rejected']);
  fails = false;
  await commits.add(batch(5));
  expect(stored).toEqual([[5]]);
});

test('draining waits for everything', async () => {
  const stored: unknown[] = [];
  const commits = groupCommit(async (batches) => {
    await new Promise((resolve) => setTimeout(resolve, 6));
    stored.push(...seqsOf(batches));
  });
  const handed = [commits.add(batch(1)), commits.add(batch(2))];
  await commits.drain();
  expect(stored).toEqual([1, 2]);
  await Promise.all(handed);
});

test('whatever fails and whenever it comes, what was acknowledged is exactly what was stored', async () => {
  const turns = fc.array(fc.record({ hand: fc.integer({ min: 1, max: 4 }), fails: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(turns, async (plan) => {
      const stored: (number | undefined)[] = [];
      const heard: number[] = [];
      let fails = false;
      const commits = groupCommit(async (batches) => {
        if (fails) throw new Error('no space');
        stored.push(...seqsOf(batches));
      });
      let seq = 0;
      const handed: Promise<unknown>[] = [];
      for (const turn of plan) {
        fails = turn.fails;
        for (let count = 0; count < turn.hand; count++) {
          const mine = ++seq;
          handed.push(
            commits.add(batch(mine)).then(
              () => heard.push(mine),
              () => undefined,
            ),
          );
        }
        await new Promise((resolve) => setImmediate(resolve));
      }
      await Promise.all(handed);
      expect(heard).toEqual(stored);
    }),
    { numRuns: 40 },
  );
});
