/** What rolls and what stands beside the road: cyclists, vehicles, signs. */
import type { Canvas } from './canvas.ts';
import type { Stance } from './silhouette-people.ts';
import type { Scene } from './silhouette-scene.ts';

/** Two wheels, a frame, a rider leaning into it; the more it turns towards us, the narrower. */
export function paintCyclist(canvas: Canvas, scene: Scene, { x, ground, night }: Stance): void {
  const [tone, frameTone, wheelSize, turn, crouch, knee, pedal, skin] = scene.shape;
  const { facing } = scene;
  const scale = scene.height / 12;
  const rider = night ? 0.62 + 0.22 * tone : 0.06 + 0.2 * tone;
  const frame = night ? 0.42 + 0.3 * frameTone : 0.12 + 0.26 * frameTone;
  const radius = 2.35 * scale * (0.9 + 0.2 * wheelSize);
  const narrow = 0.62 + 0.38 * turn;
  const base = 3.5 * scale * narrow;
  const axle = ground - radius;
  for (const way of [-1, 1]) canvas.ring(x + way * base, axle, radius * narrow, radius, 0.45, rider);
  const hipX = x - facing * 0.7 * narrow;
  const hipY = axle - 2.6 * scale;
  const shoulderX = x + facing * (1.2 + 0.8 * crouch) * narrow;
  const shoulderY = hipY - 3.3 * scale;
  const handle = x + facing * base * 0.8;
  canvas.capsule(x - facing * base, axle, hipX, hipY + 0.6, 0.32, frame);
  canvas.capsule(hipX, hipY + 0.8, handle, axle - 2.4 * scale, 0.3, frame);
  canvas.capsule(x + facing * base, axle, x + facing * base * 0.75, axle - 3 * scale, 0.32, frame);
  canvas.capsule(hipX, hipY, x + facing * (0.6 + 0.6 * knee), axle - 0.3 + 1.2 * pedal, 0.62 * scale, frame);
  canvas.capsule(hipX, hipY, shoulderX, shoulderY, 1.05 * scale, rider);
  canvas.capsule(shoulderX, shoulderY, handle, axle - 2.9 * scale, 0.5 * scale, rider);
  canvas.disc(shoulderX + facing * 0.7, shoulderY - 1.75 * scale, 1.2 * scale, night ? 0.8 : 0.14 + 0.2 * skin);
}

/** A car from the side, a car from the front (narrow), or a van; a headlight at night. */
export function paintVehicle(canvas: Canvas, scene: Scene, { x, ground, night }: Stance): void {
  const [tone, , build, length, glass] = scene.shape;
  const { facing } = scene;
  const scale = scene.height / 12;
  const body = night ? 0.62 + 0.22 * tone : 0.06 + 0.2 * tone;
  const glazing = night ? 0.12 : 0.72 - 0.2 * glass;
  const half = (build < 0.25 ? 3.6 : 5.9 + 0.9 * length) * scale;
  const sill = ground - 0.9;
  const van = build > 0.72;
  const roof = sill - (van ? 6.6 : 3.1) * scale;
  if (van) {
    canvas.rectangle(x - half, roof, x + half, sill, body);
    canvas.rectangle(x + facing * half * 0.45 - 1.3, roof + 0.9, x + facing * half * 0.45 + 1.7, roof + 3, glazing);
  } else {
    const cabin = roof - 2.7 * scale;
    canvas.polygon(
      [x - half * 0.62, cabin, x + half * 0.5, cabin, x + half * 0.82, roof + 0.2, x - half * 0.85, roof + 0.2],
      body,
    );
    canvas.rectangle(x - half, roof, x + half, sill, body);
    canvas.rectangle(x - half * 0.5, roof - 2 * scale, x - 0.35, roof - 0.1, glazing);
    canvas.rectangle(x + 0.35, roof - 2 * scale, x + half * 0.48, roof - 0.1, glazing);
  }
  for (const way of [-1, 1]) {
    canvas.disc(x + way * half * 0.58, sill, 1.35 * scale, 0.02);
    if (!night) canvas.disc(x + way * half * 0.58, sill, 0.45, 0.5);
  }
  if (night) canvas.disc(x + facing * half * 0.9, (sill + roof) / 2, 0.8, 1);
}

/** A post with a disc, a triangle, a diamond or a board; or a street lamp. */
export function paintSign(canvas: Canvas, scene: Scene, { x, ground, night }: Stance): void {
  const [, , build, tall, size, postTone, pale, faceTone, width] = scene.shape;
  const top = ground - scene.height * (0.95 + 0.1 * tall);
  const radius = 2.3 + 0.9 * size;
  const post = night ? 0.45 : 0.2 + 0.12 * postTone;
  const face = night ? 0.85 : pale < 0.5 ? 0.12 + 0.1 * faceTone : 0.92;
  // Print on the face: dark on pale, pale on dark.
  const print = (dark: number, atNight: number) => (night ? atNight : face > 0.5 ? dark : 0.85);
  canvas.capsule(x, top + 1, x, ground, 0.42 + 0.15 * width, post);
  if (build < 0.3) {
    canvas.disc(x, top + radius, radius, face);
    canvas.disc(x, top + radius, radius * 0.55, print(0.25, 0.3));
  } else if (build < 0.52) {
    canvas.polygon([x, top - 0.4, x + radius * 1.25, top + radius * 1.8, x - radius * 1.25, top + radius * 1.8], face);
    canvas.capsule(x, top + radius * 0.7, x, top + radius * 1.2, 0.35, print(0.15, 0.2));
  } else if (build < 0.7) {
    canvas.polygon(
      [x, top - 0.3, x + radius * 1.1, top + radius, x, top + 2.2 * radius, x - radius * 1.1, top + radius],
      face,
    );
  } else if (build < 0.86) {
    canvas.rectangle(x - radius * 1.3, top, x + radius * 1.3, top + radius * 1.7, face);
    canvas.rectangle(x - radius * 0.8, top + radius * 0.5, x + radius * 0.8, top + radius * 0.8, print(0.2, 0.25));
  } else {
    canvas.capsule(x, top + 1, x + scene.facing * 3, top + 0.4, 0.4, post);
    canvas.disc(x + scene.facing * 3.4, top + 1, 0.9, night ? 1 : 0.3);
  }
}
