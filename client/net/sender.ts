/** Sends what waits in the outbox, one action after the other, until each is answered. */
import type { Refusal, RefusalCode } from '../../shared/lesson/refusal.ts';
import type { CommandName, Receipt } from '../../shared/protocol/commands.ts';
import type { Action, Outbox } from './outbox.ts';
import type { After } from './surroundings.ts';
import type { Wire } from './wire.ts';

export type SenderOptions = {
  readonly outbox: Outbox;
  readonly after: After;
  readonly newId: () => string;
  /** The line, while there is one. */
  readonly wire: () => Wire | undefined;
  /** The number of waiting actions changed. */
  readonly counted: (waiting: number) => void;
  /** Whether the server could save the last time it was asked to. */
  readonly saved: (could: boolean) => void;
  /** `orphan`: whoever did it is gone, because the page was loaded anew since. */
  readonly answered: (action: Action, outcome: Receipt | Refusal, orphan: boolean) => void;
};

export type Sender = {
  /** Resolves when the server has answered, however long that takes; never rejects. */
  readonly act: (name: CommandName, body: unknown) => Promise<Receipt | Refusal>;
  /** There is a line, or something to send: go on. */
  readonly pump: () => void;
};

/** What could not be saved is tried again this often, as the server itself does. */
const retryMs = 2_000;

const isReceipt = (answer: unknown): answer is Receipt =>
  typeof answer === 'object' && answer !== null && 'saved' in answer && typeof answer.saved === 'number';

export const startSender = (options: SenderOptions): Sender => {
  const { outbox, after, newId, wire, counted, saved, answered } = options;
  const listeners = new Map<string, ((outcome: Receipt | Refusal) => void)[]>();
  let inFlight: string | undefined;

  const settle = (action: Action, outcome: Receipt | Refusal) => {
    const { id } = action;
    outbox.settle(id);
    counted(outbox.waiting().length);
    const waiting = listeners.get(id) ?? [];
    listeners.delete(id);
    for (const tell of waiting) tell(outcome);
    answered(action, outcome, waiting.length === 0);
  };

  const pump = async (): Promise<void> => {
    const line = wire();
    const action = outbox.waiting()[0];
    if (!line || !action || inFlight !== undefined) return;
    inFlight = action.id;
    const reply = await line.request('act', action);
    inFlight = undefined;
    if (reply.kind === 'refused' && reply.code === 'not-saved') {
      saved(false);
      after(retryMs, pump);
      return;
    }
    if (reply.kind === 'answered' && isReceipt(reply.answer)) {
      saved(true);
      settle(action, reply.answer);
    } else if (reply.kind === 'refused') {
      settle(action, { refused: reply.code as RefusalCode });
    } else {
      // nobody knows whether it arrived: it stays, and whoever has the next line sends it again
      line.drop();
      if (wire() === line) return;
    }
    void pump();
  };

  return {
    pump: () => void pump(),
    act: (name, body) =>
      new Promise((resolve) => {
        const id = newId();
        const moot = outbox.add({ id, name, body }, inFlight);
        // whoever waits for chips that a later vector replaced waits for that one now
        const inherited = moot.flatMap((each) => listeners.get(each) ?? []);
        for (const each of moot) listeners.delete(each);
        listeners.set(id, [...inherited, resolve]);
        counted(outbox.waiting().length);
        void pump();
      }),
  };
};
