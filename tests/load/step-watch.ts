/** Sees what happens in frames that nobody decodes: steps that open, pictures that are named, trials that are measured, incidents. */
import { frameCodes } from '../../server/bots/line.ts';
import type { StepKind } from './venue.ts';

const kinds: readonly StepKind[] = ['brief', 'forecast', 'work', 'commit', 'reveal', 'verdict'];

/** Steps are seen to open where they are named: the name of a step's kind, with its length before it, as the frames spell it. */
const marks = kinds.map(
  (kind) => [kind, Buffer.concat([Buffer.from([0xa0 | kind.length]), Buffer.from(kind)])] as const,
);

/** What a picture's address looks like where a view names it. */
const ticketIn = /"ticket":"([\w-]+)"/g;
/** How a trial begins where a team's papers name it, and how one ends. */
const trialMark = '{"id":';
const endMarks = ['"status":"measured"', '"status":"failed"', '"status":"cancelled"'];
const statusMark = Buffer.from('"status":"');
const incidentMark = '"incident":{';
const incidentKey = /"incident":\{[^}]*?"key":"([\w-]+)"/;

export class StepWatch {
  readonly tickets = new Set<string>();
  #seen = new Map<StepKind, number>();
  #incident = '';
  #ended = new Set<number>();
  #waiting: { readonly holds: () => boolean; readonly go: () => void }[] = [];

  hear(frame: Buffer): void {
    if (frame[0] !== frameCodes.patch) return;
    for (const [kind, mark] of marks) if (frame.includes(mark)) this.#opened(kind, frame);
    if (this.#incident === '' && frame.includes(incidentMark))
      this.#incident = incidentKey.exec(frame.toString('latin1'))?.[1] ?? '';
    if (frame.includes(statusMark)) this.#trials(frame.toString('latin1'));
    if (this.#waiting.length === 0) return;
    this.#waiting = this.#waiting.filter(({ holds, go }) => {
      if (!holds()) return true;
      go();
      return false;
    });
  }

  #opened(kind: StepKind, frame: Buffer): void {
    this.#seen.set(kind, (this.#seen.get(kind) ?? 0) + 1);
    for (const [, ticket = ''] of frame.toString('latin1').matchAll(ticketIn)) this.tickets.add(ticket);
  }

  #trials(text: string): void {
    for (const trial of text.split(trialMark).slice(1))
      if (endMarks.some((mark) => trial.includes(mark))) this.#ended.add(Number.parseInt(trial, 10));
  }

  #until(holds: () => boolean): Promise<void> {
    return holds() ? Promise.resolve() : new Promise((go) => this.#waiting.push({ holds, go }));
  }

  /** Resolves when a step of this kind has opened so many times. */
  saw(kind: StepKind, times: number): Promise<void> {
    return this.#until(() => (this.#seen.get(kind) ?? 0) >= times);
  }

  struck(): Promise<void> {
    return this.#until(() => this.#incident !== '');
  }

  /** Key of the incident that was seen; '' before. */
  incident(): string {
    return this.#incident;
  }

  /** Resolves when a trial of the team has been measured, or never will be. */
  ended(trial: number): Promise<void> {
    return this.#until(() => this.#ended.has(trial));
  }
}
