/** What only the server itself may ask of a lesson: the door, the clock and the laboratory speak through these. */
import type { Outcome } from '../missions/simulator.ts';
import type { FreshResult, FreshYardsticks, Reading, RoundYardsticks, TrialId } from './bench.ts';
import type { PreparedRound } from './prepared.ts';
import type { PlayerId, TeamId } from './state.ts';

export type HouseCommands = {
  /** Somebody came through the door; `team` only where players choose. A bot comes at the host's wish, and fills planned seats only. */
  join: { readonly team?: TeamId; readonly bot?: true };
  /** Time has passed; `here` are the players who are connected now. */
  tick: { readonly here: ReadonlySet<PlayerId> };
  /** The laboratory has computed a round's worlds. */
  prepareRound: { readonly round: number; readonly tracks: PreparedRound; readonly dice?: number };
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
  /** Some or all of what fresh worlds say; null for what the laboratory gave up. */
  freshReady: {
    readonly round: number;
    readonly teams: readonly (readonly [TeamId, FreshResult | null])[];
    readonly yardsticks: FreshYardsticks;
  };
  /** Nobody has been here for long. */
  close: Record<never, never>;
};
export type HouseCommandName = keyof HouseCommands;
