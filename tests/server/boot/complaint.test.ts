/** Why the server could not start: one sentence, or two, that say what to do. */
import { expect, test } from 'vitest';
import { complaint } from '../../../server/complaint.ts';

const trouble = (facts: object) => Object.assign(new Error('listen: something'), facts);

test('trouble with the port names the port and the setting', () => {
  expect(complaint(trouble({ code: 'EADDRINUSE', port: 2567 }))).toMatch(/^Port 2567 is in use\. .*PORT=/);
  expect(complaint(trouble({ code: 'EACCES', port: 80 }))).toMatch(/^Port 80 may not be opened .*PORT=/);
});

test('trouble with the address names the address and the setting', () => {
  expect(complaint(trouble({ code: 'EADDRNOTAVAIL', address: '203.0.113.1' }))).toMatch(/203\.0\.113\.1.*HOST/);
  expect(complaint(trouble({ code: 'ENOTFOUND' }))).toMatch(/HOST/);
});

test('trouble with the journal names the folder’s setting', () => {
  expect(complaint(trouble({ code: 'SQLITE_NOTADB' }))).toMatch(/^The journal .*SQLITE_NOTADB.*DATA_DIR/);
});

test('anything else says what it says, without a stack', () => {
  expect(complaint(new Error('The setting PORT must be a port.'))).toBe('The setting PORT must be a port.');
  expect(complaint('a word')).toBe('a word');
  expect(complaint(undefined)).toBe('undefined');
});
