/** What only the server itself may ask of a lesson: the door, the clock and the laboratory speak through these. */
import type { Outcome } from '../missions/simulator.ts';
import type { Reading, RoundYardsticks, TrialId } from './bench.ts';
import type { PlayerId, PreparedRound, TeamId } from './state.ts';

export type HouseCommands = {
  /** Somebody came through the door; `team` only where players choose. A bot comes at the host's wish, and fills planned seats only. */
  join: { readonly team?: TeamId; readonly bot?: true };
  /** Time has passed; `here` are the players who are connected now. */
  tick: { readonly here: ReadonlySet<PlayerId> };
  /** The laboratory has computed a round's worlds. */
  prepareRound: { readonly round: number; readonly tracks: PreparedRound };
  /** The laboratory has measured a trial. */
  trialMeasured: {
    readonly round: number;
    readonly team: TeamId;
    readonly trial: TrialId;
    readonly result: Reading;
  };
  /** The laboratory gave a trial up. */
  trialFailed: { readonly round: number; readonly team: TeamId; readonly trial: TrialId };
  /** Some or all of what `jobsOf` asked for; null for what the laboratory gave up. */
  outcomesReady: {
    readonly round: number;
    readonly outcomes: readonly (readonly [TeamId, Outcome | null])[];
    readonly yardsticks: RoundYardsticks;
  };
  /** Nobody has been here for long. */
  close: Record<never, never>;
};
export type HouseCommandName = keyof HouseCommands;
