/** Sees to it that every lesson's coming world is computed, one round ahead of the class, and tries again when it failed. */
import { placeAfter } from '../shared/lesson/flow.ts';
import { isRefusal } from '../shared/lesson/refusal.ts';
import type { Clock } from './clock.ts';
import type { Draws } from './draws.ts';
import type { Live } from './lessons.ts';
import type { Laboratory } from './simulator/laboratory.ts';
import { prepareRound } from './world.ts';

const retryMs = 10_000;

export type WorldKeeperOptions = {
  readonly laboratory: Laboratory;
  readonly clock: Clock;
  readonly draws: Draws;
  readonly log: (line: string, facts: Readonly<Record<string, unknown>>) => void;
};

export class WorldKeeper {
  #options: WorldKeeperOptions;
  #computing = new Set<string>();
  #closed = false;

  constructor(options: WorldKeeperOptions) {
    this.#options = options;
  }

  /** Ends trying. */
  close(): void {
    this.#closed = true;
  }

  /** Computes the world of the coming round, unless it is there or under way. */
  prepareNext(live: Live): void {
    const { shown } = live.engine;
    const round = placeAfter(shown, shown)?.round;
    if (round === undefined || shown.prepared[round] || shown.status === 'over' || this.#closed) return;
    const job = `${live.row.id}.${round}`;
    if (this.#computing.has(job)) return;
    this.#computing.add(job);
    this.#compute(live, round)
      .then(
        () => {
          live.worldFailed = false;
        },
        (error: unknown) => {
          live.worldFailed = true;
          if (this.#closed) return;
          this.#options.log('world failed', { lesson: live.row.id, round, error: String(error) });
          this.#options.clock.after(retryMs, () => this.prepareNext(live));
        },
      )
      .finally(() => this.#computing.delete(job));
  }

  async #compute({ engine, row }: Live, round: number): Promise<void> {
    const { laboratory, draws } = this.#options;
    const { artefacts, ...worlds } = await prepareRound(laboratory, draws, engine.shown, row.seed, round);
    const outcome = await engine.house('prepareRound', { round, ...worlds }, { artefacts });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
  }
}
