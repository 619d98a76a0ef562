/** The script of continuous integration passes on how the tests went: in its exit code, and in its very last line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from './support/architecture/project-files.ts';

describe.skipIf(process.platform === 'win32')('.ci/run', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wall-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs the script with an npm that does as told, instead of the real one. */
  function runWith(npm: string) {
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\n${npm}\n`, { mode: 0o755 });
    const path = `${folder}${delimiter}${process.env.PATH}`;
    const ran = spawnSync('bash', [join(projectRoot, '.ci/run')], {
      env: { ...process.env, PATH: path },
      encoding: 'utf8',
    });
    return { code: ran.status, lastLine: ran.stdout.trimEnd().split('\n').at(-1) };
  }

  const totals = (line: string, code: number) =>
    `[ "$1" = ci ] && exit 0; echo '${line}' > "$TEST_TOTALS_FILE"; exit ${code}`;

  test('is green when all tests pass', () => {
    expect(runWith(totals('12 passed, 0 failed', 0))).toEqual({ code: 0, lastLine: '12 passed, 0 failed' });
    expect(runWith(totals('12 passed, 0 failed, 1 skipped', 0)).code).toBe(0);
  });

  test('is red when a test fails, also if the runner forgot to say so', () => {
    expect(runWith(totals('11 passed, 1 failed', 1))).toEqual({ code: 1, lastLine: '11 passed, 1 failed' });
    expect(runWith(totals('11 passed, 10 failed', 0)).code).toBe(1);
  });

  test('is red when nothing could be installed', () => {
    expect(runWith('exit 7')).toEqual({ code: 7, lastLine: '0 passed, 1 failed' });
  });

  test('is red when no test ran', () => {
    expect(runWith('exit 0')).toEqual({ code: 1, lastLine: '0 passed, 1 failed' });
    expect(runWith(totals('0 passed, 0 failed', 0)).code).toBe(1);
  });

  test('is red when the tests passed and something else did not', () => {
    expect(runWith(totals('12 passed, 0 failed', 3)).code).toBe(3);
  });
});
