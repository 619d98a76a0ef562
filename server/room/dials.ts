/** Dials in motion: who holds which, told to their team and to nobody else, and never stored. */
import { type Holds, holdViews, mayMove, noHolds, releaseDial, takeDial } from '../../shared/lesson/holds.ts';
import { type Refusal, refuse } from '../../shared/lesson/refusal.ts';
import type { PlayerId, TeamId } from '../../shared/lesson/state.ts';
import type { Hands } from '../../shared/lesson/view.ts';
import type { HoldBody } from '../../shared/protocol/commands.ts';
import type { Clock } from '../clock.ts';

/** Somebody of a team. */
export type Hand = { readonly team: TeamId; readonly player: PlayerId };

export class Dials {
  #clock: Clock;
  #holds = new Map<TeamId, Holds>();
  #stirred = new Set<TeamId>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Somebody moves a dial: takes it, or `dial-held`. */
  hold({ team, player }: Hand, { dial, value }: HoldBody): Refusal | undefined {
    const { holds, refusal } = takeDial(this.#of(team), { player, dial, value }, this.#clock.now());
    this.#keep(team, holds);
    return refusal;
  }

  /** Whether this player may place the dial now, or `dial-held`. */
  judge({ team, player }: Hand, dial: string): Refusal | undefined {
    return mayMove(this.#of(team), player, dial, this.#clock.now()) ? undefined : refuse('dial-held');
  }

  /** The dial is let go. */
  release({ team, player }: Hand, dial: string): void {
    const holds = this.#of(team);
    const after = releaseDial(holds, player, dial, this.#clock.now());
    if (after !== holds) this.#keep(team, after);
  }

  /** A team's hands, to be shown to it. */
  of(team: TeamId): Hands {
    return { holds: this.#of(team), now: this.#clock.now() };
  }

  /** Teams whose hands may look otherwise than when this was last asked: a hold ends by itself. */
  stirred(): ReadonlySet<TeamId> {
    const stirred = this.#stirred;
    const now = this.#clock.now();
    this.#stirred = new Set([...stirred].filter((team) => holdViews(this.#of(team), now).length > 0));
    return stirred;
  }

  #of(team: TeamId): Holds {
    return this.#holds.get(team) ?? noHolds;
  }

  #keep(team: TeamId, holds: Holds): void {
    this.#holds.set(team, holds);
    this.#stirred.add(team);
  }
}
