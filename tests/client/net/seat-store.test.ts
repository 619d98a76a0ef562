/** Seats that a device keeps. */
import { expect, test } from 'vitest';
import { openSeatStore } from '../../../client/net/seat-store.ts';
import { newId, storeOver } from '../../../client/net/surroundings.ts';
import { act } from '../../../shared/protocol/commands.ts';
import { bodies } from '../../../shared/protocol/http.ts';
import { memoryStorage } from '../../support/memory-storage.ts';

const card = { seat: 'token', room: 'room', player: 3 };
const open = (storage = memoryStorage()) => {
  let made = 0;
  return openSeatStore(
    storeOver(() => storage),
    () => `device-${++made}`,
  );
};

test('[L4] the same phone finds its seat again, by the lesson’s code', () => {
  const storage = memoryStorage();
  open(storage).keep('KD27FM', card);
  const later = open(storage);
  expect(later.seat('KD27FM')).toEqual(card);
  expect(later.seat('AAAAAA')).toBeUndefined();
  expect(later.lastCode()).toBe('KD27FM');
});

test('a device keeps its id until it gives a seat up: the next person at it is a new one', () => {
  const seats = open();
  const first = seats.device();
  expect(seats.device()).toBe(first);
  seats.keep('KD27FM', card);
  seats.forget('KD27FM');
  expect(seats.seat('KD27FM')).toBeUndefined();
  expect(seats.lastCode()).toBeUndefined();
  expect(seats.device()).not.toBe(first);
});

test('a seat that was stored by something else is none', () => {
  const storage = memoryStorage();
  storage.setItem('seat.KD27FM', '{"seat":1}');
  expect(open(storage).seat('KD27FM')).toBeUndefined();
});

test('ids are fit for the door and for actions, and do not repeat', () => {
  const ids = Array.from({ length: 500 }, newId);
  expect(new Set(ids).size).toBe(500);
  for (const id of ids) {
    expect(bodies.join.safeParse({ code: 'KD27FM', device: id }).success).toBe(true);
    expect(act.safeParse({ id, name: 'pause', body: {} }).success).toBe(true);
  }
});
