/** Spectrograms, 16 x 16: a second of what a hearable hears, recorded in the world or made by a simulator. */
import type { Random } from '../learn/random.ts';
import { copiesOf, type FamilyRecipe, type SecondLook, seenAgain } from './families.ts';
import { colour, magmaRamp } from './ramps.ts';
import type { Picture } from './sample.ts';
import { drawOverlay, type Overlay, paintRecording, paintSimulation, spectrogramClasses } from './spectrogram-scene.ts';

/** One second; its family is the recording, its source the wearer. Recorded speech in wind or rain is rare. */
export type Spectrogram = Picture & {
  /** Weather that lies over the sound itself. */
  readonly overlay: Overlay;
  /** Made by the simulator, not recorded. */
  readonly synthetic: boolean;
};

/** What makes one city's recordings differ from another's. */
export type SpectrogramRecipe = FamilyRecipe & {
  /** Share of recordings with wind or rain over them. */
  readonly overlayShare: number;
};

export const usualSpectrograms: SpectrogramRecipe = { copyShare: 0.22, copyLength: 7, overlayShare: 0.3 };

/** What the simulator is told. */
export type SyntheticRecipe = {
  /** Intensity of domain randomisation, 0 to 1. */
  readonly randomisation: number;
  /** Share with simulated wind or rain; none until somebody has modelled it. */
  readonly overlayShare?: number;
};

export const wearerCount = 40;

/** The next window of the same recording begins a little later; frequencies stay where they are. */
const nextWindow: SecondLook = { right: 0.2, down: 0, noise: 0.03 };

const speech = spectrogramClasses.indexOf('speech');

/** Each wearer's microphone, as its tilt in decibels a band. */
function drawTilts(random: Random): number[] {
  return Array.from({ length: wearerCount }, () => random.normal(-0.1, 0.22));
}

type Recording = Omit<Spectrogram, 'family' | 'copy'>;

/** Draws one recording of a class by any of the wearers. */
function drawRecording(random: Random, label: number, tilts: readonly number[], overlayShare: number): Recording {
  const kind = spectrogramClasses[label]!;
  const overlay = drawOverlay(random, kind, overlayShare);
  const source = random.integer(wearerCount);
  const pixels = paintRecording(random, kind, overlay, tilts[source]!);
  const rare = label === speech && overlay !== 'none';
  const metadata = { wearer: source, weather: overlay, origin: 'recorded' };
  return { pixels, label, given: label, rare, source, overlay, synthetic: false, metadata };
}

/**
 * A pool of recordings, shuffled: every class equally often among the originals, some followed by later windows of themselves.
 * Wearers, originals and copies each have a stream.
 * @returns exactly `count` spectrograms; the last family is cut short if it must be.
 */
export function spectrogramPool(random: Random, count: number, recipe: SpectrogramRecipe): Spectrogram[] {
  const tilts = drawTilts(random.fork('wearers'));
  const originals = random.fork('originals');
  const copies = random.fork('copies');
  const pool: Spectrogram[] = [];
  for (let family = 0; pool.length < count; family++) {
    const label = originals.integer(spectrogramClasses.length);
    const original = drawRecording(originals, label, tilts, recipe.overlayShare);
    const size = 1 + copiesOf(copies, label, recipe);
    for (let copy = 0; copy < size && pool.length < count; copy++) {
      const pixels = copy === 0 ? original.pixels : seenAgain(original.pixels, copies, nextWindow);
      pool.push({ ...original, pixels, family, copy });
    }
  }
  return random.fork('order').shuffle(pool);
}

/** Single recordings, every class equally often, by other wearers. */
export function balancedSpectrograms(
  random: Random,
  count: number,
  overlayShare = usualSpectrograms.overlayShare,
): Spectrogram[] {
  const tilts = drawTilts(random.fork('wearers'));
  return Array.from({ length: count }, (_, family) => {
    const label = family % spectrogramClasses.length;
    return { ...drawRecording(random, label, tilts, overlayShare), family, copy: 0 };
  });
}

/** Single simulated seconds, every class equally often. They come from nobody: their source is -1. */
export function syntheticSpectrograms(random: Random, count: number, recipe: SyntheticRecipe): Spectrogram[] {
  return Array.from({ length: count }, (_, family) => {
    const label = family % spectrogramClasses.length;
    const kind = spectrogramClasses[label]!;
    const overlay = drawOverlay(random, kind, recipe.overlayShare ?? 0);
    const pixels = paintSimulation(random, kind, overlay, recipe.randomisation);
    const metadata = { weather: overlay, origin: 'simulated' };
    const origin = { label, given: label, rare: false, source: -1, overlay, synthetic: true, metadata };
    return { ...origin, pixels, family, copy: 0 };
  });
}

/** Its tile: bright where it is loud. */
export function spectrogramTile(spectrogram: Spectrogram, into: Uint8Array, offset: number): void {
  colour(spectrogram.pixels, magmaRamp, into, offset);
}
