/** What only the server itself may ask of a lesson: the door, the clock and the laboratory speak through these. */
import type { PlayerId, PreparedRound, TeamId } from './state.ts';

export type HouseCommands = {
  /** Somebody came through the door; `team` only where players choose. */
  join: { readonly team?: TeamId };
  /** Time has passed; `here` are the players who are connected now. */
  tick: { readonly here: ReadonlySet<PlayerId> };
  /** The laboratory has computed a round's worlds. */
  prepareRound: { readonly round: number; readonly tracks: PreparedRound };
  /** Nobody has been here for long. */
  close: Record<never, never>;
};
export type HouseCommandName = keyof HouseCommands;
