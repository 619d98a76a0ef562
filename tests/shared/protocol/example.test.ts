/** The example in the protocol's document runs as it stands, against the real server. */
import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { projectRoot, readProjectFile } from '../../support/architecture/project-files.ts';
import { startServer } from '../../support/server-process.ts';

const example = /```js\n([\s\S]*?)```/.exec(readProjectFile('shared/protocol/README.md'))?.[1] ?? '';

/** Runs a program in the project's folder, so that it finds the project's packages. */
const run = (program: string, env: Readonly<Record<string, string>>): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: projectRoot,
      env: { PATH: process.env.PATH ?? '', ...env },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    child.once('close', () => resolve(said));
  });

test('the example says what it should', async () => {
  await using server = await startServer();
  const said = await run(example, { WALL_URL: server.url, HOUSE_KEY: server.houseKey });
  expect(said.split('\n').filter((line) => line !== '')).toEqual([
    'Ada sits in team 1, lobby',
    'stored once: true',
    'a player may not start: hosts-only',
  ]);
});
