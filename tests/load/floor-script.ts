/** What the floor says: the very texts that a player of the game was told in the same run, as JSON. */
import type { PublicView, TeamView } from '../../shared/lesson/views.ts';
import type { Sitter } from '../support/room-client.ts';
import type { StepKind } from './venue.ts';

export type FloorScript = {
  /** What everybody sees at first, and the player's team. */
  readonly welcome: string;
  readonly team: string;
  /** A player's own papers in the lobby, and in each step. */
  readonly papers: Readonly<Partial<Record<StepKind | 'lobby', string>>>;
  /** What changes for everybody when a step opens. */
  readonly steps: Readonly<Partial<Record<StepKind, string>>>;
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
  #papers: Partial<Record<StepKind | 'lobby', string>> = {};
  #steps: Partial<Record<StepKind, string>> = {};

  constructor(witness: Sitter) {
    const { view, team } = witness.views();
    this.#witness = witness;
    this.#view = forOne(view, team);
    this.#welcome = JSON.stringify(this.#view);
    this.#team = JSON.stringify(team);
  }

  async note(step: StepKind | 'lobby'): Promise<void> {
    const papers = await this.#witness.ask('mine');
    if ('answer' in papers) this.#papers[step] = JSON.stringify(papers.answer);
    if (step === 'lobby') return;
    const { view, team } = this.#witness.views();
    const next = forOne(view, team);
    this.#steps[step] = JSON.stringify(changes(this.#view, next));
    this.#view = next;
    this.#team = JSON.stringify(team);
  }

  script(): FloorScript {
    return { welcome: this.#welcome, team: this.#team, papers: this.#papers, steps: this.#steps };
  }
}
