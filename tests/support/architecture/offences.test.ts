/** Every rule about the house turns red when somebody breaks it: one planted offence each, and its lawful neighbour. */
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
} from './habits.ts';
import { importOffences } from './import-table.ts';
import { importsOf, rings } from './imports.ts';

const importing = (from: string, to: string, how = 'import') => {
  const up = '../'.repeat(from.split('/').length - 1);
  const word = /^(shared|server|client|tests|assets)\//.test(to) ? `${up}${to}` : to;
  return importOffences({ [from]: `${how} { a } from '${word}';` });
};

describe('the table of imports', () => {
  test.each([
    ['shared/learn/a.ts', 'shared/samples/b.ts'],
    ['shared/samples/a.ts', 'shared/tracks/b.ts'],
    ['shared/tracks/a.ts', 'shared/missions/index.ts'],
    ['shared/missions/x/mission.ts', 'shared/missions/x/simulate.ts'],
    ['shared/missions/x/mission.ts', 'shared/missions/y/mission.ts'],
    ['shared/missions/x/formulas.ts', 'shared/learn/b.ts'],
    ['shared/missions/x/simulate.ts', 'shared/missions/y/simulate.ts'],
    ['shared/missions/x/simulate.ts', 'shared/missions/y/formulas.ts'],
    ['shared/missions/x/simulate.ts', 'shared/lesson/b.ts'],
    ['shared/missions/index.ts', 'shared/missions/x/simulate.ts'],
    ['shared/plans/a.ts', 'shared/lesson/b.ts'],
    ['shared/protocol/a.ts', 'shared/lesson/b.ts'],
    ['shared/lesson/a.ts', 'shared/learn/b.ts'],
    ['shared/lesson/a.ts', 'shared/missions/x/simulate.ts'],
    ['shared/lesson/a.ts', 'server/clock.ts'],
    ['server/room/a.ts', 'shared/learn/b.ts'],
    ['server/room/a.ts', 'shared/missions/simulators.ts'],
    ['server/http/a.ts', 'client/words/b.ts'],
    ['server/room/a.ts', 'server/commands/b.ts'],
    ['client/play/a.ts', 'server/config.ts'],
    ['client/charts/a.ts', 'shared/samples/b.ts'],
    ['client/ui/a.tsx', 'client/net/b.ts'],
    ['client/ui/a.tsx', 'tests/support/b.ts'],
    ['server/room/a.ts', 'assets/b.json'],
  ])('%s may not import %s, not even its types', (from, to) => {
    expect(importing(from, to)).toHaveLength(1);
    expect(importing(from, to, 'import type')).toHaveLength(1);
    expect(importing(from, to, 'export')).toHaveLength(1);
  });

  test.each([
    ['shared/samples/a.ts', 'shared/learn/b.ts'],
    ['shared/missions/x/simulate.ts', 'shared/missions/x/formulas.ts'],
    ['shared/missions/x/simulate.ts', 'shared/missions/x/world.ts'],
    ['shared/missions/simulators.ts', 'shared/missions/x/simulate.ts'],
    ['shared/lesson/a.ts', 'shared/protocol/b.ts'],
    ['server/simulator/a.ts', 'shared/missions/simulators.ts'],
    ['server/commands/a.ts', 'shared/learn/b.ts'],
    ['server/room/a.ts', 'shared/lesson/b.ts'],
    ['client/play/a.ts', 'client/net/b.ts'],
    ['client/play/a.ts', 'shared/lesson/scoring.ts'],
    ['client/play/a.ts', 'client/style/b.css'],
    ['tests/a.test.ts', 'shared/learn/b.ts'],
  ])('%s may import %s', (from, to) => {
    expect(importing(from, to)).toEqual([]);
  });

  test('a page takes types from the rules and the protocol, and no code that brings zod along', () => {
    const page = "import { b } from '../shared/protocol/b.ts';";
    expect(importing('client/play/a.ts', 'shared/lesson/teams.ts', 'import type')).toEqual([]);
    expect(importing('client/play/a.ts', 'shared/lesson/teams.ts')).toHaveLength(1);
    expect(importOffences({ 'client/a.ts': page, 'shared/protocol/b.ts': "import { z } from 'zod';" })).toHaveLength(1);
    expect(importOffences({ 'client/a.ts': page, 'shared/protocol/b.ts': '' })).toEqual([]);
  });

  test('a file outside of every room is an offence', () => {
    expect(importOffences({ 'shared/utilities/a.ts': '' })).toEqual([
      'shared/utilities/a.ts lies in no room of the house',
    ]);
  });
});

