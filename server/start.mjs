/** The first file that runs: it checks Node, builds the pages if they are stale, and becomes the server. Plain JavaScript, so that a Node too old for the rest can still read it. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldest = [22, 18];

/** What a person can do something about, in a sentence; anything else is a fault of ours, and shown with its stack. */
class Complaint extends Error {}

/** What is wrong with this Node, in one sentence; nothing if it will do. */
export function nodeComplaint(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined;
  return `Data Wall needs Node ${oldest.join('.')} or newer, and this is Node ${version.replace(/^v/, '')}: run "npm ci" and start with "npm start", or install a newer Node.`;
}

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  // A folder's own time tells of files that were removed.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
}

/** Whether the built pages are missing or older than anything that they are made of. */
export function pagesAreStale(project = root) {
  const built = join(project, 'dist', 'index.html');
  if (!existsSync(built)) return true;
  const sources = ['client', 'shared', 'assets', 'package-lock.json', 'tsconfig.json'];
  return sources.some((name) => newest(join(project, name)) > statSync(built).mtimeMs);
}

// A process of its own: the builder's memory and threads go away before the server starts.
function buildPages() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const builder = spawn(process.execPath, [vite, 'build', 'client', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = (signal) => {
    builder.kill(signal);
    process.exit(1);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  return new Promise((resolve, reject) => {
    builder.once('error', reject);
    builder.once('exit', (code) => {
      process.removeListener('SIGTERM', stop).removeListener('SIGINT', stop);
      if (code === 0) resolve();
      else reject(new Complaint('Data Wall could not start. The pages could not be built, for the reason above.'));
    });
  });
}

/** The server runs in this very process, so that signals reach it. */
async function start() {
  const complaint = nodeComplaint(process.version);
  if (complaint) throw new Complaint(complaint);
  const { endWithNpm } = await import('./end-with-npm.ts');
  endWithNpm();
  if (pagesAreStale()) await buildPages();
  await import('./main.ts');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  start().catch((problem) => {
    process.stderr.write(`${problem instanceof Complaint ? problem.message : (problem.stack ?? problem)}\n`);
    process.exit(1);
  });
}
