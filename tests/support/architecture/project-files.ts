/** The project's own files, as the tests about the project see them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sources } from './imports.ts';

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

const notOurs = new Set(['.git', 'node_modules', 'dist', 'data']);

/** Without git (an unpacked archive), everything but what is installed, built or played. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function listedByGit(): string[] {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const options = { cwd: projectRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' } as const;
  return execFileSync('git', words, options).split('\0');
}

function allFiles(): string[] {
  try {
    return listedByGit();
  } catch {
    return filesBelow('');
  }
}

/** Paths of all files that belong to the project, new ones included, from its top and with forward slashes. */
export function projectFiles(): string[] {
  // A file that was removed a moment ago may still be listed.
  return [...new Set(allFiles())].filter((path) => path !== '' && existsSync(join(projectRoot, path))).sort();
}

export function readProjectFile(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** The texts of those files that a test asks for. */
export function sourcesWhere(wanted: (path: string) => boolean): Sources {
  return Object.fromEntries(
    projectFiles()
      .filter(wanted)
      .map((path) => [path, readProjectFile(path)]),
  );
}
