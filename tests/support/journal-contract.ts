/** What every journal promises, whatever it is stored in. Give it a way to make one, and to open it again. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Batch, type EventRow, type Journal, type LessonRow, SaveFailed } from '../../server/journal/journal.ts';

/** A place where a journal lies, and which outlives its being closed. */
export type JournalPlace = {
  open(): Promise<Journal>;
  /** Makes writing impossible, or possible again. */
  fill(full: boolean): void;
  remove(): void;
};

export const aLessonRow = (id: string, more: Partial<LessonRow> = {}): LessonRow => ({
  id,
  code: `C${id}`.toUpperCase(),
  plan: 'dedup-forecast',
  seed: '0'.repeat(32),
  hostKeyHash: 'f'.repeat(64),
  versions: '{}',
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2026-01-08T00:00:00.000Z',
  status: 'open',
  ...more,
});

export const aRow = (seq: number, more: Partial<EventRow> = {}): EventRow => ({
  seq,
  at: seq * 10,
  wall: '2026-01-01T00:00:00.000Z',
  by: 'house',
  action: null,
  type: 'Ticked',
  v: 1,
  body: { seq },
  ...more,
});

/** Until everybody has heard of a failure, nothing is taken. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

const opening = (id: string, rows = [aRow(1)]): Batch => ({ lesson: id, opens: aLessonRow(id), rows });

export const journalContract = (name: string, place: () => JournalPlace): void => {
  describe(`a journal in ${name}`, () => {
    let at: JournalPlace;
    let journal: Journal;
    beforeEach(async () => {
      at = place();
      journal = await at.open();
    });
    afterEach(async () => {
      await journal.close();
      at.remove();
    });
    const again = async () => {
      await journal.close();
      journal = await at.open();
    };

    test('[D1] gives back what it was given, in its order, also after it was closed', async () => {
      const body = { text: '“ü” \u0000 🙂', list: [1, 0.1 + 0.2, -0], nothing: null };
      await journal.append(opening('a', [aRow(1, { body }), aRow(2, { by: 'p7', action: 'lock-1', v: 3 })]));
      await journal.append({ lesson: 'a', rows: [aRow(3)] });
      const rows = await journal.events('a');
      expect(rows).toEqual([
        aRow(1, { body: { ...body, list: [1, 0.1 + 0.2, 0] } }),
        aRow(2, { by: 'p7', action: 'lock-1', v: 3 }),
        aRow(3),
      ]);
      await again();
      expect(await journal.events('a')).toEqual(rows);
    });

    test('keeps lessons, their names and their pictures apart', async () => {
      await journal.append({ ...opening('a'), people: [{ player: 1, name: 'Ada' }] });
      await journal.append({
        ...opening('b'),
        people: [{ player: 1, name: 'Bo' }],
        artefacts: [{ hash: 'h', bytes: Uint8Array.of(1, 2) }],
      });
      expect([...(await journal.people('a'))]).toEqual([[1, 'Ada']]);
      expect([...(await journal.people('b'))]).toEqual([[1, 'Bo']]);
      expect(Array.from((await journal.artefact('h')) ?? [])).toEqual([1, 2]);
      expect(await journal.artefact('other')).toBeUndefined();
      expect(await journal.events('nothing')).toEqual([]);
    });

    test('takes a picture that it has, and a name that has changed', async () => {
      const picture = { hash: 'h', bytes: Uint8Array.of(9) };
      await journal.append({ ...opening('a'), people: [{ player: 1, name: 'Ada' }], artefacts: [picture] });
      await journal.append({
        lesson: 'a',
        rows: [aRow(2)],
        people: [{ player: 1, name: 'Eva' }],
        artefacts: [picture],
      });
      expect([...(await journal.people('a'))]).toEqual([[1, 'Eva']]);
    });

    test('finds open lessons by code, and lets a closed one’s code be used again', async () => {
      await journal.append(opening('a'));
      expect(await journal.lessonByCode('CA')).toEqual(aLessonRow('a'));
      await journal.setHostKeyHash('a', 'e'.repeat(64));
      expect((await journal.openLessons()).map(({ id, hostKeyHash }) => [id, hostKeyHash])).toEqual([
        ['a', 'e'.repeat(64)],
      ]);
      await journal.closeLesson('a');
      expect(await journal.lessonByCode('CA')).toBeUndefined();
      await journal.append({ lesson: 'b', opens: aLessonRow('b', { code: 'CA' }), rows: [aRow(1)] });
      expect((await journal.openLessons()).map(({ id }) => id)).toEqual(['b']);
      expect(await journal.events('a')).toHaveLength(1);
    });

    test.each([
      ['a number that is taken', [aRow(1)]],
      ['a gap', [aRow(3)]],
      ['a gap inside', [aRow(2), aRow(4)]],
    ])('refuses %s, and stores nothing of it', async (_what, rows) => {
      await journal.append(opening('a'));
      await expect(journal.append({ lesson: 'a', rows })).rejects.toBeInstanceOf(SaveFailed);
      await turn();
      await journal.append({ lesson: 'a', rows: [aRow(2)] });
      expect((await journal.events('a')).map(({ seq }) => seq)).toEqual([1, 2]);
    });

    test('[D2] refuses a second event for one action of one person', async () => {
      await journal.append(opening('a'));
      await journal.append({ lesson: 'a', rows: [aRow(2, { by: 'p1', action: 'lock-1' })] });
      const twice = journal.append({ lesson: 'a', rows: [aRow(3, { by: 'p1', action: 'lock-1' })] });
      await expect(twice).rejects.toBeInstanceOf(SaveFailed);
      await turn();
      await journal.append({ lesson: 'a', rows: [aRow(3, { by: 'p2', action: 'lock-1' })] });
      expect(await journal.events('a')).toHaveLength(3);
    });

    test('refuses a lesson that is not there', async () => {
      await expect(journal.append({ lesson: 'nowhere', rows: [aRow(1)] })).rejects.toBeInstanceOf(SaveFailed);
    });

    test('stores all of a turn or nothing of it', async () => {
      await journal.append(opening('a'));
      const handed = [
        journal.append({ lesson: 'a', rows: [aRow(2)] }),
        journal.append({ lesson: 'nowhere', rows: [aRow(1)] }),
        journal.append({ lesson: 'a', rows: [aRow(3)] }),
      ];
      const outcomes = await Promise.allSettled(handed);
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      expect(await journal.events('a')).toHaveLength(1);
    });

    test('[D1] says no while there is no space, keeps what it had, and goes on when there is some', async () => {
      await journal.append(opening('a'));
      at.fill(true);
      const large = [aRow(2, { body: { text: 'x'.repeat(100_000) } })];
      await expect(journal.append({ lesson: 'a', rows: large })).rejects.toBeInstanceOf(SaveFailed);
      await expect(journal.probe()).rejects.toBeInstanceOf(Error);
      expect(await journal.events('a')).toHaveLength(1);
      at.fill(false);
      await turn();
      await journal.probe();
      await journal.append({ lesson: 'a', rows: large });
      expect(await journal.events('a')).toHaveLength(2);
    });

    test('stores thousands of events of one instant in their order', async () => {
      await journal.append(opening('a'));
      const seqs = Array.from({ length: 2_500 }, (_, index) => index + 2);
      await Promise.all(seqs.map((seq) => journal.append({ lesson: 'a', rows: [aRow(seq)] })));
      expect((await journal.events('a')).map(({ seq }) => seq)).toEqual([1, ...seqs]);
    });

    test('waits for what it was handed before it closes', async () => {
      const handed = journal.append(opening('a'));
      await again();
      await handed;
      expect(await journal.events('a')).toHaveLength(1);
    });
  });
};
