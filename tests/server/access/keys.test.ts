/** Keys: made once, kept for their owner only, and compared without telling where they differ. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashKey, newHostKey, openKeys, sameKey } from '../../../server/access/keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wall-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('[H1] the house key is made at the first start and stays', () => {
  const first = openKeys(folder);
  expect(first.houseKey).toMatch(/^[\w-]{24}$/);
  expect(openKeys(folder)).toEqual(first);
});

test.skipIf(process.platform === 'win32')('only the owner may read what is kept', () => {
  openKeys(folder);
  for (const file of ['house-key', 'seat-secret']) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
});

test('a key in the settings goes before the one that is kept, and is not stored', () => {
  expect(openKeys(folder, 'a-key-of-our-own').houseKey).toBe('a-key-of-our-own');
  expect(openKeys(folder).houseKey).not.toBe('a-key-of-our-own');
});

test('a file that a power cut left empty is made anew', () => {
  writeFileSync(join(folder, 'seat-secret'), '');
  expect(openKeys(folder).seatSecret).toHaveLength(32);
  expect(readFileSync(join(folder, 'seat-secret'), 'utf8').trim()).not.toBe('');
});

test('seats are signed with 256 random bits, differing from folder to folder', () => {
  const other = mkdtempSync(join(tmpdir(), 'wall-'));
  expect(Buffer.from(openKeys(folder).seatSecret)).not.toEqual(Buffer.from(openKeys(other).seatSecret));
  rmSync(other, { recursive: true });
});

test('[H1] of a host key only the hash is ever kept, and the hash leads nowhere back', () => {
  const key = newHostKey();
  expect(key).toMatch(/^[\w-]{24}$/);
  expect(hashKey(key)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashKey(key)).not.toContain(key);
  expect(newHostKey()).not.toBe(key);
});

test('two keys are the same or they are not, also at different lengths', () => {
  expect(sameKey('a-key', 'a-key')).toBe(true);
  for (const other of ['', 'a-kez', 'a-key-', 'A-key']) expect(sameKey('a-key', other)).toBe(false);
});
