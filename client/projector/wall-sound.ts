/** Listens to what the page knows, and says what is to be heard: nothing while the host has the sound off. */
import { effect } from '@preact/signals';
import type { StepKind } from '../../shared/missions/mission.ts';
import { cues, type Seen } from '../cues.ts';
import type { Lesson } from '../net/lesson.ts';
import type { Sound } from '../sound/score.ts';
import { heardBetween, nearMoments, revealMoments, soundOfSecond, soundsOf } from '../sound/score.ts';
import type { WallKind } from '../stage/reveal-plan.ts';
import { nearRows } from './reveal-model.ts';
import { kindOf } from './wall-kind.ts';
import type { WallState } from './wall-state.ts';

/** Walls of which tiles come down; when they do, is the same for all of them, near enough for an ear. */
const tilesFall: Readonly<Partial<Record<WallKind, true>>> = { gravity: true, hourglass: true };

/** Steps in which the wall itself moves. */
const tilesMove: Readonly<Partial<Record<StepKind | '', true>>> = { reveal: true };

/** @param play is called for every sound, as it happens */
export const openWallSound = (
  lesson: Lesson,
  state: Pick<WallState, 'ms' | 'seconds'>,
  still: () => boolean,
  play: (sound: Sound) => void,
): (() => void) => {
  let seen: Seen | undefined;
  let ms = state.ms.value;
  let seconds = state.seconds.value;
  const say = (sounds: readonly Sound[]) => {
    const room = lesson.view.value?.room;
    const volume = room?.volume ?? 1;
    if (!room?.sound || room.blank || volume <= 0) return;
    for (const sound of sounds) play({ ...sound, volume: sound.volume * volume });
  };
  let asked = false;
  const look = () => {
    const [view, wall] = [lesson.view.value, lesson.wall.value];
    const after = lesson.link.value === 'live' && view && wall ? { view, wall } : undefined;
    const news = after ? cues(seen, after) : [];
    seen = after;
    if (view) say(news.flatMap((cue) => soundsOf(cue, view, state.seconds.value)));
  };
  const stops = [
    effect(() => {
      void [lesson.link.value, lesson.view.value, lesson.wall.value];
      if (asked) return;
      asked = true;
      queueMicrotask(() => {
        asked = false;
        look();
      });
    }),
    effect(() => {
      const [before, after] = [ms, state.ms.value];
      ms = after;
      const view = lesson.view.peek();
      if (!view || !tilesMove[view.stepKind]) return;
      const falls = tilesFall[kindOf(view)] === true;
      const wall = lesson.wall.peek();
      const near = wall ? nearMoments(nearRows(view, wall), still()) : [];
      say(heardBetween([...revealMoments(falls, still()), ...near], before, after));
    }),
    effect(() => {
      const [before, after] = [seconds, state.seconds.value];
      seconds = after;
      const sound = lesson.view.peek()?.running ? soundOfSecond(before, after) : undefined;
      if (sound) say([sound]);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
