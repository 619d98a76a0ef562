/** A lesson as a projector sees it, without a network: the test says what is seen. */
import { signal } from '@preact/signals';
import type { Lesson } from '../../client/net/lesson.ts';
import type { Scene } from './wall-scenes.ts';

export type FakeWallLesson = Lesson & {
  /** The views change to those of this scene. */
  readonly show: (scene: Scene) => void;
  /** Lesson time in ms. */
  readonly setNow: (ms: number) => void;
};

export const fakeWallLesson = (): FakeWallLesson => {
  let now = 0;
  const lesson: Lesson = {
    link: signal('connecting'),
    goneBecause: signal(undefined),
    view: signal(undefined),
    team: signal(undefined),
    mine: signal(undefined),
    desk: signal(undefined),
    wall: signal(undefined),
    pending: signal(0),
    saving: signal(true),
    now: () => now,
    act: () => Promise.resolve({ refused: 'players-only' }),
    hold: () => Promise.resolve({ refused: 'players-only' }),
    peek: () => Promise.resolve({ refused: 'hosts-only' }),
    whatIf: () => Promise.resolve({ refused: 'hosts-only' }),
    leave: () => {},
  };
  return {
    ...lesson,
    show: ({ view, wall }) => {
      lesson.link.value = 'live';
      lesson.view.value = view;
      lesson.wall.value = wall;
      lesson.saving.value = wall.saving;
    },
    setNow: (ms) => {
      now = ms;
    },
  };
};
