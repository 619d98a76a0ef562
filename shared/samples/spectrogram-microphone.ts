/** From energy in the air to a picture: the room's echo, the microphone's tilt and hiss, and its automatic gain. */
import type { Random } from '../learn/random.ts';
import { bands, decibels, type Energy, frames, levelOf } from './spectrogram-energy.ts';

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
/** Which value is pinned near the top: the sixth loudest of 256, about the 98th percentile. */
const pinned = 6;

/** The value that `rank - 1` others exceed or equal. */
function fromTheTop(values: Float32Array, rank: number): number {
  const loudest = new Float64Array(rank).fill(-Infinity);
  for (const value of values) {
    if (value <= loudest[rank - 1]!) continue;
    let place = rank - 1;
    for (; place > 0 && loudest[place - 1]! < value; place--) loudest[place] = loudest[place - 1]!;
    loudest[place] = value;
  }
  return loudest[rank - 1]!;
}

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
      const level = levelOf(ringing + floor) + tilt * (band - 7.5) + noise * random.normal();
      picture[(bands - 1 - band) * frames + frame] = level;
    }
  }
  const top = fromTheTop(picture, pinned) + 1;
  return picture.map((level) => Math.min(1, Math.max(0, 1 + (level - top) / span)));
}
