/** A few tiles in full, row by row, each as the learner sees it; some carry a mark. */
import { useEffect, useRef } from 'preact/hooks';
import type { Picture } from '../../shared/lesson/picture.ts';
import { drawTile, freshCanvas, useSheet } from './sheet-image.ts';

export type TileBoardProps = {
  readonly picture: Picture;
  /** One digit a tile: `1` is marked. */
  readonly marks: string;
  readonly columns: number;
  /** All of it in words. */
  readonly label: string;
};

const gap = 3;

/** Two squares, one behind the other, in a clearing of grout at the tile's lower right. */
const drawMark = (to: CanvasRenderingContext2D, x: number, y: number, size: number, grout: string, bone: string) => {
  const box = Math.round(size * 0.36);
  const [left, top] = [x + size - box, y + size - box];
  to.fillStyle = grout;
  to.fillRect(left, top, box, box);
  const side = box * 0.5;
  to.lineWidth = Math.max(1.2, size / 30);
  to.strokeStyle = bone;
  to.strokeRect(left + box * 0.18, top + box * 0.18, side, side);
  to.fillStyle = grout;
  to.fillRect(left + box * 0.36, top + box * 0.36, side, side);
  to.strokeRect(left + box * 0.36, top + box * 0.36, side, side);
};

export const TileBoard = ({ picture, marks, columns, label }: TileBoardProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const image = useSheet(picture.ticket);
  const rows = Math.ceil(marks.length / columns);
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn || !image) return;
    const draw = () => {
      const width = drawn.clientWidth;
      const size = (width - gap * (columns + 1)) / columns;
      const height = rows * (size + gap) + gap;
      const to = freshCanvas(drawn, width, height);
      if (!to) return;
      const style = getComputedStyle(drawn);
      const [grout, bone] = [style.getPropertyValue('--grout'), style.getPropertyValue('--bone')];
      for (let tile = 0; tile < marks.length; tile++) {
        const x = gap + (tile % columns) * (size + gap);
        const y = gap + Math.floor(tile / columns) * (size + gap);
        drawTile(to, image, picture, tile, x, y, size);
        if (marks[tile] === '1') drawMark(to, x, y, size, grout, bone);
      }
    };
    const watch = new ResizeObserver(draw);
    watch.observe(drawn);
    return () => watch.disconnect();
  }, [image, picture, marks, columns, rows]);
  return <canvas ref={canvas} class={`board board-${columns}`} role="img" aria-label={label} />;
};

/** The mark alone, for a legend. */
export const TileMark = () => (
  <svg class="tile-mark" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
    <path class="tile-mark-ground" d="M0 0h22v22H0z" />
    <path class="tile-mark-line" d="M4.5 4.5h10v10h-10z" />
    <path class="tile-mark-ground tile-mark-line" d="M8.5 8.5h10v10h-10z" />
  </svg>
);