describe('the doors of the packages', () => {
  test.each([
    ['client/play/a.ts', '@colyseus/sdk'],
    ['server/journal/a.ts', '@colyseus/core'],
    ['server/room/a.ts', '@colyseus/sdk'],
    ['client/ui/a.ts', 'phaser'],
    ['client/ui/a.ts', 'howler'],
    ['client/net/a.ts', 'preact'],
    ['client/stage/a.ts', '@preact/signals'],
    ['shared/lesson/a.ts', 'zod'],
    ['client/net/a.ts', 'zod'],
    ['server/http/a.ts', 'piscina'],
    ['server/room/a.ts', 'kysely'],
    ['server/room/a.ts', 'jose'],
    ['shared/learn/a.ts', 'node:fs'],
    ['client/net/a.ts', 'node:fs'],
    ['server/http/a.ts', 'left-pad'],
  ])('%s may not import %s', (from, name) => {
    expect(importing(from, name)).toHaveLength(1);
    expect(importing(from, name, 'import type')).toHaveLength(1);
  });

  test.each([
    ['client/net/a.ts', '@colyseus/sdk'],
    ['server/bots/a.ts', '@colyseus/sdk'],
    ['server/main.ts', '@colyseus/core'],
    ['client/stage/a.ts', 'phaser'],
    ['shared/protocol/a.ts', 'zod'],
    ['server/config.ts', 'zod'],
    ['server/simulator/a.ts', 'piscina'],
  ])('%s may import %s', (from, name) => {
    expect(importing(from, name)).toEqual([]);
  });
});

describe('rings of folders', () => {
  test('two folders that need each other are one folder', () => {
    const imports = [
      ...importsOf('server/room/a.ts', "import '../journal/b.ts';"),
      ...importsOf('server/journal/c.ts', "import '../room/d.ts';"),
    ];
    expect(rings(imports)).toEqual([]);
    expect(rings(imports, (path) => path.split('/').slice(0, 2).join('/'))).toHaveLength(1);
  });
});

describe('habits', () => {
  const cases: readonly (readonly [Habit, path: string, offences: readonly string[], lawful: readonly string[]])[] = [
    [
      noClockNoDice,
      'shared/lesson/a.ts',
      [
        'Math.random()',
        'const { random } = Math',
        'new Date()',
        'setTimeout(a)',
        'globalThis.a',
        'x = window',
        '`${process.pid}`',
      ],
      ['Math.exp(1)', '// Date', "'Date'", 'view.window', '`Date`'],
    ],
    [noClockNoDice, 'server/clock.ts', [], ['performance.now()']],
    [
      noStepLiterals,
      'client/play/a.tsx',
      [
        "kind === 'forecast'",
        "'work' !== kind",
        "switch (kind) { case 'reveal': }",
        "kinds.includes('task')",
        "['work', 'commit'].includes(kind)",
        "new Set(['brief']).has('brief')",
      ],
      [
        "const kinds = ['brief', 'forecast']",
        "const parts = { 'reveal': 1, work: 2 }",
        "kind === 'other'",
        "['a'].includes(b)",
      ],
    ],
    [noStepLiterals, 'shared/lesson/steps/forecast.ts', [], ["kind === 'forecast'"]],
    [
      noAny,
      'server/a.ts',
      ['let a: any;', 'a as any', 'f<any>()', '(a: string | any)', 'type A = any[]'],
      ["'any'", 'a.any', '{ any: 1 }'],
    ],
    [noEnum, 'shared/a.ts', ['enum A { b }', 'export const enum A { b }'], ["z.enum(['a'])", '// enum A']],
    [
      noDefaultExport,
      'client/a.ts',
      ['export default 1', 'export { a as default }'],
      ["import { default as a } from 'b'", 'switch (a) { default: }'],
    ],
    [noDefaultExport, 'client/vite.config.ts', [], ['export default {}']],
    [
      noBarrels,
      'shared/learn/index.ts',
      ["export * from './a.ts'", "export { a } from './a.ts'"],
      ['export const a = 1'],
    ],
    [shortFiles, 'shared/a.ts', ['a\n'.repeat(longest + 1)], ['a\n'.repeat(longest)]],
    [
      opensWithSentence,
      'shared/a.ts',
      ['const a = 1;', "import './b.ts';\n/** Too late, but a sentence. */", '/** TODO */', '// eslint-disable'],
      [
        '/** What this file is for. */\na',
        '// What this file\n// is for.\na',
        '#!/usr/bin/env node\n/** What it does. */',
      ],
    ],
  ];

  const named = cases.map(([habit, path, ...rest]) => [habit.name, path, habit, ...rest] as const);

  test.each(named)('%s sees in %s what breaks it, and nothing else', (_name, path, habit, offences, lawful) => {
    for (const source of offences) expect(habit(path, source), source).not.toEqual([]);
    for (const source of lawful) expect(habit(path, source), source).toEqual([]);
  });
});
