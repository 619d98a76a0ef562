/** Takes a seat in a lesson: what the pages call. */
import type { Lesson, SeatCard } from './lesson.ts';
import { openLine, type Role } from './lesson-line.ts';
import { connect } from './room-wire.ts';
import { browserAfter, browserStore, newId } from './surroundings.ts';

/** A phone that was in a pocket, or found its network again, has a clock and a line to be checked. */
const onWake = (wake: () => void): (() => void) => {
  const shown = () => {
    if (document.visibilityState === 'visible') wake();
  };
  document.addEventListener('visibilitychange', shown);
  addEventListener('online', wake);
  return () => {
    document.removeEventListener('visibilitychange', shown);
    removeEventListener('online', wake);
  };
};

/**
 * Sits down and stays: comes back by itself after every break.
 * @param role what kind of seat the card is for
 */
export const openLesson = (card: SeatCard, role: Role): Lesson =>
  openLine({
    card,
    role,
    connect,
    store: browserStore,
    after: browserAfter,
    monotonic: () => performance.now(),
    dice: Math.random,
    newId,
    onWake,
  });
