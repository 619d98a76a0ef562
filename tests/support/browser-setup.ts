/** Makes sure, once and before the first browser test, that there is a browser and that the pages are built: neither must eat into a test's time. */
import { buildPages } from './build-pages.ts';
import { findChromium } from './chromium.ts';

export async function setup(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`Browser tests run in ${await findChromium(say)}.`);
  await buildPages();
}
