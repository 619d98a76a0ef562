/** Road silhouettes, 16 x 16: what a car's camera sends home, much of it as video of the same scene. */
import type { Random } from '../learn/random.ts';
import { Canvas } from './canvas.ts';
import { colour, weatherRamps } from './ramps.ts';
import type { Picture } from './sample.ts';
import { paintGlare } from './silhouette-glare.ts';
import { paintPedestrian, paintStatue } from './silhouette-people.ts';
import type { Scene, SilhouetteClass } from './silhouette-scene.ts';
import { classShares, drawScene, silhouetteClasses } from './silhouette-scene.ts';
import { paintStreet, paintWeather } from './silhouette-street.ts';
import { paintCyclist, paintSign, paintVehicle } from './silhouette-traffic.ts';

/** One frame; its family is the scene, its source the drive. Statues are the rare ones. */
export type Silhouette = Picture & {
  readonly scene: Scene;
  /** A frame that glare or spray has made worthless: labelled all the same, and nothing to be learnt from it. */
  readonly junk: boolean;
};

/** What makes one fleet's video differ from another's. */
export type SilhouetteRecipe = {
  /** Share of scenes that come as a clip and not as a single frame. */
  readonly clipShare: number;
  /** Mean frames of a clip, before the class's own pace: parked cars stay long, statues are passed. */
  readonly clipLength: number;
  /** Share of scenes blinded by glare or spray; none if left out. */
  readonly junkShare?: number;
};

/** Drives in a pool: each sends some of its scenes. */
export const driveCount = 24;

const painters: Readonly<Record<SilhouetteClass, typeof paintPedestrian>> = {
  pedestrian: paintPedestrian,
  cyclist: paintCyclist,
  vehicle: paintVehicle,
  sign: paintSign,
  statue: paintStatue,
};

/** How long each class stays in view, as a multiple of the mean. */
const pace: Readonly<Record<SilhouetteClass, number>> = {
  pedestrian: 0.8,
  cyclist: 0.8,
  vehicle: 1.6,
  sign: 1.6,
  statue: 0.5,
};

/** Paints one frame of a scene, the object moved by a fraction of a pixel; `random` gives rain and grain. */
export function paintSilhouette(
  scene: Scene,
  random: Random,
  moved: { readonly x: number; readonly y: number },
): Float32Array {
  const canvas = new Canvas();
  paintStreet(canvas, scene);
  painters[scene.kind](canvas, scene, {
    x: scene.centre + moved.x,
    ground: scene.ground + moved.y,
    night: scene.weather === 'night',
  });
  paintWeather(canvas, scene, random);
  return canvas.pixels;
}

const statue = silhouetteClasses.indexOf('statue');

/** What is known of a scene beside its pixels. */
function originOf(
  label: number,
  scene: Scene,
  source: number,
): Omit<Silhouette, 'pixels' | 'family' | 'copy' | 'junk'> {
  const metadata = { weather: scene.weather, drive: source };
  return { label, given: label, rare: label === statue, source, scene, metadata };
}

/**
 * A pool of video: scenes one after another, some as clips whose object drifts by fractions of a pixel under fresh grain, shuffled.
 * @returns exactly `count` frames; the last clip is cut short if it must be.
 */
export function silhouettePool(random: Random, count: number, recipe: SilhouetteRecipe): Silhouette[] {
  const drives = random.fork('drives');
  const glare = random.fork('glare');
  const pool: Silhouette[] = [];
  for (let family = 0; pool.length < count; family++) {
    const label = random.weighted(classShares);
    const scene = drawScene(random, silhouetteClasses[label]!);
    const origin = originOf(label, scene, drives.integer(driveCount));
    const junk = glare.chance(recipe.junkShare ?? 0);
    let frames = 1;
    let speed = 0;
    if (random.chance(recipe.clipShare)) {
      frames = 2 + Math.min(60, Math.floor(random.exponential(recipe.clipLength * pace[scene.kind])));
      speed = random.normal(0, 0.09);
    }
    const moved = { x: 0, y: 0 };
    for (let copy = 0; copy < frames && pool.length < count; copy++) {
      const pixels = paintSilhouette(scene, random, moved);
      pool.push({ ...origin, pixels: junk ? paintGlare(pixels, glare) : pixels, family, copy, junk });
      moved.x = Math.max(-1, Math.min(1, moved.x + speed + random.normal(0, 0.05)));
      moved.y += random.normal(0, 0.04);
    }
  }
  return random.shuffle(pool);
}

/** Single frames, every class equally often: the test that asks about statues as often as about cars. */
export function balancedSilhouettes(random: Random, count: number): Silhouette[] {
  const drives = random.fork('drives');
  return Array.from({ length: count }, (_, family) => {
    const label = family % silhouetteClasses.length;
    const scene = drawScene(random, silhouetteClasses[label]!);
    const pixels = paintSilhouette(scene, random, { x: 0, y: 0 });
    return { ...originOf(label, scene, drives.integer(driveCount)), pixels, family, copy: 0, junk: false };
  });
}

/** Its tile, in the colours of its weather. */
export function silhouetteTile(silhouette: Silhouette, into: Uint8Array, offset: number): void {
  colour(silhouette.pixels, weatherRamps[silhouette.scene.weather], into, offset);
}
