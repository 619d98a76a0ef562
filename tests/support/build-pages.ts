/** The built pages, as the server hands them out: built once before the tests of a browser, if they are stale. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pagesAreStale } from '../../server/start.mjs';
import { projectRoot } from './architecture/project-files.ts';

const run = promisify(execFile);

export const buildPages = async (): Promise<void> => {
  if (!pagesAreStale()) return;
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  await run(process.execPath, [vite, 'build', 'client', '--logLevel', 'warn'], { cwd: projectRoot });
};
