/** The checks of a page see what they are for: a page that is wrong in each way is told so, a sound one is not. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { noFaults, pageFaults } from '../support/page-checks.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 360, height: 640 } });
});

afterAll(() => browser?.close());

const show = (html: string) => page.setContent(`<!doctype html><body style="margin:0;font:16px sans-serif">${html}`);

test('a sound page has no faults', async () => {
  await show('<h1>One</h1><p>Two lines of text that wrap, as they should, at the edge of the window.</p>');
  expect(await pageFaults(page, 14)).toEqual(noFaults);
});

test('a page that scrolls sideways', async () => {
  await show('<div style="width:500px">wide</div>');
  expect((await pageFaults(page, 14)).sideways).toBe(140);
});

test('text that its box cuts off', async () => {
  await show('<div style="width:60px;overflow:hidden;white-space:nowrap">much longer than that</div>');
  expect((await pageFaults(page, 14)).clipped).toEqual(['much longer than that']);
});

test('text over text, and text that something covers', async () => {
  await show(
    '<p style="position:absolute;top:20px">first words</p><p style="position:absolute;top:22px">other words</p>',
  );
  expect((await pageFaults(page, 14)).overlapping).toContain('first words / other words');
  await show('<p>hidden words</p><div style="position:absolute;inset:0;background:white"></div>');
  expect((await pageFaults(page, 14)).overlapping).toEqual(['covered: hidden words']);
});

test('a footer that sticks may cover what scrolls under it', async () => {
  await show('<div style="height:2000px">a</div><footer style="position:sticky;bottom:0;background:white">b</footer>');
  expect((await pageFaults(page, 14)).overlapping).toEqual([]);
});

test('what a part that scrolls by itself holds out of sight is not looked at', async () => {
  await show(
    '<div style="height:60px;overflow:auto"><p style="height:80px">seen</p><p>further down</p></div><p>below it</p>',
  );
  expect(await pageFaults(page, 14)).toEqual(noFaults);
});

test('text that is too small, but for two letters in a disc', async () => {
  await show('<p style="font-size:11px">tiny</p><span class="disc" style="font-size:12px">AB</span>');
  expect((await pageFaults(page, 14)).small).toEqual(['11 px: tiny']);
});
