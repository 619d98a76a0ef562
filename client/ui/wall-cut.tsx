/** A team's wall after the cut, small: the very tiles that stand, the gap that the others left, and the rare ones on the floor. */
import { useEffect, useRef } from 'preact/hooks';
import type { Picture } from '../../shared/lesson/picture.ts';
import { drawTile, freshCanvas, useSheet } from './sheet-image.ts';
import { layWall } from './wall-layout.ts';

export type WallCutProps = {
  readonly picture: Picture;
  /** One digit a tile, an index into `tileStates`. */
  readonly states: string;
  readonly label: string;
};

/** Height that the full wall aims at, in CSS px, within tiles of 8 to 24 px. */
const wishedHeight = 168;
const pitchFor = (width: number, tiles: number): number =>
  Math.max(8, Math.min(24, Math.floor(Math.sqrt((width * wishedHeight) / Math.max(1, tiles)))));

/** Angle and lean of a falling tile: the same at every visit. */
const tumble = (tile: number): number => ((tile * 2654435761) % 1000) / 1000;

const draw = (canvas: HTMLCanvasElement, image: HTMLImageElement, { picture, states }: WallCutProps) => {
  const width = canvas.clientWidth;
  const pitch = pitchFor(width, states.length);
  const size = pitch - 1;
  const wall = layWall(states, Math.max(1, Math.floor(width / pitch)));
  const floor = wall.rareFallen.length > 0 ? Math.ceil(wall.rareFallen.length / wall.columns) * (pitch + 4) + 6 : 0;
  const bottom = wall.rows * pitch;
  const to = freshCanvas(canvas, width, bottom + floor);
  if (!to) return;
  const style = getComputedStyle(canvas);
  const left = (width - wall.columns * pitch) / 2;
  to.strokeStyle = style.getPropertyValue('--tile-duplicate');
  const highest = Array.from({ length: wall.columns }, () => 0);
  for (const { column } of wall.standing) highest[column] = (highest[column] ?? 0) + 1;
  for (const { tile, column, fromBottom } of wall.fallen) {
    // a third of them is enough to show the fall, and none is drawn over what stands
    if (tumble(tile) > 0.34 || fromBottom <= (highest[column] ?? 0)) continue;
    to.save();
    to.translate(left + (column + 0.5) * pitch, bottom - (fromBottom + 0.5) * pitch);
    to.rotate(tumble(tile + 7) * 3);
    to.lineWidth = 1.25;
    to.strokeRect(-size / 2 + 1, -size / 2 + 1, size - 2, size - 2);
    to.restore();
  }
  for (const { tile, column, fromBottom } of wall.standing)
    drawTile(to, image, picture, tile, left + column * pitch, bottom - (fromBottom + 1) * pitch, size);
  if (floor === 0) return;
  to.fillStyle = style.getPropertyValue('--line-2');
  to.fillRect(0, bottom, width, 2);
  to.fillStyle = style.getPropertyValue('--tile-hard');
  const step = Math.max(pitch + 4, width / Math.max(1, wall.rareFallen.length));
  const perRow = Math.max(1, Math.floor(width / step));
  wall.rareFallen.forEach((tile, place) => {
    const x = ((place % perRow) + 0.5) * step - pitch / 2;
    const y = bottom + 6 + Math.floor(place / perRow) * (pitch + 4);
    to.fillRect(x - 1.5, y - 1.5, size + 3, size + 3);
    drawTile(to, image, picture, tile, x, y, size);
  });
};

export const WallCut = (props: WallCutProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const image = useSheet(props.picture.ticket);
  const { picture, states, label } = props;
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn || !image) return;
    const watch = new ResizeObserver(() => draw(drawn, image, { picture, states, label }));
    watch.observe(drawn);
    return () => watch.disconnect();
  }, [image, picture, states, label]);
  return <canvas ref={canvas} class="wall-cut" data-surface="wall" role="img" aria-label={label} />;
};
