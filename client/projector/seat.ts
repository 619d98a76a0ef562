/** The projector's seat: handed over in the address's fragment, which no server ever sees, and kept for a reload. */
import type { SeatCard } from '../net/lesson.ts';

const key = 'data-wall.projector';

/** The fragment names `seat` and `room`. */
export const cardIn = (fragment: string): SeatCard | undefined => {
  const words = new URLSearchParams(fragment.replace(/^#/, ''));
  const [seat, room] = [words.get('seat'), words.get('room')];
  return seat && room ? { seat, room } : undefined;
};

const parse = (text: string): SeatCard | undefined => {
  try {
    const { seat, room } = JSON.parse(text) as Partial<SeatCard>;
    return typeof seat === 'string' && typeof room === 'string' ? { seat, room } : undefined;
  } catch {
    return undefined;
  }
};

export type Drawer = {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, value: string) => void;
};

/**
 * The card of the fragment, which is then kept; without one, the card that was kept.
 * @param drawers looked into in this order: first the window's own, for two lessons may hang on two screens of one machine
 */
export const takeSeat = (fragment: string, drawers: readonly Drawer[]): SeatCard | undefined => {
  const given = cardIn(fragment);
  if (given) for (const drawer of drawers) drawer.write(key, JSON.stringify(given));
  return given ?? drawers.map((drawer) => parse(drawer.read(key) ?? '')).find((card) => card !== undefined);
};
