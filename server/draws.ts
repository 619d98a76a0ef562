/** Whatever the house draws by chance, in one place: a test that draws the same twice can compare two lessons byte by byte. */
import { newJoinCode, newMoveCode, newSeed, newTicket } from './access/codes.ts';
import { newHostKey } from './access/keys.ts';

export type Draws = {
  readonly joinCode: () => string;
  readonly moveCode: () => string;
  /** An address that nobody could guess: of a lesson, a picture, a wish to move. */
  readonly ticket: () => string;
  /** 32 hexadecimal digits. */
  readonly seed: () => string;
  readonly hostKey: () => string;
};

/** From the system's source of randomness. */
export const systemDraws: Draws = {
  joinCode: newJoinCode,
  moveCode: newMoveCode,
  ticket: newTicket,
  seed: newSeed,
  hostKey: newHostKey,
};
