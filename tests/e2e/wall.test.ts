/** The projector's screens in a browser, over a lesson without a network: tiles are drawn, text is legible, nothing collides. */
import { decode } from 'fast-png';
import type { Browser, Page } from 'playwright-core';
import { encode } from 'uqr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { Gallery } from '../support/gallery/gallery.ts';
import { noFaults, pageFaults } from '../support/page-checks.ts';
import { serveGallery } from '../support/wall-gallery.ts';
import type { SceneOptions } from '../support/wall-scenes.ts';

const smallest = 24;
let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  gallery = await serveGallery(25_110);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

const inPage = (page: Page) => ({
  show: (options: SceneOptions) =>
    page.evaluate((wanted) => (window as unknown as { gallery: Gallery }).gallery.show(wanted), options),
});

const openAt = async (width: number, height: number): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  // pages come from source here: the first one waits until everything it imports has been served once
  await page.goto(gallery.url, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'gallery' in window, undefined, { timeout: 90_000 });
  return page;
};

type Pixel = readonly [red: number, green: number, blue: number];

/** Reads the screen at places of the 1920 x 1080 design. */
const look = async (page: Page): Promise<(x: number, y: number) => Pixel> => {
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
  const page = await openAt(1280, 720);
  await inPage(page).show({ at: 'lobby', teams: 4 });
  const url = 'http://192.168.1.20:2567/?code=KD27FM';
  const { data, size } = encode(url, { ecc: 'L', boostEcc: true, border: 0 });
  const left = 1860 - (size + 8) * 20;
  const wrong = async () => {
    const pixel = await look(page);
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
  await page.close();
});

test('[S2] the wall hangs face down in one grey-green while forecasts are made', async () => {
  const page = await openAt(1920, 1080);
  await inPage(page).show({ at: 'forecast', teams: 4 });
  const seen = async () => {
    const pixel = await look(page);
    // centres of tiles of the wall, pitch 24
    const tiles = Array.from({ length: 30 }, (_, index) => pixel(660 + 24 * index + 12, 180 + 12 + 24 * (index % 19)));
    return tiles.filter((tile) => near(tile, facedown, 18)).length;
  };
  await expect.poll(seen, { timeout: 20_000 }).toBe(30);
  await page.close();
});

test('the reveal shows the real tiles, in many colours, and what fell has left its place', async () => {
  const page = await openAt(1920, 1080);
  await inPage(page).show({ at: 'reveal', teams: 4 });
  const colours = async () => {
    const pixel = await look(page);
    const places = Array.from({ length: 40 }, (_, column) => pixel(60 + 22 * column + 11, 852 - 11));
    return new Set(places.map((place) => place.join())).size;
  };
  await expect.poll(colours, { timeout: 20_000 }).toBeGreaterThan(15);
  const pixel = await look(page);
  const top = Array.from({ length: 40 }, (_, column) => pixel(60 + 22 * column + 11, 303));
  expect(top.some((place) => near(place, grout, 4))).toBe(true);
  await page.close();
});

const steps = ['lobby', 'brief', 'forecast', 'reveal', 'verdict', 'over'] as const;

for (const [width, height] of [
  [1920, 1080],
  [1280, 720],
] as const) {
  test(`nothing is cut off, covered or too small at ${width} x ${height}, from one team to 250`, async () => {
    const page = await openAt(width, height);
    for (const teams of [1, 4, 8, 40, 250]) {
      for (const at of steps) {
        await inPage(page).show({ at, teams });
        await page.locator('[data-screen]').waitFor();
        expect(await pageFaults(page, smallest), `${at} with ${teams} teams`).toEqual(noFaults);
      }
    }
    await page.close();
  });
}

test('four tracks stand beside one another without touching', async () => {
  const page = await openAt(1920, 1080);
  const tracks = ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'] as const;
  for (const at of steps) {
    await inPage(page).show({ at, teams: 8, tracks });
    await page.locator('[data-screen]').waitFor();
    expect(await pageFaults(page, smallest), at).toEqual(noFaults);
  }
  await page.close();
});

test('a browser that cannot draw tiles shows the words and figures all the same', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest]);
    } as typeof real;
  });
  await page.goto(gallery.url);
  await page.waitForFunction(() => 'gallery' in window);
  await inPage(page).show({ at: 'forecast', teams: 4 });
  await expect.poll(() => page.locator('#wall-lines').textContent()).toContain('of 16 locked');
  await expect.poll(() => page.locator('.banner').textContent()).toContain('cannot draw the tiles');
  await page.close();
});
