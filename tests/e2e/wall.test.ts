/** The projector's screens in a browser, over a lesson without a network: tiles are drawn, text is legible, nothing collides. */
import { decode } from 'fast-png';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { encode } from 'uqr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revealZone } from '../../client/projector/zones.ts';
import { type MissionId, missions } from '../../shared/missions/index.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Gallery } from '../support/gallery/gallery.ts';
import { noFaults, pageFaults } from '../support/page-checks.ts';
import { serveGallery } from '../support/wall-gallery.ts';
import type { SceneOptions } from '../support/wall-scenes.ts';

/** Of all that is to be read; initials in the lobby's discs stand beside a count, and are smaller. */
const smallest = 28;
const smallestInitials = 24;
let browser: Browser;
let context: BrowserContext;
/** One page for all tests: what it loads from source, it loads once. */
let page: Page;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  gallery = await serveGallery(25_110);
  browser = await launchChromium();
  context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  // the first page waits until everything it imports has been served once
  await page.goto(gallery.url, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'gallery' in window, undefined, { timeout: 90_000 });
});

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

const inPage = (shown: Page) => ({
  show: (options: SceneOptions) =>
    shown.evaluate((wanted) => (window as unknown as { gallery: Gallery }).gallery.show(wanted), options),
  last: (options: SceneOptions) =>
    shown.evaluate((wanted) => (window as unknown as { gallery: Gallery }).gallery.last(wanted), options),
});

type Pixel = readonly [red: number, green: number, blue: number];

/** Reads the screen at places of the 1920 x 1080 design. */
const look = async (): Promise<(x: number, y: number) => Pixel> => {
  const { data, width, channels } = decode(await page.screenshot());
  const scale = width / 1920;
  return (x, y) => {
    const at = (Math.round(y * scale) * width + Math.round(x * scale)) * channels;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
};

const near = (one: Pixel, other: Pixel, within: number): boolean =>
  one.every((channel, index) => Math.abs(channel - other[index]!) <= within);

const facedown: Pixel = [0x4c, 0x73, 0x64];
const grout: Pixel = [0x0e, 0x1f, 0x1a];
const bone: Pixel = [0xf5, 0xed, 0xda];

test('the QR on the screen is the address, module by module', async () => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await inPage(page).show({ at: 'lobby', teams: 4 });
  const url = 'http://192.168.1.20:2567/?code=KD27FM';
  const { data, size } = encode(url, { ecc: 'L', boostEcc: true, border: 0 });
  const left = 1860 - (size + 8) * 20;
  const wrong = async () => {
    const pixel = await look();
    let count = 0;
    for (let row = -4; row < size + 4; row += 1) {
      for (let column = -4; column < size + 4; column += 1) {
        const dark = data[row]?.[column] === true;
        const seen = pixel(left + (column + 4.5) * 20, 40 + (row + 4.5) * 20);
        if (!near(seen, dark ? grout : bone, 8)) count += 1;
      }
    }
    return count;
  };
  await expect.poll(wrong, { timeout: 20_000 }).toBe(0);
});

test('[S2] the wall hangs face down in one grey-green while forecasts are made', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await inPage(page).show({ at: 'forecast', teams: 4 });
  const seen = async () => {
    const pixel = await look();
    // centres of tiles of the wall, pitch 24
    const tiles = Array.from({ length: 30 }, (_, index) => pixel(660 + 24 * index + 12, 180 + 12 + 24 * (index % 19)));
    return tiles.filter((tile) => near(tile, facedown, 18)).length;
  };
  await expect.poll(seen, { timeout: 20_000 }).toBe(30);
});

test('the reveal shows the real tiles, in many colours, and what fell has left its place', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await inPage(page).last({ at: 'reveal', teams: 4 });
  const colours = async () => {
    const pixel = await look();
    const places = Array.from({ length: 40 }, (_, column) => pixel(80 + 21 * column + 10, 830 - 10));
    return new Set(places.map((place) => place.join())).size;
  };
  await expect.poll(colours, { timeout: 20_000 }).toBeGreaterThan(15);
  const pixel = await look();
  const top = Array.from({ length: 40 }, (_, column) => pixel(80 + 21 * column + 10, 830 - 24 * 21 - 10));
  expect(top.some((place) => near(place, grout, 4))).toBe(true);
});

