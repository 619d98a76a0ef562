/** How one second comes about: a sound, the weather over it, and the microphone, recorded in the world or simulated. */
import type { Random } from '../learn/random.ts';
import { decibels, type Energy, silence } from './spectrogram-energy.ts';
import { type Microphone, record } from './spectrogram-microphone.ts';
import { addRain, addRandomNoise, addTraffic, addWind } from './spectrogram-noises.ts';
import { addBabble, addMusic, addSpeech } from './spectrogram-voices.ts';

export const spectrogramClasses = ['speech', 'wind', 'traffic', 'babble', 'music'] as const;
export type SpectrogramClass = (typeof spectrogramClasses)[number];

export const overlays = ['none', 'wind', 'rain'] as const;
export type Overlay = (typeof overlays)[number];

const natural = 1;
/** How far a simulated speaker is from an even rhythm. */
const scripted = 0.25;

/** Adds the sound that the label names, from people and things or from the simulator's script. */
function addSound(energy: Energy, random: Random, kind: SpectrogramClass, loudness: number, life: number): void {
  switch (kind) {
    case 'speech':
      addSpeech(energy, random, loudness, life);
      break;
    case 'wind':
      addWind(energy, random, loudness * 1.4);
      break;
    case 'traffic':
      addTraffic(energy, random, loudness * 1.1);
      break;
    case 'babble':
      addBabble(energy, random, loudness, life);
      break;
    case 'music':
      addMusic(energy, random, loudness);
      break;
  }
}

function addOverlay(energy: Energy, random: Random, overlay: Overlay, loudness: number): void {
  if (overlay === 'none') return;
  const noise = loudness * decibels(-random.between(-5, 5));
  if (overlay === 'wind') addWind(energy, random, noise * 1.4);
  else addRain(energy, random, noise * 0.5);
}

/** Which weather lies over a sound; over wind only rain can be heard. Two draws, whatever comes of them. */
export function drawOverlay(random: Random, kind: SpectrogramClass, share: number): Overlay {
  const covered = random.chance(share);
  const windy = random.chance(0.5);
  if (!covered) return 'none';
  return windy && kind !== 'wind' ? 'wind' : 'rain';
}

/**
 * A recording of the world.
 * @param tilt the wearer's own microphone, in decibels a band; the fit in the ear varies around it.
 */
export function paintRecording(random: Random, kind: SpectrogramClass, overlay: Overlay, tilt: number): Float32Array {
  const energy = silence();
  const loudness = decibels(random.normal(0, 2));
  addSound(energy, random, kind, loudness, natural);
  // Where somebody speaks, others often do.
  if (kind === 'speech' && random.chance(0.4))
    addBabble(energy, random, loudness * decibels(-random.between(8, 14)), natural);
  addOverlay(energy, random, overlay, loudness);
  const microphone: Microphone = {
    tilt: random.normal(tilt, 0.17),
    echo: random.between(0.1, 0.45),
    floor: random.between(-17, -11),
    noise: 1.2,
  };
  return record(energy, microphone, random);
}

/** A simulated second: no room, no neighbours, a perfect microphone, and whatever randomisation adds. */
export function paintSimulation(
  random: Random,
  kind: SpectrogramClass,
  overlay: Overlay,
  randomisation: number,
): Float32Array {
  const energy = silence();
  const loudness = decibels(random.normal(0, 0.8));
  addSound(energy, random, kind, loudness, scripted);
  addOverlay(energy, random, overlay, loudness);
  addRandomNoise(energy, random, loudness, randomisation);
  const microphone: Microphone = {
    tilt: random.normal(0, 0.5 * randomisation),
    echo: Math.min(0.8, randomisation * random.between(0, 0.9)),
    floor: -20 + 6 * randomisation * random.uniform(),
    noise: 0.7 + 1.2 * randomisation,
  };
  return record(energy, microphone, random);
}
