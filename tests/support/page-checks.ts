/** What a person would be annoyed by, found by machine: sideways scroll, text cut off, text over text, text too small. */
import type { Page } from 'playwright-core';

export type PageFaults = {
  /** Pixels by which the page scrolls sideways. */
  readonly sideways: number;
  /** Text that its own box cuts off. */
  readonly clipped: readonly string[];
  /** Pairs of texts that lie over one another, or text that something else covers. */
  readonly overlapping: readonly string[];
  /** Text in a smaller size than allowed, with its size in px. */
  readonly small: readonly string[];
};

export const noFaults: PageFaults = { sideways: 0, clipped: [], overlapping: [], small: [] };

/**
 * Looks at every piece of text that can be seen in the window.
 * @param smallest size in CSS px below which text is too small; two letters inside a disc may be 12
 */
export const pageFaults = (page: Page, smallest: number): Promise<PageFaults> =>
  page.evaluate((least) => {
    type Piece = { readonly text: string; readonly box: DOMRect; readonly element: Element };
    const wide = document.scrollingElement;
    const pieces: Piece[] = [];
    const small: string[] = [];
    const clipped: string[] = [];
    const overlapping: string[] = [];
    const shortOf = (text: string) => text.trim().replaceAll(/\s+/g, ' ').slice(0, 40);
    const floats = (element: Element | null): boolean => {
      for (let up = element; up; up = up.parentElement) {
        if (['sticky', 'fixed'].includes(getComputedStyle(up).position)) return true;
      }
      return false;
    };
    /** Not wholly inside a part that scrolls by itself: there to be reached, not to be looked at now. */
    const scrolledAway = (element: Element, box: DOMRect): boolean => {
      for (let up: Element | null = element; up && up !== document.body; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up);
        if (![overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll')) continue;
        const frame = up.getBoundingClientRect();
        if (box.top < frame.top - 1 || box.bottom > frame.bottom + 1) return true;
        if (box.left < frame.left - 1 || box.right > frame.right + 1) return true;
      }
      return false;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = shortOf(node.textContent ?? '');
      if (!element || text === '' || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      if (['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION'].includes(element.tagName)) continue;
      if (element.closest('.only-read, [aria-hidden="true"] .only-read')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      if (boxes.length === 0) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const allowed = element.closest('.disc') ? Math.min(12, least) : least;
      if (size < allowed - 0.01) small.push(`${size} px: ${text}`);
      for (const box of boxes) {
        const seen = box.bottom > 0 && box.top < innerHeight;
        if (!seen || scrolledAway(element, box)) continue;
        if (box.left < -1 || box.right > innerWidth + 1) clipped.push(`beyond the window: ${text}`);
        pieces.push({ text, box, element });
      }
      for (let up: Element | null = element; up && up !== document.body; up = up.parentElement) {
        const style = getComputedStyle(up);
        const across =
          style.overflowX !== 'visible' &&
          up.scrollWidth > up.clientWidth + 1 &&
          style.overflowX !== 'auto' &&
          style.overflowX !== 'scroll';
        const down =
          style.overflowY !== 'visible' &&
          up.scrollHeight > up.clientHeight + 1 &&
          style.overflowY !== 'auto' &&
          style.overflowY !== 'scroll';
        if (!across && !down) continue;
        const frame = up.getBoundingClientRect();
        if (boxes.some((box) => (across && box.right > frame.right + 1) || (down && box.bottom > frame.bottom + 2)))
          clipped.push(text);
      }
    }
    for (const { text, box, element } of pieces) {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      const top = document.elementFromPoint(x, y);
      if (!top || top === element || element.contains(top) || top.contains(element)) continue;
      // a control that cannot be seen lies over the words that it is drawn with
      const unseen = Number.parseFloat(getComputedStyle(top).opacity) === 0;
      if (getComputedStyle(element).pointerEvents === 'none' || floats(top) || unseen) continue;
      overlapping.push(`covered: ${text}`);
    }
    for (let one = 0; one < pieces.length; one++) {
      for (let other = one + 1; other < pieces.length; other++) {
        const [a, b] = [pieces[one], pieces[other]];
        if (!a || !b || a.element === b.element || floats(a.element) !== floats(b.element)) continue;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // Line boxes are taller than letters: only a deep overlap is one of the letters themselves.
        const deep = Math.min(a.box.height, b.box.height) * 0.4;
        if (across > 2 && down > deep) overlapping.push(`${a.text} / ${b.text}`);
      }
    }
    return {
      sideways: Math.max(0, (wide?.scrollWidth ?? 0) - (wide?.clientWidth ?? 0)),
      clipped: [...new Set(clipped)],
      overlapping: [...new Set(overlapping)],
      small: [...new Set(small)],
    };
  }, smallest);