const plain = ['lobby', 'brief', 'forecast', 'work', 'commit', 'reveal', 'verdict', 'podium', 'over'] as const;
const whatIf = {
  track: 'edge-guardian',
  ...{ value: 0.512, beaten: 31.5, of: 200, parts: {}, states: '0123'.repeat(250) },
  decision: { threshold: 0.3, keep: 1, pass: 0 },
} as const;
/** Every step as its last frame shows it; the reveal of a round with decisions ends with their outcomes. */
const screens = [
  ...plain.map((at) => ({ at })),
  { at: 'reveal', decides: true },
  { at: 'work', incident: 'one' },
  { at: 'reveal', decides: true, wall: { spotlight: 1 } },
  { at: 'verdict', decides: true, wall: { whatIf } },
] as const;

/** Goes through all of them without waiting for anything that moves: what is looked at is where it comes to rest. */
const lookAtAll = async (more: Omit<SceneOptions, 'at'>, only: readonly string[] = plain) => {
  for (const screen of screens) {
    if (!only.includes(screen.at)) continue;
    await inPage(page).last({ ...more, ...screen });
    await page.locator('[data-screen]').waitFor();
    const name = `${JSON.stringify(screen)} with ${more.teams} teams`;
    expect(await pageFaults(page, screen.at === 'lobby' ? smallestInitials : smallest), name).toEqual(noFaults);
  }
};

test('nothing is cut off, covered or too small on the last frame of any step, from one team to 250', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const teams of [1, 8, 40, 250]) await lookAtAll({ teams });
});

test('four tracks stand beside one another without touching', async () => {
  await lookAtAll({ teams: 8, tracks: ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'] });
});

test('every mission’s question ends above its wall', async () => {
  const names = Object.keys(missions) as MissionId[];
  for (const mission of names) {
    const question = Object.keys(missions[mission].questions)[0] ?? '';
    await inPage(page).last({ at: 'reveal', teams: 4, view: { mission, question } });
    const { bottom } = (await page
      .locator('.question')
      .evaluate((one) => one.getBoundingClientRect().toJSON())) as DOMRect;
    expect(bottom, mission).toBeLessThan(revealZone.y);
  }
});

test('four stakeholders ask four tracks at once, and each can be read', async () => {
  const tracks = ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'] as const;
  await inPage(page).last({ at: 'work', teams: 8, tracks, incident: 'each' });
  await page.locator('.incident-group').nth(2).waitFor();
  expect(await pageFaults(page, smallest)).toEqual(noFaults);
});

test('on a smaller projector the same holds', async () => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await lookAtAll({ teams: 4 }, ['lobby', 'forecast', 'reveal', 'verdict']);
});

test('the last frame of a reveal says everything: the key of all its tiles, and the even forecasts of the class', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await inPage(page).last({ at: 'reveal', teams: 8 });
  await expect.poll(() => page.locator('.tile-key').textContent()).toContain('last of its kind, removed');
  expect(await page.locator('.class-words').textContent()).toContain('even over all answers');
  // the key's words as long as a mission may make them: it wraps, and still touches nothing
  await page.locator('.tile-key-one').evaluateAll((ones) => {
    for (const one of ones) one.append(' and so on and on');
  });
  const lines = await page.locator('.tile-key').evaluate((key) => key.getClientRects()[0]?.height ?? 0);
  expect(lines).toBeGreaterThan(50);
  expect(await pageFaults(page, smallest)).toEqual(noFaults);
});

test('a browser that cannot draw tiles shows the words and figures all the same', async () => {
  const blindPage = await context.newPage();
  await blindPage.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest]);
    } as typeof real;
  });
  await blindPage.goto(gallery.url);
  await blindPage.waitForFunction(() => 'gallery' in window);
  await inPage(blindPage).show({ at: 'forecast', teams: 4 });
  await expect.poll(() => blindPage.locator('#wall-lines').textContent()).toContain('of 16 locked');
  await expect.poll(() => blindPage.locator('.banner').textContent()).toContain('cannot draw the tiles');
  await blindPage.close();
});
