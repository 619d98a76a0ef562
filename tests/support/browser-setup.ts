/** Makes sure, once and before the first browser test, that there is a browser: an installation must not eat into a test's time. */
import { findChromium } from './chromium.ts';

export async function setup(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`Browser tests run in ${await findChromium(say)}.`);
}
