/** Plays the projector's sounds: one file, in which every sound has its place. */
import { Howl, Howler } from 'howler';
import sprite from '../../assets/sound/wall.json' with { type: 'json' };
import type { Sound } from './score.ts';

export type Player = { readonly play: (sound: Sound) => void; readonly close: () => void };

const url = new URL('../../assets/sound/wall.wav', import.meta.url).href;

/**
 * Opens the sounds. Until somebody has touched the page a browser allows none: what would have been heard then is left out,
 * not kept for later. A file that does not come leaves the wall silent.
 */
export const openPlayer = (): Player => {
  Howler.autoSuspend = false;
  const places = Object.fromEntries(
    Object.entries(sprite).map(([name, [from = 0, length = 0]]): [string, [number, number]] => [name, [from, length]]),
  );
  const howl = new Howl({ src: [url], format: ['wav'], sprite: places });
  return {
    play: ({ name, volume, pan, pitch }) => {
      if (howl.state() !== 'loaded' || Howler.ctx?.state !== 'running') return;
      const id = howl.play(name);
      howl.volume(volume, id);
      howl.rate(pitch, id);
      howl.stereo(pan, id);
    },
    close: () => {
      howl.unload();
    },
  };
};
