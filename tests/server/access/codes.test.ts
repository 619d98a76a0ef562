/** Codes and tickets: typed with one thumb, or guessed by nobody. */
import { expect, test } from 'vitest';
import {
  codeAlphabet,
  newJoinCode,
  newMoveCode,
  newSeed,
  newTicket,
  readJoinCode,
} from '../../../server/access/codes.ts';

const many = <T>(make: () => T): T[] => Array.from({ length: 2_000 }, make);

test('[L1] a join code has six characters, none of which can be taken for another', () => {
  for (const code of many(newJoinCode)) expect(code).toMatch(/^[ACDEFHKLMNPRTVWXY234679]{6}$/);
  for (const pair of ['O0', 'I1', 'S5', 'B8', 'Q', 'Z', 'G', 'U'])
    for (const letter of pair) expect(codeAlphabet).not.toContain(letter);
});

test('[L1] join codes are drawn from all that there are', () => {
  const drawn = many(newJoinCode);
  expect(new Set(drawn).size).toBe(drawn.length);
  for (let place = 0; place < 6; place += 1)
    expect(new Set(drawn.map((code) => code[place])).size).toBe(codeAlphabet.length);
});

test('a join code is read as people type it', () => {
  expect(readJoinCode('kd2 7fm')).toBe('KD27FM');
  expect(readJoinCode(' KD2-7FM ')).toBe('KD27FM');
});

test('what cannot be a join code is none', () => {
  for (const typed of ['', 'KD2', 'KD27FMX', 'KD27F0', 'KD27F!', '🙂🙂🙂🙂🙂🙂'])
    expect(readJoinCode(typed)).toBeUndefined();
});

test('[L4] a move code has four characters of the same kind', () => {
  for (const code of many(newMoveCode)) expect(code).toMatch(/^[ACDEFHKLMNPRTVWXY234679]{4}$/);
});

test('tickets and seeds hold 128 bits, and none comes twice', () => {
  const [tickets, seeds] = [many(newTicket), many(newSeed)];
  for (const ticket of tickets) expect(ticket).toMatch(/^[\w-]{22}$/);
  for (const seed of seeds) expect(seed).toMatch(/^[0-9a-f]{32}$/);
  expect(new Set([...tickets, ...seeds]).size).toBe(4_000);
});
