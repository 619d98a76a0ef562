/** The tiles of a trial with what became of each: the sample as the learner sees it, inside the cut of its state. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Audit } from '../../shared/lesson/bench.ts';
import { type TileState, tileStates } from '../../shared/missions/simulator.ts';
import { drawTile, freshCanvas, useSheet } from './sheet-image.ts';

export type AuditBoardProps = {
  readonly audit: Audit;
  /** All of it in words. */
  readonly label: string;
};

/** Tiles in a row, and the most that are drawn: more would be too small to tell apart. */
const columns = 16;
export const mostTiles = 128;
const gap = 2;

export const stateOf = (states: string, tile: number): TileState => tileStates[Number(states[tile])] ?? 'unique';

type Ink = { readonly [Name in 'grout' | 'bone' | 'duplicate' | 'mislabelled' | 'labelled' | 'synthetic']: string };

/** Draws over a tile what its state adds: a frame for what fell, a split for a wrong label, a dot for a label. */
const drawState = (to: CanvasRenderingContext2D, state: TileState, x: number, y: number, size: number, ink: Ink) => {
  const edge = Math.max(1.5, size / 9);
  if (state === 'duplicate' || state === 'rareFallen') {
    // hollow: what was removed is a frame
    to.fillStyle = ink.grout;
    to.fillRect(x + edge, y + edge, size - 2 * edge, size - 2 * edge);
    to.strokeStyle = state === 'duplicate' ? ink.duplicate : ink.mislabelled;
    to.lineWidth = edge;
    to.strokeRect(x + edge / 2, y + edge / 2, size - edge, size - edge);
  }
  if (state === 'unlabelled') {
    to.globalAlpha = 0.55;
    to.fillStyle = ink.grout;
    to.fillRect(x, y, size, size);
    to.globalAlpha = 1;
  }
  if (state === 'mislabelled') {
    to.fillStyle = ink.mislabelled;
    to.beginPath();
    to.moveTo(x + size, y);
    to.lineTo(x + size, y + size);
    to.lineTo(x, y);
    to.fill();
  }
  if (state === 'labelled' || state === 'relabelled') {
    to.fillStyle = ink.labelled;
    to.beginPath();
    to.arc(x + size / 2, y + size / 2, size * 0.2, 0, 7);
    to.fill();
  }
  if (state === 'synthetic') {
    to.fillStyle = ink.synthetic;
    to.fillRect(x + size / 2, y + size / 2, size / 2, size / 2);
  }
  if (state === 'rare' || state === 'hard') {
    to.strokeStyle = ink.bone;
    to.lineWidth = edge;
    to.strokeRect(x + edge / 2, y + edge / 2, size - edge, size - edge);
  }
};

const Board = ({ audit, label }: AuditBoardProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { picture, states } = audit;
  const image = useSheet(picture.ticket);
  const tiles = Math.min(mostTiles, states.length);
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn || !image) return;
    const draw = () => {
      const width = drawn.clientWidth;
      const size = (width - gap * (columns + 1)) / columns;
      const to = freshCanvas(drawn, width, Math.ceil(tiles / columns) * (size + gap) + gap);
      if (!to) return;
      const style = getComputedStyle(drawn);
      const ink: Ink = {
        grout: style.getPropertyValue('--grout'),
        bone: style.getPropertyValue('--bone'),
        duplicate: style.getPropertyValue('--tile-duplicate'),
        mislabelled: style.getPropertyValue('--tile-mislabelled'),
        labelled: style.getPropertyValue('--tile-labelled'),
        synthetic: style.getPropertyValue('--tile-synthetic'),
      };
      for (let tile = 0; tile < tiles; tile++) {
        const x = gap + (tile % columns) * (size + gap);
        const y = gap + Math.floor(tile / columns) * (size + gap);
        drawTile(to, image, picture, tile, x, y, size);
        drawState(to, stateOf(states, tile), x, y, size, ink);
      }
    };
    const watch = new ResizeObserver(draw);
    watch.observe(drawn);
    return () => watch.disconnect();
  }, [image, picture, states, tiles]);
  return (
    <canvas
      ref={canvas}
      class="board"
      style={{ aspectRatio: `${columns} / ${Math.max(1, Math.ceil(tiles / columns))}` }}
      role="img"
      aria-label={label}
    />
  );
};

/** Its picture is fetched when it is first seen: most trials are never looked into. */
export const AuditBoard = (props: AuditBoardProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const { current } = box;
    if (!current || seen) return;
    const watch = new ResizeObserver(() => current.clientWidth > 0 && setSeen(true));
    watch.observe(current);
    return () => watch.disconnect();
  }, [seen]);
  return <div ref={box}>{seen && <Board {...props} />}</div>;
};
