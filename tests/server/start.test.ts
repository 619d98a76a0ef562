/** The start: a Node that is too old is told so in one sentence, and pages are built only when they are stale. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeComplaint, pagesAreStale } from '../../server/start.mjs';
import { projectRoot } from '../support/architecture/project-files.ts';

describe('the check of Node', () => {
  test('a Node that runs TypeScript is welcome', () => {
    expect(['v22.18.0', 'v22.23.3', 'v24.21.0', 'v26.0.0'].map(nodeComplaint)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('an older one is refused with one sentence that names both versions', () => {
    for (const version of ['v14.0.0', 'v20.20.2', 'v22.17.9']) {
      expect(nodeComplaint(version)).toMatch(/22\.18/);
      expect(nodeComplaint(version)).toContain(version.slice(1));
    }
  });
});

test('a start with an older Node ends at once, with that sentence and nothing else', () => {
  const older = 'data:text/javascript,Object.defineProperty(process,"version",{value:"v20.2.0"})';
  const words = ['--import', older, join(projectRoot, 'server', 'start.mjs')];
  const started = spawnSync(process.execPath, words, { encoding: 'utf8', env: { PATH: process.env.PATH ?? '' } });
  expect(started).toMatchObject({ status: 1, stdout: '', stderr: `${nodeComplaint('v20.2.0')}\n` });
});

describe('built pages', () => {
  let project: string;
  const at = (path: string, seconds: number) => utimesSync(join(project, path), seconds, seconds);

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'wall-'));
    for (const folder of ['client/play', 'shared', 'assets', 'dist'])
      mkdirSync(join(project, folder), { recursive: true });
    for (const file of ['client/play/a.ts', 'package-lock.json', 'tsconfig.json', 'dist/index.html'])
      writeFileSync(join(project, file), '');
    for (const path of [
      'client/play/a.ts',
      'client/play',
      'client',
      'shared',
      'assets',
      'package-lock.json',
      'tsconfig.json',
    ])
      at(path, 1000);
    at('dist/index.html', 2000);
  });

  afterEach(() => rmSync(project, { recursive: true }));

  test('are kept while they are newer than everything they are made of', () => {
    expect(pagesAreStale(project)).toBe(false);
  });

  test('are stale when a source is newer', () => {
    at('client/play/a.ts', 3000);
    expect(pagesAreStale(project)).toBe(true);
  });

  test('are stale when a source was removed', () => {
    at('client/play', 3000);
    expect(pagesAreStale(project)).toBe(true);
  });

  test('are stale when there are none', () => {
    rmSync(join(project, 'dist'), { recursive: true });
    expect(pagesAreStale(project)).toBe(true);
  });
});
