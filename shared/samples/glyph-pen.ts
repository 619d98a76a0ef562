/** The hand and the pen: how a stroke of the copybook becomes a stroke on the page. */
import type { Random } from '../learn/random.ts';
import { type Canvas, side } from './canvas.ts';
import { glyphStrokes, type Stroke } from './glyph-strokes.ts';

/** What a writer does the same way every time. */
export type Hand = {
  /** How far the top leans to the right, as a share of the height. */
  readonly slant: number;
  /** How much larger than others the writer writes, as a share. */
  readonly size: number;
  /** Radius of the pen in pixels, about 0.5 to 1. */
  readonly pen: number;
};

/** How far a glyph may stray; deviations in units of the glyph's box, unless said. */
const joint = 0.045;
const warp = 0.055;
const bow = 0.02;
const noise = 0.05;

export function drawHand(random: Random): Hand {
  return { slant: random.normal(0, 0.18), size: random.normal(0, 0.05), pen: random.between(0.5, 1.05) };
}

type Point = readonly [number, number];

/** Draws one way of deforming the unit square: bent by two sines, slanted, turned, scaled, moved. Returns pixels. */
function drawDeformation(random: Random, hand: Hand): (u: number, v: number) => Point {
  const phases = [0, 0, 0, 0].map(() => random.between(0, 2 * Math.PI));
  const bends = [1, 1, 0.7, 0.7].map((scale) => warp * scale * random.normal());
  const slant = hand.slant + random.normal(0, 0.127);
  const turn = random.normal(0, 0.13);
  const wide = random.normal(0.78, 0.062) * (1 + hand.size);
  const high = random.normal(0.8, 0.062) * (1 + hand.size);
  const right = random.normal(0, 0.035);
  const down = random.normal(0, 0.035);
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  return (u, v) => {
    const bentX = u - 0.5 + bends[0]! * Math.sin(3.1 * v + phases[0]!) + bends[2]! * Math.sin(5 * u + phases[1]!);
    const y = v - 0.5 + bends[1]! * Math.sin(3.1 * u + phases[2]!) + bends[3]! * Math.sin(5 * v + phases[3]!);
    const x = bentX - slant * y;
    return [
      side * (0.5 + (cosine * x - sine * y) * wide + right),
      side * (0.5 + (sine * x + cosine * y) * high + down),
    ];
  };
}

/** Shakes the joints of a glyph: the same point of the copybook lands on the same place in every stroke. */
function drawJoints(random: Random): (x: number, y: number) => Point {
  const known = new Map<string, Point>();
  return (x, y) => {
    const key = `${x} ${y}`;
    const met = known.get(key);
    if (met !== undefined) return met;
    const shaken: Point = [x + random.normal(0, joint), y + random.normal(0, joint)];
    known.set(key, shaken);
    return shaken;
  };
}

/** The point of a stroke after a share of its way: a line with a slight bow, or the curve of its three points. */
function along(points: readonly Point[], bowed: number, share: number): Point {
  const [[x0, y0], [x1, y1]] = [points[0]!, points[1]!];
  const rest = 1 - share;
  if (points.length === 2) {
    const aside = 8 * share * rest * bowed;
    return [rest * x0 + share * x1 + aside * (y1 - y0), rest * y0 + share * y1 - aside * (x1 - x0)];
  }
  const [x2, y2] = points[2]!;
  return [
    rest * rest * x0 + 2 * share * rest * x1 + share * share * x2,
    rest * rest * y0 + 2 * share * rest * y1 + share * share * y2,
  ];
}

/** How a glyph is placed on the canvas: `scale` around the middle; 1 fills the tile. */
export type Placing = { readonly scale: number };

/** Writes a glyph on a canvas, bright on dark, in the writer's hand. */
export function writeGlyph(canvas: Canvas, label: number, hand: Hand, random: Random, { scale }: Placing): void {
  const deform = drawDeformation(random, hand);
  const joints = drawJoints(random);
  const ink = random.between(0.8, 1);
  const place = (point: Point): Point => {
    const [x, y] = deform(point[0], point[1]);
    return [side / 2 + (x - side / 2) * scale, side / 2 + (y - side / 2) * scale];
  };
  for (const stroke of glyphStrokes[label]!) drawStroke(stroke);

  function drawStroke(stroke: Stroke): void {
    const points: Point[] = [];
    for (let index = 0; index < stroke.length; index += 2) points.push(joints(stroke[index]!, stroke[index + 1]!));
    // Pressure falls from the first touch to the lift.
    const touch = random.between(0.9, 1.2);
    const lift = random.between(0.55, 1.05);
    const bowed = points.length === 2 ? random.normal(0, bow) : 0;
    const pieces = points.length === 2 ? 3 : 6;
    const radius = (share: number) => hand.pen * Math.sqrt(scale) * (touch + (lift - touch) * share);
    let [fromX, fromY] = place(along(points, bowed, 0));
    for (let piece = 1; piece <= pieces; piece++) {
      const [toX, toY] = place(along(points, bowed, piece / pieces));
      canvas.capsule(fromX, fromY, toX, toY, radius((piece - 1) / pieces), ink, 1, radius(piece / pieces));
      fromX = toX;
      fromY = toY;
    }
  }
}

/** The camera's grain, and light that falls from one side. */
export function lightGlyph(canvas: Canvas, random: Random): void {
  const { pixels } = canvas;
  const slope = random.normal(0, 0.04);
  for (let pixel = 0; pixel < pixels.length; pixel++)
    pixels[pixel]! += random.normal(0, noise) + (slope * ((pixel % side) - 7.5)) / 8;
  canvas.clamp();
}
