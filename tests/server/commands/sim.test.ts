/** The command line of one world: what it prints, and what it says to a question that it cannot answer. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

type Said = { readonly code: number; readonly out: string; readonly error: string };

const sim = (...args: readonly string[]): Promise<Said> =>
  new Promise((settle) => {
    const child = execFile(process.execPath, ['server/commands/sim.ts', ...args], { cwd: root }, (_, out, error) =>
      settle({ code: child.exitCode ?? -1, out, error }),
    );
  });

const asked = ['dedup-audit', '--track', 'cloud-titan', '--seed', '7', '--no-search'];

describe('an answer', () => {
  test('is one object with the truth, the default and what was chosen; nothing is searched when nothing is to be', async () => {
    const { code, out } = await sim(...asked, '--set', 'threshold=0.8', '--set', 'keep=2', '--json');
    expect(code).toBe(0);
    const account = JSON.parse(out);
    expect(Object.keys(account)).toEqual([
      'mission',
      'version',
      'track',
      'seed',
      'forecast',
      'default',
      'best',
      'chosen',
      'blind',
      'ms',
    ]);
    expect(account).toMatchObject({ mission: 'dedup-audit', track: 'cloud-titan', seed: 7, best: null, blind: null });
    expect(account.forecast.answers[account.forecast.truth]).toBeTypeOf('string');
    expect(account.chosen.dials).toEqual({ ...account.default.dials, threshold: 0.8, keep: 2 });
    expect(account.chosen.value).not.toBe(account.default.value);
    expect(Object.keys(account.ms)).toEqual(['world', 'trial', 'outcome', 'search']);
  });

  test('is the same object for the same question, but for the time it took', async () => {
    const [first, second] = await Promise.all([sim(...asked, '--json'), sim(...asked, '--json')]);
    const withoutTime = ({ out }: Said) => ({ ...JSON.parse(out), ms: null });
    expect(withoutTime(first!)).toEqual(withoutTime(second!));
  });

  test('can be read by people, with the curve as text, and the wall as a picture', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sim-'));
    try {
      const { code, out } = await sim(...asked, '--sheet', join(folder, 'wall.png'));
      expect(code).toBe(0);
      expect(out).toMatch(/the truth is .* \(of rises, 0-15, 15-30, 30-45, more\)/);
      expect(out).toMatch(/score-by-compute:\n.*\n +30 #*/);
      const { width, height } = decode(await readFile(join(folder, 'wall.png')));
      expect([width, height]).toEqual([40 * 16, 25 * 16]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('a question that cannot be answered', () => {
  test.each([
    ['a mission that there is not', ['nothing'], /dedup-audit/],
    ['no mission at all', [], /dedup-audit/],
    ['a track that there is not', ['dedup-audit', '--track', 'mars'], /edge-guardian/],
    ['no track', ['dedup-audit'], /edge-guardian/],
    ['a dial that there is not', [...asked, '--set', 'volume=11'], /threshold, keep, pass/],
    ['a value out of range', [...asked, '--set', 'threshold=1.5'], /between 0.3 and 0.98/],
    ['a choice that there is not', [...asked, '--set', 'keep=3'], /1, 2, 4/],
    ['a value that is no number', [...asked, '--set', 'threshold=high'], /between 0.3 and 0.98/],
    ['a seed that is no number', [...asked.slice(0, 3), '--seed', 'seven'], /whole number/],
    ['a flag that there is not', [...asked, '--frobnicate'], /--no-search/],
  ])('%s is one sentence that names what there is, and exit code 2', async (_, args, names) => {
    const { code, out, error } = await sim(...args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(names);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});
