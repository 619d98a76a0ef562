/** Where every text of a page stands: what is compared on every browser, whatever it draws its letters with. */
import type { Page } from 'playwright-core';

/** In CSS px, whole. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Piece = Box & { readonly text: string };

/** What depends on the time, or on who came first: it differs from run to run, and is left out. */
const clocks = '.time, .clock-face, .incident-clock, [data-clock], .just-now li';

/** Every text that can be seen in the window, in the order of the document. Ports of addresses are left out. */
export const layoutOf = (page: Page): Promise<readonly Piece[]> =>
  page.evaluate((skipped) => {
    const pieces: Piece[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? '')
        .trim()
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/:\d{4,5}\b/g, '')
        .replaceAll(/\d+:\d\d/g, '0:00')
        .replaceAll(/\bin \d+ s\b/g, 'in 0 s');
      if (!element || text === '' || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      if (['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION'].includes(element.tagName)) continue;
      if (element.closest('.only-read') || element.closest(skipped)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, top, right, bottom, width, height } = range.getBoundingClientRect();
      if (width < 2 || height < 2 || bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) continue;
      const [x, y] = [Math.round(left), Math.round(top)];
      pieces.push({ text, x, y, width: Math.round(width), height: Math.round(height) });
    }
    return pieces;
  }, clocks);

/** The boxes of everything that shows the time. */
export const clockBoxes = (page: Page): Promise<readonly Box[]> =>
  page.evaluate(
    (skipped) =>
      [...document.querySelectorAll(skipped)].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      }),
    clocks,
  );

/** How far a text may stand from where it stood: letters differ by a pixel between builds of a browser. */
const withinPx = 4;

const at = ({ x, y, width, height }: Box): string => `${x},${y} ${width}x${height}`;
const apart = (one: Box, other: Box): number =>
  Math.max(
    Math.abs(one.x - other.x),
    Math.abs(one.y - other.y),
    Math.abs(one.width - other.width),
    Math.abs(one.height - other.height),
  );

/** What is different, a line each: gone, new, or moved. Texts of the same words are told apart by their order. */
export const layoutDifferences = (expected: readonly Piece[], actual: readonly Piece[]): readonly string[] => {
  const left = new Map<string, Piece[]>();
  for (const piece of actual) left.set(piece.text, [...(left.get(piece.text) ?? []), piece]);
  const differences: string[] = [];
  for (const piece of expected) {
    const found = left.get(piece.text)?.shift();
    if (!found) differences.push(`gone: "${piece.text}" at ${at(piece)}`);
    else if (apart(piece, found) > withinPx)
      differences.push(`moved: "${piece.text}" from ${at(piece)} to ${at(found)}`);
  }
  for (const rest of left.values()) for (const piece of rest) differences.push(`new: "${piece.text}" at ${at(piece)}`);
  return differences;
};
