/** What the floor says: the very texts that a player of the game was told in the same run, as JSON. */
import type { PublicView, TeamView } from '../../shared/lesson/views.ts';
import type { Sitter } from '../support/room-client.ts';
import type { Scene } from './venue.ts';

export type FloorScript = {
  /** What everybody sees at first, and the player's team. */
  readonly welcome: string;
  readonly team: string;
  /** A player's own papers by scene, the lobby before the first. */
  readonly papers: Readonly<Record<string, string>>;
  /** What changes for everybody when a scene opens. */
  readonly scenes: Readonly<Record<string, string>>;
  /** A team's workbench without its trials, and one trial, as they stood when the work was over; '' where there was none. */
  readonly bench: string;
  readonly trial: string;
};

/** Everybody's view with the player's own team alone: what one phone needs, however many play. */
const forOne = (view: PublicView, team: TeamView | undefined): PublicView => ({
  ...view,
  teams: view.teams.filter(({ id }) => id === team?.id),
});

const changes = (before: PublicView, after: PublicView): object =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => JSON.stringify(Reflect.get(before, field)) !== JSON.stringify(value),
    ),
  );

/** Writes down what a player at the real client library is told. */
export class Scribe {
  #witness: Sitter;
  #view: PublicView;
  #welcome: string;
  #team: string;
  #papers: Record<string, string> = {};
  #scenes: Record<string, string> = {};
  #work = '';
  #trial = '';

  constructor(witness: Sitter) {
    const { view, team } = witness.views();
    this.#witness = witness;
    this.#view = forOne(view, team);
    this.#welcome = JSON.stringify(this.#view);
    this.#team = JSON.stringify(team);
  }

  async lobby(): Promise<void> {
    await this.#ask('lobby');
  }

  /** Writes down a scene that has just opened. */
  async note({ name }: Scene): Promise<void> {
    await this.#ask(name);
    const { view, team } = this.#witness.views();
    const next = forOne(view, team);
    this.#scenes[name] = JSON.stringify(changes(this.#view, next));
    this.#view = next;
    this.#team = JSON.stringify({ ...team, bench: undefined });
  }

  /** Writes down the team's workbench, if it has one. */
  bench(): void {
    const { trials = [], ...bench } = this.#witness.views().team?.bench ?? {};
    if (trials.length > 0) this.#trial = JSON.stringify(trials[0]);
    if (Object.keys(bench).length > 0) this.#work = JSON.stringify(bench);
  }

  async #ask(name: string): Promise<void> {
    const papers = await this.#witness.ask('mine');
    if ('answer' in papers) this.#papers[name] = JSON.stringify(papers.answer);
  }

  script(): FloorScript {
    return {
      ...{ welcome: this.#welcome, team: this.#team, papers: this.#papers, scenes: this.#scenes },
      ...{ bench: this.#work, trial: this.#trial },
    };
  }
}
