/** A track's glyph built of tiles: large enough to be known across a room. */
import { useEffect, useRef } from 'preact/hooks';
import type { TrackId } from '../../shared/tracks/track.ts';
import { glyphPaths } from './glyph-paths.ts';
import { freshCanvas } from './sheet-image.ts';

const columns = 26;
const rows = 18;
const box = 24;
/** Samples along one side of the glyph's box. */
const fine = 96;

/** Which tiles the glyph covers: its box stands in the middle, as tall as the wall. */
const coverage = (track: TrackId): ((column: number, row: number) => boolean) => {
  const mask = document.createElement('canvas');
  mask.width = fine;
  mask.height = fine;
  const to = mask.getContext('2d', { willReadFrequently: true });
  if (!to) return () => false;
  to.scale(fine / box, fine / box);
  to.fill(new Path2D(glyphPaths[track]), 'evenodd');
  const { data } = to.getImageData(0, 0, fine, fine);
  const tilesAcross = rows - 2;
  return (column, row) => {
    const x = Math.floor(((column + 0.5 - (columns - tilesAcross) / 2) / tilesAcross) * fine);
    const y = Math.floor(((row + 0.5 - 1) / tilesAcross) * fine);
    return x >= 0 && x < fine && y >= 0 && y < fine && (data[(y * fine + x) * 4 + 3] ?? 0) > 128;
  };
};

const draw = (canvas: HTMLCanvasElement, track: TrackId) => {
  const width = canvas.clientWidth;
  const pitch = width / columns;
  const to = freshCanvas(canvas, width, pitch * rows);
  if (!to) return;
  const lit = coverage(track);
  to.fillStyle = getComputedStyle(canvas).color;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      // fired clay: no two tiles are quite the same
      const shade = ((column * 7 + row * 13 + ((column * row) % 5) * 3) % 10) / 10;
      to.globalAlpha = lit(column, row) ? 1 - shade * 0.14 : 0.08 + shade * 0.03;
      to.fillRect(column * pitch + 1, row * pitch + 1, pitch - 2, pitch - 2);
    }
};

export const GlyphWall = ({ track }: { readonly track: TrackId }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn) return;
    const watch = new ResizeObserver(() => draw(drawn, track));
    watch.observe(drawn);
    return () => watch.disconnect();
  }, [track]);
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} class="glyph-wall" />
    </div>
  );
};
