/** What a hearable should let through, and what sounds so much like it: one voice, and a room full of them. */
import type { Random } from '../learn/random.ts';
import { addTone, decibels, type Energy, frames } from './spectrogram-energy.ts';

/**
 * One speaker: syllables of about three frames, each a pitch bar and three gliding formants, with a hiss after some.
 * @param natural 0 for the even rhythm of a speech synthesiser, 1 for people.
 */
export function addSpeech(energy: Energy, random: Random, loudness: number, natural: number): void {
  const syllables = random.between(3.2 - 0.6 * natural, 3.8 + 0.6 * natural);
  const pitch = random.between(0.3, 1.6);
  let start = random.between(-2, 1.5);
  while (start < frames) {
    const length = Math.max(2, random.normal(3.2, 0.35 + 0.6 * natural));
    const formants = [random.between(2.6, 5.6), random.between(6.3, 10.6), random.between(11, 12.6)] as const;
    const glides = [random.normal(0, 1), random.normal(0, 1.9)] as const;
    const stress = loudness * decibels(random.normal(0, 1 + 1.5 * natural));
    const end = Math.min(frames, start + length);
    for (let frame = Math.max(0, Math.ceil(start)); frame < end; frame++) {
      const share = (frame - start) / length;
      const swell = stress * (Math.sin(Math.PI * Math.min(1, 0.12 + share * 0.88)) + 0.15);
      addTone(energy, frame, pitch, 0.55, swell * 1.1);
      addTone(energy, frame, formants[0] + glides[0] * share, 0.6, swell);
      addTone(energy, frame, formants[1] + glides[1] * share, 0.6, swell * 0.6);
      addTone(energy, frame, formants[2] + glides[1] * share * 0.4, 0.7, swell * 0.28);
    }
    if (random.chance(0.38)) {
      const hiss = Math.round(start + length);
      const centre = random.between(12.2, 14.6);
      if (hiss >= 0 && hiss < frames) addTone(energy, hiss, centre, 1.5, stress * 0.5);
    }
    start += length + Math.max(0.5, (frames / syllables - 3.2) * random.between(0.5, 1.2));
  }
}

/** Four to seven speakers at once, none of them near. */
export function addBabble(energy: Energy, random: Random, loudness: number, natural: number): void {
  const speakers = 4 + random.integer(4);
  for (let speaker = 0; speaker < speakers; speaker++)
    addSpeech(energy, random, loudness * random.between(0.2, 0.55), natural);
}

const rhythms = [2, 3, 4, 4];
const barLengths = [4, 5, 8];
const thirds = [1.9, 2.3, 2.8];
const fifths = [4.4, 4.9];

/** Chords of three or four steady lines that change with the bar, often with a drum, often with a cymbal. */
export function addMusic(energy: Energy, random: Random, loudness: number): void {
  const pick = (values: readonly number[]) => values[random.integer(values.length)]!;
  const beat = pick(rhythms);
  const phase = random.integer(beat);
  const bar = pick(barLengths);
  const drum = random.chance(0.55);
  const cymbal = random.chance(0.5);
  let chord: readonly number[] = [];
  for (let frame = 0; frame < frames; frame++) {
    const inBar = (frame + phase) % bar;
    if (frame === 0 || inBar === 0) {
      const root = random.between(2, 5);
      chord = [root, root + pick(thirds), root + pick(fifths)];
      if (random.chance(0.6)) chord = [...chord, root + random.between(7, 9)];
    }
    const decay = 1 - 0.1 * inBar;
    for (const note of chord) addTone(energy, frame, note, 0.42, loudness * decay * (note > 7 ? 0.4 : 0.85));
    if (drum && (frame + phase) % beat === 0) addTone(energy, frame, 0.3, 0.8, loudness * 1.6);
    if (cymbal && (frame + phase) % 2 === 0) addTone(energy, frame, 14.3, 0.9, loudness * 0.35);
  }
}
