/** What people do and read on the pages of a classroom, in more than one browser test. */
import type { Page } from 'playwright-core';
import { en } from '../../client/words/en/index.ts';

/** Places chips on one answer of the question that is open. */
export const placeChips = async (phone: Page, answer: string, chips: number): Promise<void> => {
  const add = phone.getByRole('button', { name: en.play.forecast.add(answer), exact: true });
  for (let chip = 0; chip < chips; chip++) await add.click();
};

/** Seconds that the host's clock shows; not a number while it shows none. */
export const timeOnHost = async (host: Page): Promise<number> => {
  const shown = (await host.locator('.time').first().textContent()) ?? '';
  const [minutes = Number.NaN, seconds = Number.NaN] = (/(\d+):(\d\d)/.exec(shown) ?? []).slice(1).map(Number);
  return minutes * 60 + seconds;
};

/** What a phone has not got acknowledged yet. */
export const heldBack = (phone: Page): Promise<readonly string[]> =>
  phone.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.includes('outbox'))
      .map(([, value]) => String(value)),
  );
