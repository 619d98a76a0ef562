/** A short rehearsal, as one would call it: programs play a plan on a real server, which is killed three times. `npm run faults` plays many seeds. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../support/architecture/project-files.ts';

const seeds = import.meta.env.MODE === 'long' ? Array.from({ length: 12 }, (_, index) => index + 1) : [5];

type Said = { readonly code: number; readonly out: string; readonly errors: string };

const call = (...words: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    const command = join(projectRoot, 'server', 'commands', 'rehearse.ts');
    const child = execFile(process.execPath, [command, ...words], (_error, out, errors) =>
      resolve({ code: child.exitCode ?? -1, out, errors }),
    );
  });

test.each(seeds)(
  '[D3] a lesson played by programs of every style survives three kills, and nobody learns anything too early (seed %i)',
  async (seed) => {
    const { code, out, errors } = await call(
      '--players',
      '14',
      '--speed',
      '100',
      '--kill',
      '--seed',
      String(seed),
      '--json',
    );
    expect(errors).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      ...{ ok: true, players: 14, rounds: 1, kills: 3, lostActions: 0, duplicatedActions: 0, leaks: 0 },
      ...{ standingsEqual: true, replayEqual: true },
    });
    expect(code).toBe(0);
  },
  120_000,
);

test('a rehearsal that cannot be is refused in a sentence', async () => {
  const { code, out, errors } = await call('--plan', 'nothing');
  expect([code, out]).toEqual([2, '']);
  expect(errors).toMatch(/^There is no plan nothing\.\nUsage: /);
});
