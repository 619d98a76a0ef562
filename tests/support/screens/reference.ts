/** Compares a page with its committed reference: texts and boxes on every browser, pixels on the build that drew the reference. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { projectRoot } from '../architecture/project-files.ts';
import { shotsDir } from '../classroom.ts';
import { clockBoxes, layoutDifferences, layoutOf, type Piece } from './layout.ts';
import { fromPng, pictureDifference, smallPicture, toPng } from './pixels.ts';

const folder = join(projectRoot, 'tests', 'golden', 'screens');
/** Set to draw the references anew instead of comparing. */
const renews = process.env.RENEW_SCREENS === '1';

type Reference = { readonly browser: string; readonly pieces: readonly Piece[] };

/** Share of a picture that may differ: a tile that is still turning, a cursor. */
const shareLimit = 0.01;

const buildOf = (page: Page): string => `Chromium ${page.context().browser()?.version() ?? ''}`;

const pictureOf = async (page: Page) => {
  const scale = await page.evaluate(() => devicePixelRatio);
  return smallPicture(await page.screenshot(), scale);
};

const draw = async (page: Page, name: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const reference: Reference = { browser: buildOf(page), pieces: await layoutOf(page) };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(reference, null, 2)}\n`);
  writeFileSync(join(folder, `${name}.png`), toPng(await pictureOf(page)));
};

const pixelsDiffer = async (page: Page, name: string): Promise<readonly string[]> => {
  const expected = fromPng(readFileSync(join(folder, `${name}.png`)));
  const { share, picture } = pictureDifference(expected, await pictureOf(page), await clockBoxes(page));
  if (share <= shareLimit) return [];
  writeFileSync(join(shotsDir, `${name}-difference.png`), toPng(picture));
  return [`${(share * 100).toFixed(1)} % of the pixels differ: see tests/shots/${name}-difference.png`];
};

/** What differs between a page and its reference, a line each. */
const differences = async (page: Page, name: string): Promise<readonly string[]> => {
  const path = join(folder, `${name}.json`);
  if (!existsSync(path)) return [`there is no reference ${name}: npm run screens draws it`];
  const { browser, pieces } = JSON.parse(readFileSync(path, 'utf8')) as Reference;
  const moved = layoutDifferences(pieces, await layoutOf(page));
  return moved.length > 0 || browser !== buildOf(page) ? moved : pixelsDiffer(page, name);
};

/** Fails where a page does not come to look like its reference. */
export const expectReference = async (page: Page, name: string): Promise<void> => {
  if (renews) return draw(page, name);
  // what still moves comes to rest
  await expect.poll(() => differences(page, name), { timeout: 15_000, interval: 300 }).toEqual([]);
};
