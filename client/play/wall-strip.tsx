/** The strip of wall over the door: tiles that stand, and some that fall. An ornament of the page, drawn once. */
import { useEffect, useRef } from 'preact/hooks';

const pitch = 14;
const side = 11.5;

/** A fixed little generator, so that the strip looks the same at every visit. */
const dice = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
};

type Palette = (state: 'unique' | 'duplicate' | 'labelled' | 'synthetic' | 'mislabelled' | 'cut') => string;

const drawTile = (to: CanvasRenderingContext2D, colour: Palette, state: Parameters<Palette>[0]) => {
  to.fillStyle = colour(state);
  if (state === 'duplicate') {
    to.strokeStyle = colour(state);
    to.lineWidth = 1.75;
    to.strokeRect(0.9, 0.9, side - 1.8, side - 1.8);
    return;
  }
  if (state === 'synthetic') {
    to.globalAlpha *= 0.35;
    to.fillRect(0, 0, side, side);
    to.globalAlpha /= 0.35;
    to.fillRect(0, 0, side / 2, side / 2);
    to.fillRect(side / 2, side / 2, side / 2, side / 2);
    return;
  }
  to.fillRect(0, 0, side, side);
  to.fillStyle = colour('cut');
  to.beginPath();
  if (state === 'labelled') to.arc(side / 2, side / 2, side * 0.2, 0, 7);
  if (state === 'mislabelled') {
    to.moveTo(side * 0.92, side * 0.08);
    to.lineTo(side * 0.92, side * 0.8);
    to.lineTo(side * 0.2, side * 0.08);
  }
  to.fill();
};

/** Draws the strip over the whole canvas, whatever its size. */
const drawStrip = (canvas: HTMLCanvasElement) => {
  const to = canvas.getContext('2d');
  const { width, height } = canvas.getBoundingClientRect();
  if (!to || width === 0) return;
  const dense = Math.max(1, devicePixelRatio);
  canvas.width = Math.round(width * dense);
  canvas.height = Math.round(height * dense);
  to.scale(dense, dense);
  const style = getComputedStyle(canvas);
  const colour: Palette = (state) => style.getPropertyValue(`--tile-${state}`);
  const roll = dice(11);
  const rows = Math.ceil(height / pitch);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column * pitch < width; column++) {
      const place = Math.sin(column * 0.33 + 1) + Math.sin(row * 0.5 - column * 0.21) + (roll() - 0.5) * 1.1;
      const top = 3 + Math.sin(column * 0.38) * 1.9 + column * 0.2;
      const chance = roll();
      to.save();
      to.translate(column * pitch + 1, row * pitch + 1);
      if (row > top) {
        const rare = chance < 0.05 ? 'mislabelled' : chance < 0.12 ? 'duplicate' : 'unique';
        to.globalAlpha = 1 - roll() * 0.1;
        drawTile(to, colour, place > 1.2 ? 'labelled' : place < -1.1 ? 'synthetic' : rare);
      } else if (chance < 0.1) {
        to.translate(side / 2, side / 2);
        to.rotate(roll() * 2);
        to.translate(-side / 2, -side / 2);
        drawTile(to, colour, 'duplicate');
      }
      to.restore();
    }
  }
};

export const WallStrip = () => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn) return;
    const watch = new ResizeObserver(() => drawStrip(drawn));
    watch.observe(drawn);
    return () => watch.disconnect();
  }, []);
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} class="strip" data-surface="wall" />
    </div>
  );
};
