/** A light line to a room: the framework's frames as bytes, nothing decoded that nobody asks for. A thousand of them fit into one process. */
import { decode, encode } from '@colyseus/schema';
import { Packr, unpack } from 'msgpackr';
import { WebSocket } from 'ws';
import type { Caller } from './caller.ts';
import { readAnswer } from './caller.ts';

export type Card = { readonly seat: string; readonly room: string };

/** What became of a request. `lost`: the connection ended first, and nobody knows. */
export type Reply =
  | { readonly kind: 'answered'; readonly read: () => unknown }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'lost' };

export type Line = {
  readonly request: (name: 'act' | 'ask' | 'hold', payload: object) => Promise<Reply>;
  /** Sends bytes as they are. */
  readonly sendRaw: (bytes: Uint8Array) => void;
  /** The close code, once the connection has ended. */
  readonly closed: Promise<number>;
  /** What has come in so far: frames, and bytes of the connection with all that belongs to it. */
  readonly traffic: () => { readonly frames: number; readonly bytes: number };
  /** Breaks the connection, as a network would. */
  readonly drop: () => void;
  readonly leave: () => void;
};

/** Why there is no line. `status` is 0 where nothing was answered at all. */
export type NoLine = { readonly status: number; readonly reason: string };

export type LineOptions = {
  readonly url: string;
  readonly card: Card;
  readonly caller: Caller;
  /** Address of this machine to come from. */
  readonly from?: string | undefined;
  /** Hears every frame as it comes. It is good until the call returns. */
  readonly heard?: ((frame: Buffer) => void) | undefined;
};

/** First bytes of frames, as the framework's protocol numbers them. */
export const frameCodes = { joined: 10, error: 11, state: 14, patch: 15, request: 21, response: 22 } as const;
const answeredOk = 0;

const packer = new Packr({ useRecords: false });
const header = Buffer.alloc(64);

/** @param id correlates the reply; unique on the connection */
const requestFrame = (id: number, name: string, payload: object): Buffer => {
  header[0] = frameCodes.request;
  const at = { offset: 1 };
  encode.number(header, id, at);
  encode.string(header, name, at);
  return Buffer.concat([header.subarray(0, at.offset), packer.pack(payload)]);
};

const readResponse = (frame: Buffer): { readonly id: number; readonly reply: Reply } => {
  const at = { offset: 1 };
  const id = decode.number(frame, at);
  const status = frame[at.offset++];
  // the frame's memory is used again, and the answer may be read later
  const body = Buffer.from(frame.subarray(at.offset));
  const read = (): unknown => (body.length === 0 ? undefined : unpack(body));
  return { id, reply: status === answeredOk ? { kind: 'answered', read } : { kind: 'refused', code: String(read()) } };
};

type Place = { readonly sessionId: string; readonly roomId: string; readonly processId: string };

const takePlace = async ({ caller, card }: LineOptions): Promise<Place | NoLine> => {
  try {
    const answer = await caller.post(`/matchmake/joinById/${card.room}`, { seat: card.seat });
    const place = readAnswer<Place>(answer);
    return 'refused' in place ? { status: answer.status, reason: place.refused } : place;
  } catch (error) {
    return { status: 0, reason: String(error) };
  }
};

/** Sits down by seat token, and resolves when the first picture has come. */
export const sitDown = async (options: LineOptions): Promise<Line | NoLine> => {
  const place = await takePlace(options);
  if ('reason' in place) return place;
  const { url, from, heard } = options;
  const { processId, roomId, sessionId } = place;
  const address = `${url.replace(/^http/, 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`;
  const socket = new WebSocket(address, {
    perMessageDeflate: false,
    ...(from === undefined ? {} : { localAddress: from }),
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  let frames = 0;
  let last = 0;
  let stream: { readonly bytesRead: number } | undefined;
  socket.once('upgrade', (response) => {
    stream = response.socket;
  });

  const closed = new Promise<number>((resolve) => {
    socket.once('error', () => socket.terminate());
    socket.once('close', (code) => {
      for (const answer of waiting.values()) answer({ kind: 'lost' });
      waiting.clear();
      resolve(code);
    });
  });
  const line: Line = {
    closed,
    request: (name, payload) =>
      new Promise((resolve) => {
        if (socket.readyState !== WebSocket.OPEN) return resolve({ kind: 'lost' });
        waiting.set(++last, resolve);
        socket.send(requestFrame(last, name, payload));
      }),
    sendRaw: (bytes) => socket.send(bytes, () => undefined),
    traffic: () => ({ frames, bytes: stream?.bytesRead ?? 0 }),
    drop: () => socket.terminate(),
    leave: () => socket.close(1000),
  };

  return new Promise((resolve) => {
    void closed.then((code) => resolve({ status: 0, reason: `closed with ${code}` }));
    socket.on('message', (data: Buffer) => {
      frames++;
      heard?.(data);
      const code = data[0];
      if (code === frameCodes.joined) socket.send(data.subarray(0, 1));
      else if (code === frameCodes.state) resolve(line);
      else if (code === frameCodes.response) {
        const { id, reply } = readResponse(data);
        waiting.get(id)?.(reply);
        waiting.delete(id);
      }
    });
  });
};
