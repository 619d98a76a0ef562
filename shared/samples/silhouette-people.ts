/** Figures on foot: pedestrians, and the statues that look so much like them. */
import type { Canvas } from './canvas.ts';
import type { Scene } from './silhouette-scene.ts';

/** Where the object stands in this frame. */
export type Stance = { readonly x: number; readonly ground: number; readonly night: boolean };

type Figure = {
  readonly x: number;
  readonly foot: number;
  readonly height: number;
  /** Half the distance between the feet, as a share of the height. */
  readonly stride: number;
  /** Angle of each arm from hanging straight down, in radians. */
  readonly arms: readonly [number, number];
  /** How far the head is ahead of the hips, in pixels. */
  readonly lean: number;
  /** Half the width of the shoulders, as a share of the height. */
  readonly bulk: number;
  readonly coat: number;
  readonly legs: number;
  readonly head: number;
};

function paintFigure(canvas: Canvas, figure: Figure): void {
  const { x, foot, height, lean, bulk, coat } = figure;
  const hip = foot - 0.47 * height;
  const shoulder = foot - 0.78 * height;
  const headRadius = 0.105 * height;
  for (const way of [-1, 1])
    canvas.capsule(x, hip, x + way * figure.stride * height, foot - 0.35, 0.062 * height, figure.legs);
  canvas.capsule(x + lean, shoulder + 0.2, x, hip, bulk * height, coat, 1, bulk * height * 0.85);
  for (const [index, way] of [-1, 1].entries()) {
    const angle = figure.arms[index]!;
    const start = x + lean + way * bulk * height * 0.8;
    const hand = x + lean + way * (bulk * height * 0.8 + Math.sin(angle) * 0.3 * height);
    canvas.capsule(
      start,
      shoulder + 0.25,
      hand,
      shoulder + 0.25 + Math.cos(angle) * 0.3 * height,
      0.045 * height,
      coat,
    );
  }
  canvas.disc(x + lean * 1.3, foot - height + headRadius + 0.1, headRadius, figure.head);
}

/** A person walking, sometimes with a bag, sometimes with the legs behind a bollard. */
export function paintPedestrian(canvas: Canvas, scene: Scene, { x, ground, night }: Stance): void {
  const [
    tone,
    legTone,
    step,
    back,
    front,
    wave,
    tilt,
    skin,
    width,
    bag,
    blockTone,
    blockWidth,
    blockPlace,
    blockHeight,
  ] = scene.shape;
  const { facing, height } = scene;
  const legs = night ? 0.42 + 0.3 * legTone : 0.12 + 0.26 * legTone;
  paintFigure(canvas, {
    x,
    foot: ground,
    height,
    stride: 0.03 + 0.15 * step,
    arms: [-0.1 - 0.5 * back, 0.1 + 0.5 * front * (wave < 0.15 ? 3 : 1)],
    lean: facing * 0.35 * tilt,
    bulk: 0.1 + 0.025 * width,
    coat: night ? 0.62 + 0.22 * tone : 0.06 + 0.2 * tone,
    legs,
    head: night ? 0.8 : 0.18 + 0.2 * skin,
  });
  const scale = height / 12;
  if (bag < 0.2)
    canvas.rectangle(
      x + facing * 1.8 * scale,
      ground - 5 * scale,
      x + facing * 1.8 * scale + 1.5,
      ground - 2.8 * scale,
      legs,
    );
  if (scene.hidden) {
    const half = 2 + 1.6 * blockWidth;
    const middle = x + 0.6 * (blockPlace - 0.5);
    canvas.rectangle(
      middle - half,
      ground - 2.2 - 2 * blockHeight,
      middle + half,
      ground + 0.2,
      (night ? 0.3 : 0.25) + (night ? 0.25 : 0.3) * blockTone,
    );
  }
}

/** The same figure in one tone of stone, legs together, on a plinth; half of them raise an arm. */
export function paintStatue(canvas: Canvas, scene: Scene, { x, ground, night }: Stance): void {
  const [tone, plinthHeight, plinthWidth, plinthTone, raised, size, rest, reach, lift, width, slab] = scene.shape;
  const stone = night ? 0.5 + 0.2 * tone : 0.16 + 0.22 * tone;
  const high = 2.4 + 1.7 * plinthHeight;
  const half = 1.9 + 1.1 * plinthWidth;
  const plinth = stone + (night ? -0.12 : 0.1) * (plinthTone - 0.2);
  paintFigure(canvas, {
    x,
    foot: ground - high + 0.2,
    height: (scene.height * 1.06 - high) * (0.94 + 0.08 * size),
    stride: 0.02 + 0.1 * rest * rest,
    arms: [-0.15 - 0.4 * reach, raised < 0.5 ? 2 + 0.8 * lift : 0.15 + 0.4 * lift],
    lean: 0,
    bulk: 0.105 + 0.03 * width,
    coat: stone,
    legs: stone + 0.04,
    head: stone - 0.02,
  });
  canvas.rectangle(x - half, ground - high, x + half, ground, plinth);
  canvas.rectangle(x - half - 0.7, ground - 0.9, x + half + 0.7, ground + 0.2, plinth + 0.04);
  if (slab < 0.6)
    canvas.rectangle(x - half - 0.4, ground - high - 0.3, x + half + 0.4, ground - high + 0.5, plinth - 0.05);
}
