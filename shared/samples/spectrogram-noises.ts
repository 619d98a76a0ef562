/** What a hearable should keep out: wind, rain, traffic, and the noise that a simulator throws in to harden its learner. */
import type { Random } from '../learn/random.ts';
import { addTone, bands, decibels, type Energy, frames } from './spectrogram-energy.ts';

/** Gusts: strong below, and the stronger the gust, the higher it reaches. */
export function addWind(energy: Energy, random: Random, loudness: number): void {
  let gust = random.normal();
  const slope = random.between(1.5, 2.5);
  for (let frame = 0; frame < frames; frame++) {
    gust = 0.72 * gust + 0.7 * random.normal();
    const strength = loudness * decibels(3.6 * gust);
    const reach = Math.max(1.2, 3.2 + 1.6 * gust);
    for (let band = 0; band < bands; band++)
      energy[band * frames + frame]! +=
        strength * Math.exp(-((band / reach) ** slope)) * decibels(random.normal(0, 1.6));
  }
}

/** Drops: short, and strong in the upper bands. */
export function addRain(energy: Energy, random: Random, loudness: number): void {
  const density = random.between(0.25, 0.7);
  for (let frame = 0; frame < frames; frame++) {
    const drop = random.chance(density) ? decibels(random.between(2, 7)) : 0;
    for (let band = 0; band < bands; band++) {
      const upper = 1 / (1 + Math.exp(-(band - 7.5) * 0.7));
      energy[band * frames + frame]! +=
        loudness * upper * (0.5 + drop * (0.25 + 0.75 * upper)) * decibels(random.normal(0, 2));
    }
  }
}

/** A rumble that swells as something drives past; one time in three somebody sounds the horn. */
export function addTraffic(energy: Energy, random: Random, loudness: number): void {
  const passing = random.between(-6, 22);
  const swell = random.between(4, 10);
  const reach = random.between(3, 6.5);
  for (let frame = 0; frame < frames; frame++) {
    const nearness = 0.35 + Math.exp(-0.5 * ((frame - passing) / swell) ** 2);
    for (let band = 0; band < bands; band++)
      energy[band * frames + frame]! +=
        loudness * nearness * (Math.exp(-band / reach) + 0.03) * decibels(random.normal(0, 1));
  }
  if (!random.chance(0.35)) return;
  const horn = random.between(5, 8);
  const start = random.integer(11);
  const end = Math.min(frames, start + 3 + random.integer(5));
  for (let frame = start; frame < end; frame++) {
    addTone(energy, frame, horn, 0.4, loudness * 0.8);
    addTone(energy, frame, horn + 2.4, 0.4, loudness * 0.6);
  }
}

/**
 * Domain randomisation: noise of a random colour and rhythm, louder with the intensity. It knows nothing of wind or rain as such;
 * the hope is that a learner which has heard everything is surprised by nothing. Source: Tobin et al. 2017.
 * @param intensity 0 (none) to 1.
 */
export function addRandomNoise(energy: Energy, random: Random, loudness: number, intensity: number): void {
  if (!random.chance(Math.min(0.95, 1.3 * intensity))) return;
  const signalToNoise = random.normal(9 - 20 * intensity, 3 + 3 * intensity);
  const centre = random.between(-3, 18);
  const width = random.between(2, 8);
  const modulation = random.between(0, 4.5);
  let swing = random.normal();
  for (let frame = 0; frame < frames; frame++) {
    swing = 0.5 * swing + 0.85 * random.normal();
    for (let band = 0; band < bands; band++) {
      const colour = Math.exp(-0.5 * ((band - centre) / width) ** 2);
      energy[band * frames + frame]! +=
        loudness * decibels(-signalToNoise) * colour * decibels(modulation * swing + random.normal(0, 1.5));
    }
  }
}
