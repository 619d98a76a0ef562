/** Finds a Chromium to test the pages with, installs one where that is possible, and starts it so that it stays on this machine. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);

const usualPlaces: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder === undefined
      ? []
      : [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`],
  ),
};

/** Without a GPU, without a sandbox (the tests may run as root), and without the services that call home. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  // WebGL is drawn by software: the wall needs it, and a test machine has no graphics card.
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

function alreadyHere(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`);
  }
  return [...(usualPlaces[process.platform] ?? []), chromium.executablePath()].find((path) => path && existsSync(path));
}

type Installer = { readonly what: string; readonly commands: readonly (readonly [string, ...string[]])[] };

function installers(): Installer[] {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const download: Installer = {
    what: "Playwright's own download",
    commands: [[process.execPath, join(playwright, 'cli.js'), 'install', 'chromium']],
  };
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return [download];
  const packages: Installer = {
    what: "Debian's package",
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ],
  };
  return [packages, download];
}

/** The path of a Chromium. The first search on a new machine may install one, which takes minutes. */
export async function findChromium(say: (line: string) => void = () => {}): Promise<string> {
  const found = alreadyHere();
  if (found !== undefined) return found;
  const failures: string[] = [];
  for (const { what, commands } of installers()) {
    say(`No Chromium found: installing ${what} (a few minutes, once).`);
    try {
      for (const [command, ...words] of commands) {
        await run(command, words, {
          timeout: 300_000,
          maxBuffer: 64 * 1024 * 1024,
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        });
      }
      const installed = alreadyHere();
      if (installed !== undefined) return installed;
      failures.push(`${what} left no browser behind`);
    } catch (problem) {
      failures.push(`${what}: ${problem instanceof Error ? problem.message.split('\n')[0] : String(problem)}`);
    }
  }
  throw new Error(
    `The browser tests need Chromium. Install it, or name it in CHROME_PATH. Tried: ${failures.join('; ')}.`,
  );
}

/** A headless browser with an empty profile. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), headless: true, args: flags });
}
