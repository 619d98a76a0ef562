/** A client for tests, over the real client library and real websockets: sits down by seat token, asks, acts, and keeps every frame. */
import type { Room } from '@colyseus/sdk';
import { openReader, type PictureState, type Views } from '../../client/net/views-of.ts';
import type { AskName, CommandBody, CommandName, Receipt } from '../../shared/protocol/commands.ts';
import { tapeOf, tapSockets } from './tapped-socket.ts';

tapSockets();
const { ColyseusSDK } = await import('@colyseus/sdk');

export type Card = { readonly seat: string; readonly room: string };
/** What became of a request: an answer, a refusal, or a fault of the connection. */
export type Outcome<T> = { readonly answer: T } | { readonly refused: string } | { readonly fault: string };

let actions = 0;
/** An id for an action; no two are equal. */
export const actionId = (): string => `action-${String(++actions).padStart(6, '0')}`;

const outcomeOf = async <T>(reply: Promise<T>): Promise<Outcome<T>> => {
  try {
    return { answer: await reply };
  } catch (error) {
    const { name, reason, message } = error as Error & { readonly reason?: unknown };
    return name === 'rejected' ? { refused: String(reason) } : { fault: message };
  }
};

export type Sitter = {
  readonly room: Room<unknown, PictureState>;
  /** The close code, once the connection has ended. */
  readonly closed: Promise<number>;
  /** The close code if it has ended already. */
  closedWith(): number | undefined;
  views(): Views;
  request(name: string, payload: unknown): Promise<Outcome<unknown>>;
  act<N extends CommandName>(name: N, body: CommandBody<N>, id?: string): Promise<Outcome<Receipt>>;
  ask(name: AskName): Promise<Outcome<unknown>>;
  /** Every frame so far as hexadecimal text; the framework's own chance numbers are blanked. */
  frames(): readonly string[];
  /** Sends bytes as they are. */
  sendRaw(bytes: Uint8Array): void;
  /** Breaks the line, as a network would. */
  drop(): void;
  leave(): Promise<number>;
};

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** @throws Error with the server's reason if it does not let this seat in */
export const sit = async (url: string, card: Card): Promise<Sitter> => {
  const client = new ColyseusSDK(url);
  const room: Room<unknown, PictureState> = await client.joinById<PictureState>(card.room, { seat: card.seat });
  room.reconnection.enabled = false;
  let code: number | undefined;
  const closed = new Promise<number>((resolve) => {
    room.onLeave((with_) => {
      code = with_;
      resolve(with_);
    });
  });
  await new Promise<void>((resolve) => {
    room.onStateChange.once(() => resolve());
    void closed.then(() => resolve());
  });
  const read = openReader();
  const { sessionId } = room;
  const chance = room.reconnectionToken.split(':').at(-1) ?? '';
  const request = (name: string, payload: unknown) =>
    outcomeOf(room.request<unknown, unknown>(name, payload, { timeout: 15_000 }));
  return {
    room,
    closed,
    closedWith: () => code,
    views: () => read(room.state),
    request,
    act: (name, body, id = actionId()) => request('act', { id, name, body }) as Promise<Outcome<Receipt>>,
    ask: (name) => request('ask', { name }),
    frames: () =>
      tapeOf(sessionId).map((frame) => hex(frame).replace(hex(Buffer.from(chance)), '00'.repeat(chance.length))),
    sendRaw: (bytes) => room.connection.send(bytes),
    drop: () => room.connection.close(),
    leave: () => room.leave(),
  };
};
