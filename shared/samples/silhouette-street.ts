/** What is behind the object and what is between it and the lens: street, buildings, fog, rain, and the sensor's own grain. */
import type { Random } from '../learn/random.ts';
import type { Canvas } from './canvas.ts';
import { side } from './canvas.ts';
import type { Scene, Weather } from './silhouette-scene.ts';

/** Deviation of the sensor's noise, as brightness. Fog hides its own grain; rain adds to it. */
const grain: Readonly<Record<Weather, number>> = { clear: 0.022, rain: 0.025, fog: 0.012, night: 0.02 };

/** Sky, road, and on many days a row of buildings or a lane. */
export function paintStreet(canvas: Canvas, scene: Scene): void {
  const [horizonDraw, skyDraw, roadDraw, built, crowd, spread, high, tone, place, lane] = scene.scenery;
  const night = scene.weather === 'night';
  const horizon = 7 + horizonDraw * 3;
  const zenith = night ? 0.05 : 0.95 - 0.1 * skyDraw;
  const haze = night ? 0.13 : 0.82 - 0.1 * skyDraw;
  const road = night ? 0.1 : 0.6 - 0.12 * roadDraw;
  canvas.fill((_x, y) => (y < horizon ? zenith + (haze - zenith) * (y / horizon) : road + (y - horizon) * 0.012));
  if (built < 0.55) {
    const houses = 1 + Math.floor(crowd * 2.99);
    // The few draws are read in another order for each house; a scene needs no more of its own.
    const widths = [spread, high, tone];
    const places = [place, tone, high];
    for (let house = 0; house < houses; house++) {
      const width = 2.5 + 4 * widths[house]!;
      const left = places[house]! * 19 - 3;
      const height = 2 + 5 * (house % 2 === 0 ? high : tone);
      canvas.rectangle(left, horizon - height, left + width, horizon, night ? 0.09 + 0.05 * tone : 0.6 + 0.1 * tone);
      if (night && lane < 0.6)
        canvas.rectangle(left + width * 0.3, horizon - height + 1, left + width * 0.3 + 1, horizon - height + 2, 0.5);
    }
  }
  if (lane > 0.6)
    canvas.polygon(
      [2 + 8 * crowd, horizon, 3 + 8 * crowd, horizon, 5 + 4 * crowd, 17, 2 + 4 * crowd, 17],
      night ? 0.22 : 0.68,
    );
}

/** Fog, rain, and grain: new in every frame of the same scene. */
export function paintWeather(canvas: Canvas, scene: Scene, random: Random): void {
  const { pixels } = canvas;
  if (scene.weather === 'fog') {
    const thickness = 0.26 + 0.2 * scene.scenery[8]!;
    for (let pixel = 0; pixel < pixels.length; pixel++) {
      const fog = thickness + 0.14 * (1 - Math.floor(pixel / side) / (side - 1));
      pixels[pixel] = pixels[pixel]! * (1 - fog) + 0.86 * fog;
    }
    canvas.blur(0.3);
  }
  if (scene.weather === 'rain') {
    for (let pixel = 0; pixel < pixels.length; pixel++) pixels[pixel] = pixels[pixel]! * 0.8 + 0.09;
    canvas.blur(0.15);
    const streaks = 5 + Math.floor(6 * scene.scenery[7]!);
    for (let streak = 0; streak < streaks; streak++) {
      const x = random.between(-2, 17);
      const y = random.between(-3, 14);
      const length = random.between(2.5, 5);
      canvas.capsule(x, y, x - length * 0.3, y + length, 0.16, 0.95, random.between(0.5, 0.9));
    }
  }
  for (let pixel = 0; pixel < pixels.length; pixel++) pixels[pixel]! += random.normal(0, grain[scene.weather]);
  canvas.clamp();
}
