/** From energy in the air to a picture: the room's echo, the microphone's tilt and hiss, and its automatic gain. */
import type { Random } from '../learn/random.ts';
import { bands, decibels, type Energy, frames } from './spectrogram-energy.ts';

export type Microphone = {
  /** Decibels that each higher band gains or loses. */
  readonly tilt: number;
  /** Share of a frame's energy that is still there in the next. */
  readonly echo: number;
  /** Its own hiss, in decibels against an ordinary voice. */
  readonly floor: number;
  /** Deviation of the reading, in decibels. */
  readonly noise: number;
};

/** What the gain control leaves between silence and loudest. */
const span = 22;
/** The value that is pinned near the top: the sixth loudest of 256, about the 98th percentile. */
const pinned = bands * frames - 6;

/**
 * The spectrogram of a recording: decibels, moved so that the loudest parts lie near the top of the span. Without this gain control
 * strong noise would leave blank tiles.
 * @returns 16 x 16 brightnesses, 0 to 1; time runs to the right, and the highest band is the top row.
 */
export function record(energy: Energy, microphone: Microphone, random: Random): Float32Array {
  const { tilt, echo, noise } = microphone;
  const floor = decibels(microphone.floor);
  const picture = new Float32Array(bands * frames);
  for (let band = 0; band < bands; band++) {
    let ringing = 0;
    for (let frame = 0; frame < frames; frame++) {
      ringing = Math.max(energy[band * frames + frame]!, ringing * echo);
      const level = 10 * Math.log10(ringing + floor) + tilt * (band - 7.5) + noise * random.normal();
      picture[(bands - 1 - band) * frames + frame] = level;
    }
  }
  const top = Float32Array.from(picture).sort()[pinned]! + 1;
  return picture.map((level) => Math.min(1, Math.max(0, 1 + (level - top) / span)));
}
