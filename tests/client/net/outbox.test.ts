/** The outbox: what is not answered stays, in order, and survives whatever was stored. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openOutbox } from '../../../client/net/outbox.ts';
import { storeOver } from '../../../client/net/surroundings.ts';
import { memoryStorage } from '../../support/memory-storage.ts';

const chips = (id: string, question = 'bill') =>
  ({ id, name: 'placeChips', body: { question, chips: [1, 0] } }) as const;
const lock = (id: string, question = 'bill') =>
  ({ id, name: 'lockForecast', body: { question, chips: [10, 0] } }) as const;
const pause = (id: string) => ({ id, name: 'pause', body: {} }) as const;
const idsIn = (outbox: ReturnType<typeof openOutbox>) => outbox.waiting().map(({ id }) => id);

const open = (storage = memoryStorage(), key = 'outbox') =>
  openOutbox(
    storeOver(() => storage),
    key,
  );

test('[D1] what waits is there again after a reload, in the same order', () => {
  const storage = memoryStorage();
  const first = open(storage);
  for (const id of ['one', 'two', 'three']) first.add(pause(id), undefined);
  first.settle('two');
  expect(idsIn(open(storage))).toEqual(['one', 'three']);
});

test('each lesson has an outbox of its own', () => {
  const storage = memoryStorage();
  open(storage, 'here').add(pause('one'), undefined);
  expect(idsIn(open(storage, 'there'))).toEqual([]);
});

test('an empty outbox leaves nothing behind', () => {
  const storage = memoryStorage();
  const outbox = open(storage);
  outbox.add(pause('one'), undefined);
  outbox.settle('one');
  expect(storage.size()).toBe(0);
});

test('later chips or a lock replace chips of the same question, but not those on their way, and no others', () => {
  const outbox = open();
  outbox.add(chips('flying'), undefined);
  outbox.add(chips('other', 'mood'), 'flying');
  outbox.add(chips('early'), 'flying');
  expect(outbox.add(chips('late'), 'flying')).toEqual(['early']);
  expect(outbox.add(lock('locked'), 'flying')).toEqual(['late']);
  expect(outbox.add(chips('after'), 'flying')).toEqual([]);
  expect(idsIn(outbox)).toEqual(['flying', 'other', 'locked', 'after']);
});

test('whatever stands in the storage, the outbox opens', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const storage = memoryStorage();
      storage.setItem('outbox', text);
      const outbox = open(storage);
      outbox.add(pause('new'), undefined);
      expect(idsIn(outbox).at(-1)).toBe('new');
    }),
  );
});

test('a browser that refuses to store still keeps what waits while the page lives', () => {
  const refusing = {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('full');
    },
    removeItem: () => {
      throw new Error('denied');
    },
  };
  const store = storeOver(() => refusing);
  openOutbox(store, 'outbox').add(pause('one'), undefined);
  expect(idsIn(openOutbox(store, 'outbox'))).toEqual(['one']);
});

test('[W1] a dial that is moved again before it was sent travels once, unless a trial meant it as it stood', () => {
  const dial = (id: string, name = 'threshold') =>
    ({ id, name: 'moveDial', body: { dial: name, value: 0.5 } }) as const;
  const outbox = open();
  for (const action of [dial('one'), dial('other', 'keep'), dial('two')]) outbox.add(action, undefined);
  expect(idsIn(outbox)).toEqual(['other', 'two']);
  outbox.add({ id: 'trial', name: 'runTrial', body: { size: 0 } }, undefined);
  outbox.add(dial('three'), undefined);
  expect(idsIn(outbox)).toEqual(['other', 'two', 'trial', 'three']);
});
