/** The build weighs what a phone downloads, and refuses what is too heavy. */
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  type Build,
  complaints,
  describeBundle,
  filesOfStylesheet,
  limits,
  weigh,
} from '../client/first-load-budget.ts';

/** So many kilobytes that no compression makes smaller. */
const kilobytes = (count: number) => new Uint8Array(randomBytes(count * 1000));

const build = (weights: {
  readonly entry: number;
  readonly font: number;
  readonly late: number;
  readonly wall: number;
}): Build => ({
  'index.html': { content: '', imports: ['play.js'] },
  'projector.html': { content: '', imports: ['wall.js'] },
  'play.js': { content: kilobytes(weights.entry), imports: ['play.css'], lazyImports: ['late.js'] },
  'play.css': { content: '@font-face{src:url(/assets/first.woff2)}' },
  'assets/first.woff2': { content: kilobytes(weights.font) },
  'late.js': { content: kilobytes(weights.late), imports: ['play.js'] },
  'wall.js': { content: kilobytes(weights.wall) },
});

describe('the phone’s budget', () => {
  test('a light build is within both limits, however heavy the projector is', () => {
    expect(complaints(weigh(build({ entry: 30, font: 12, late: 200, wall: 400 }), 'index.html'))).toEqual([]);
  });

  test('a heavy entry is over the first load', () => {
    const [first, ...others] = complaints(
      weigh(build({ entry: limits.firstLoad + 1, font: 0, late: 0, wall: 0 }), 'index.html'),
    );
    expect(first).toContain('first load');
    expect(others).toEqual([]);
  });

  test('a font that the first stylesheet names counts for the first load', () => {
    expect(complaints(weigh(build({ entry: 30, font: 40, late: 0, wall: 0 }), 'index.html'))).toHaveLength(1);
  });

  test('what is loaded lazily counts by the end of the lobby', () => {
    const [first, ...others] = complaints(
      weigh(build({ entry: 30, font: 12, late: limits.lobby - 40, wall: 0 }), 'index.html'),
    );
    expect(first).toContain('end of the lobby');
    expect(others).toEqual([]);
  });

  test('what the first round brings counts for the lesson, and not for the lobby', () => {
    const light = build({ entry: 30, font: 12, late: 100, wall: 0 });
    const withRounds = (weight: number): Build => ({
      ...light,
      'late.js': { ...light['late.js']!, roundImports: ['round.js'] },
      'round.js': { content: kilobytes(weight) },
    });
    expect(complaints(weigh(withRounds(limits.lesson - 160), 'index.html'))).toEqual([]);
    const [first, ...others] = complaints(weigh(withRounds(limits.lesson - 130), 'index.html'));
    expect(first).toContain('A whole lesson');
    expect(others).toEqual([]);
  });

  test('text is weighed compressed', () => {
    const { firstLoad } = weigh({ 'index.html': { content: 'wall '.repeat(20_000) } }, 'index.html');
    expect(firstLoad).toBeLessThan(2);
  });

  test('of a font in several alphabets only the Latin one is fetched', () => {
    const css = [
      '@font-face{src:url(/a/viet.woff2);unicode-range:U+102-103,U+1EA0-1EF9}',
      '@font-face{src:url("./latin.woff2");unicode-range:U+??,U+131}',
      '@font-face{src:url(any.woff2)}',
      'p{background:url(data:image/png;base64,AA) url(brick.svg)}',
    ].join('');
    expect(filesOfStylesheet(css)).toEqual(['latin.woff2', 'any.woff2', 'brick.svg']);
  });

  test('a bundle becomes a build in which every page brings its entry along', () => {
    const chunk = {
      type: 'chunk',
      code: '',
      dynamicImports: ['late.js', 'assets/round-a1.js'],
      isEntry: true,
    } as const;
    const described = describeBundle({
      'index.html': { type: 'asset', source: '<html>' },
      'play.js': { ...chunk, imports: ['shared.js'], facadeModuleId: 'C:\\wall\\client\\index.html' },
      'shared.js': { ...chunk, imports: [], isEntry: false, facadeModuleId: null },
    });
    expect(described['index.html']).toEqual({ content: '<html>', imports: ['play.js'] });
    expect(described['play.js']?.lazyImports).toEqual(['late.js']);
    expect(described['play.js']?.roundImports).toEqual(['assets/round-a1.js']);
  });
});
