/**
 * Golden journals: one of every released version, and one from before there were whole rounds, replayed for ever, each to the
 * state that stands beside it.
 *
 * `npm test -- tests/golden --mode golden` writes the present version's journal, and the states of all. A journal is written
 * again only until its version is released; afterwards the same words in the rules must go on telling the same story, by
 * upcasters if need be. A state changes with the shape of the state, and its difference shows what moved.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EventRow } from '../../server/journal/journal.ts';
import { readRows } from '../../server/room/event-rows.ts';
import { eventVersions } from '../../shared/lesson/events.ts';
import { readProjectFile } from '../support/architecture/project-files.ts';
import { goldenLesson } from '../support/room-golden.ts';

const here = import.meta.dirname;
const version = (JSON.parse(readProjectFile('package.json')) as { version: string }).version;
const journalOf = (of: string) => join(here, `lesson-${of}.journal.json`);
const stateOf = (of: string) => join(here, `lesson-${of}.state.json`);

/** One event a line, so that a difference shows which. */
const lines = (rows: readonly EventRow[]): string => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
const plain = (state: object): unknown => JSON.parse(JSON.stringify(state));
const readRowsOf = (of: string): readonly EventRow[] => JSON.parse(readFileSync(journalOf(of), 'utf8'));

const writing = import.meta.env.MODE === 'golden';
const present = await goldenLesson();
if (writing) writeFileSync(journalOf(version), lines(present.rows));

const versions = readdirSync(here).flatMap((file) => /^lesson-(.+)\.journal\.json$/.exec(file)?.[1] ?? []);
if (writing)
  for (const of of versions) writeFileSync(stateOf(of), `${JSON.stringify(readRows(readRowsOf(of)), null, 1)}\n`);

test('the present version has a golden journal', () => {
  expect(versions).toContain(version);
  expect(existsSync(stateOf(version))).toBe(true);
});

describe.each(versions)('the golden journal of %s', (of) => {
  test('[D4] tells the golden state', () => {
    expect(plain(readRows(readRowsOf(of)))).toEqual(JSON.parse(readFileSync(stateOf(of), 'utf8')));
  });
});

test('everything that can happen happens in some golden journal', () => {
  const happened = new Set(versions.flatMap((of) => readRowsOf(of).map(({ type }) => type)));
  expect(Object.keys(eventVersions).filter((type) => !happened.has(type))).toEqual([]);
});

test('[D4] a lesson played today in the same way tells the state that was live', () => {
  expect(readRows(present.rows)).toEqual(present.state);
  expect(present.state.status).toBe('over');
});
