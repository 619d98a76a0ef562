/** The rehearsal's host: opens the lesson, starts it, and watches its own sheet through every restart. */

import type { DeskTeam, DeskView } from '../../../shared/lesson/views.ts';
import { openCaller, readAnswer } from '../../bots/caller.ts';
import { Dice } from '../../bots/dice.ts';
import type { Card, Line } from '../../bots/line.ts';
import { PictureReader, type SeenPicture } from '../../bots/picture-reader.ts';
import { sitBack } from '../../bots/way-in.ts';

export type Desk = Omit<DeskView, 'teams'> & { readonly teams: readonly DeskTeam[] };

/** @throws Error with the refusal's code */
const granted = <T extends object>(answer: T | { readonly refused: string }): T => {
  if ('refused' in answer) throw new Error(`The server said ${String(answer.refused)}.`);
  return answer as T;
};

export type Opened = { readonly code: string; readonly hostKey: string; readonly lesson: string };

/** @throws Error with the refusal's code, such as `no-such-plan` */
export const openLesson = async (url: string, houseKey: string, wish: object): Promise<Opened> => {
  const caller = openCaller(url);
  const opened = granted(readAnswer<Opened>(await caller.post('/api/lessons', wish, houseKey)));
  caller.hangUp();
  return opened;
};

export class Host {
  #url: string;
  #hostKey: string;
  #reader = new PictureReader();
  #line: Line | undefined;
  #leaving = false;
  #acted = 0;

  constructor(url: string, hostKey: string) {
    this.#url = url;
    this.#hostKey = hostKey;
  }

  get picture(): SeenPicture | undefined {
    return this.#reader.picture;
  }

  /** The host's own sheet as it stands; undefined before the first. */
  get desk(): Desk | undefined {
    const sheet = this.picture?.desk;
    if (!sheet?.json) return undefined;
    const teams = Array.from(sheet.teams ?? [], (line) => JSON.parse(line) as DeskTeam);
    return { ...(JSON.parse(sheet.json) as DeskView), teams };
  }

  /** Sits at the desk until it leaves. Resolves when it has. */
  async sit(): Promise<void> {
    const caller = openCaller(this.#url);
    const card = granted(readAnswer<Card>(await caller.post('/api/host', { hostKey: this.#hostKey })));
    caller.hangUp();
    const dice = new Dice('host');
    while (!this.#leaving) {
      this.#reader = new PictureReader();
      const hear = (frame: Buffer): void => void this.#reader.hear(frame);
      this.#line = await sitBack({ url: this.#url, code: '' }, card, dice, hear, () => !this.#leaving);
      if (!this.#line) return;
      await this.#line.closed;
    }
  }

  /** @throws Error with the refusal's code */
  async act(name: string, body: object): Promise<void> {
    const id = `host-action-${++this.#acted}`;
    for (;;) {
      const reply = (await this.#line?.request('act', { id, name, body })) ?? { kind: 'lost' as const };
      if (reply.kind === 'answered') return;
      if (reply.kind === 'refused') throw new Error(`The host's ${name} was refused: ${reply.code}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  leave(): void {
    this.#leaving = true;
    this.#line?.leave();
  }
}
