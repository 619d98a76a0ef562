/** A guest who does not give up: keeps every action until it is answered, and comes back by the same seat after every break. */
import type { CommandBody, CommandName } from '../../shared/protocol/commands.ts';
import { type Card, type Sitter, sit } from './room-client.ts';

export type Action = {
  readonly id: string;
  readonly name: CommandName;
  readonly body: object;
};
/** An action that was answered, and how. */
export type Answered = Action & { readonly saved?: number; readonly refused?: string };

/** The place that guests come to. It may be gone for a while. */
export type Venue = {
  readonly url: string;
  readonly code: string;
  /** Resolves when it may be tried again. */
  readonly open: () => Promise<void>;
  /** Called after every answer. */
  readonly answered: () => void;
};

export class Guest {
  readonly device: string;
  readonly answered: Answered[] = [];
  player = 0;
  #venue: Venue;
  #card: Card | undefined;
  #sitter: Sitter | undefined;

  constructor(venue: Venue, device: string) {
    this.#venue = venue;
    this.device = device;
  }

  /** Goes through the door; the same device gets the same seat, however often it has to ask. @returns its number */
  async join(): Promise<number> {
    for (;;) {
      await this.#venue.open();
      try {
        const reply = await fetch(`${this.#venue.url}/api/join`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ code: this.#venue.code, name: 'Guest', device: this.device }),
        });
        const answer = (await reply.json()) as { seat: string; room: string; player: number; refused?: string };
        if (answer.refused !== undefined) throw new Error(`refused: ${answer.refused}`);
        this.#card = answer;
        this.player = answer.player;
        this.#venue.answered();
        return answer.player;
      } catch (error) {
        if (error instanceof Error && error.message.startsWith('refused')) throw error;
      }
    }
  }

  /** Sits, if need be again and again. */
  async seated(): Promise<Sitter> {
    const card = this.#card;
    if (!card) throw new Error('the guest has no seat');
    while (!this.#sitter || this.#sitter.closedWith() !== undefined) {
      await this.#venue.open();
      try {
        this.#sitter = await sit(this.#venue.url, card);
      } catch (error) {
        if (String(error).includes('seat-refused')) throw error;
      }
    }
    return this.#sitter;
  }

  /** Sends an action until it is answered. */
  async act(action: Action): Promise<Answered> {
    for (;;) {
      const sitter = await this.seated();
      const outcome = await sitter.act(action.name, action.body as CommandBody<CommandName>, action.id);
      if ('fault' in outcome) {
        // the line is down: what became of the action shows when it is sent again
        await sitter.closed;
        continue;
      }
      const answer = 'answer' in outcome ? { saved: outcome.answer.saved } : { refused: outcome.refused };
      this.answered.push({ ...action, ...answer });
      this.#venue.answered();
      return { ...action, ...answer };
    }
  }

  async ask(name: 'mine' | 'time'): Promise<unknown> {
    for (;;) {
      const sitter = await this.seated();
      const outcome = await sitter.ask(name);
      if ('answer' in outcome) return outcome.answer;
      await sitter.closed;
    }
  }

  async leave(): Promise<void> {
    if (this.#sitter?.closedWith() === undefined) await this.#sitter?.leave();
  }
}
