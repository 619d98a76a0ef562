/** Seats that this device holds, by join code, so that a reload or a closed browser costs nothing. */
import type { PlayerCard } from './door.ts';
import type { Store } from './surroundings.ts';

export type SeatStore = {
  readonly device: () => string;
  readonly seat: (code: string) => PlayerCard | undefined;
  /** Code of the lesson that this device sat in last. */
  readonly lastCode: () => string | undefined;
  readonly keep: (code: string, card: PlayerCard) => void;
  /** Gives the seat up: the next one at this door is a new one. */
  readonly forget: (code: string) => void;
};

const isCard = (value: unknown): value is PlayerCard =>
  typeof value === 'object' &&
  value !== null &&
  'seat' in value &&
  typeof value.seat === 'string' &&
  'room' in value &&
  typeof value.room === 'string' &&
  'player' in value &&
  typeof value.player === 'number';

const readCard = (text: string | undefined): PlayerCard | undefined => {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isCard(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

export const openSeatStore = (store: Store, newId: () => string): SeatStore => ({
  device: () => {
    const known = store.read('device');
    if (known !== undefined) return known;
    const made = newId();
    store.write('device', made);
    return made;
  },
  seat: (code) => readCard(store.read(`seat.${code}`)),
  lastCode: () => store.read('seat.last'),
  keep: (code, card) => {
    store.write(`seat.${code}`, JSON.stringify(card));
    store.write('seat.last', code);
  },
  forget: (code) => {
    store.remove(`seat.${code}`);
    store.remove('seat.last');
    // a device is known at the door by its id: somebody new needs a new one
    store.remove('device');
  },
});
