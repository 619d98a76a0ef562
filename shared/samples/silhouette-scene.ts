/** What stands on the road: the drawn description of a scene, from which any number of video frames can be painted. */
import type { Random } from '../learn/random.ts';

export const silhouetteClasses = ['pedestrian', 'cyclist', 'vehicle', 'sign', 'statue'] as const;
export type SilhouetteClass = (typeof silhouetteClasses)[number];

export const weathers = ['clear', 'rain', 'fog', 'night'] as const;
export type Weather = (typeof weathers)[number];

/** How often each class passes the camera, in the order of `silhouetteClasses`; a statue is a scene in twenty-five. */
export const classShares: readonly number[] = [0.3, 0.17, 0.33, 0.16, 0.04];
const weatherShares: readonly number[] = [0.45, 0.22, 0.13, 0.2];
/** Pedestrians half hidden behind a bollard or a bin: hard to tell from a statue on its plinth. */
const hiddenShare = 0.14;

/** Ten uniform draws. */
export type Ten = readonly [number, number, number, number, number, number, number, number, number, number];
/** Fourteen uniform draws. */
export type Fourteen = readonly [...Ten, number, number, number, number];

export type Scene = {
  readonly kind: SilhouetteClass;
  readonly weather: Weather;
  /** Centre and ground line of the object, in pixels. */
  readonly centre: number;
  readonly ground: number;
  /** Height in pixels, about 9 to 13. */
  readonly height: number;
  /** -1 if it faces left, 1 if right. */
  readonly facing: -1 | 1;
  /** Legs behind something. */
  readonly hidden: boolean;
  /** Uniform draws that shape the object; what each means is up to its painter. */
  readonly shape: Fourteen;
  /** Uniform draws that shape what is behind it. */
  readonly scenery: Ten;
};

function tenDraws(random: Random): Ten {
  const draw = () => random.uniform();
  return [draw(), draw(), draw(), draw(), draw(), draw(), draw(), draw(), draw(), draw()];
}

/** Draws one scene of the given class. */
export function drawScene(random: Random, kind: SilhouetteClass): Scene {
  return {
    kind,
    weather: weathers[random.weighted(weatherShares)]!,
    shape: [...tenDraws(random), random.uniform(), random.uniform(), random.uniform(), random.uniform()],
    scenery: tenDraws(random),
    centre: random.normal(8, 1),
    ground: random.normal(14.2, 0.5),
    height: random.between(9.2, 13.2),
    facing: random.chance(0.5) ? -1 : 1,
    hidden: random.chance(hiddenShare),
  };
}
