/** The house stands as drawn: who may import whom, and the habits that a machine can see. No file is excepted. */
import { describe, expect, test } from 'vitest';
import {
  type Habit,
  longest,
  noAny,
  noBarrels,
  noClockNoDice,
  noDefaultExport,
  noEnum,
  noStepLiterals,
  opensWithSentence,
  shortFiles,
} from './support/architecture/habits.ts';
import { importOffences } from './support/architecture/import-table.ts';
import { allImports, rings } from './support/architecture/imports.ts';
import { sourcesWhere } from './support/architecture/project-files.ts';

/** Files that may break a rule below. Stays empty: where a rule is wrong, the rule changes, for everybody. */
const exceptions: readonly [] = [];

const isProgram = (path: string) => /\.(ts|tsx|mjs)$/.test(path);
const sources = sourcesWhere((path) => isProgram(path) && /^(shared|server|client|assets)\//.test(path));
const tests = sourcesWhere((path) => isProgram(path) && path.startsWith('tests/'));
const programs = { ...sources, ...tests };

const roomName = (path: string) => path.split('/').slice(0, 2).join('/');

const broken = (habit: Habit, files = sources) => Object.entries(files).flatMap(([path, text]) => habit(path, text));

test('there is something to look at', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(10);
  expect(Object.keys(tests)).toContain('tests/architecture.test.ts');
});

test('no file is excepted', () => {
  expect(exceptions).toEqual([]);
});

describe('imports', () => {
  test('every import is in the table of who may import whom, types included', () => {
    expect(importOffences(programs)).toEqual([]);
  });

  test('no file imports itself by a detour', () => {
    expect(rings(allImports(programs))).toEqual([]);
  });

  test('no folder imports itself by a detour', () => {
    expect(rings(allImports(sources), roomName)).toEqual([]);
  });

  test('no file passes on what another one exports', () => {
    expect(broken(noBarrels)).toEqual([]);
  });

  test('nothing is exported without a name', () => {
    expect(broken(noDefaultExport, programs)).toEqual([]);
  });
});

describe('habits', () => {
  test('what is shared reads no clock and throws no dice', () => {
    expect(broken(noClockNoDice)).toEqual([]);
  });

  test('only the files of the steps compare a step with a literal', () => {
    expect(broken(noStepLiterals)).toEqual([]);
  });

  test('nothing is any', () => {
    expect(broken(noAny, programs)).toEqual([]);
  });

  test('there are no enums', () => {
    expect(broken(noEnum, programs)).toEqual([]);
  });

  test(`no file has more than ${longest} lines`, () => {
    expect(broken(shortFiles)).toEqual([]);
  });

  test('every file opens with a sentence that says what it is', () => {
    expect(broken(opensWithSentence, programs)).toEqual([]);
  });
});
