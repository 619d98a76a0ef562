/** The lock on a folder: held by one, free as soon as that one ends, whatever lies there. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../../server/journal/folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wall-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder that is missing is made', () => {
  const unlock = lockFolder(join(folder, 'some', 'where'));
  expect(existsSync(join(folder, 'some', 'where'))).toBe(true);
  unlock();
});

test('a folder is held by one, and told so in one sentence to the next', () => {
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(/^Another Data Wall uses [^\n]+ DATA_DIR\.$/);
  unlock();
  lockFolder(folder)();
});

test('what a server that was killed leaves behind holds nothing', () => {
  lockFolder(folder)();
  expect(existsSync(join(folder, 'in-use.lock'))).toBe(true);
  lockFolder(folder)();
});

test('a folder that cannot be one is named in one sentence', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => lockFolder(join(folder, 'file'))).toThrow(
    /^The folder [^\n]+ cannot be written to \(EEXIST\)\. [^\n]+\.$/,
  );
});
