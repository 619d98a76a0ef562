/** The network's own view of a connection: every frame that arrives at a websocket of this process, before anything reads it. */

/** Frames of a connection by its address, in the order in which they arrived. */
const tapes = new Map<string, Uint8Array[]>();

class TappedSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    const tape: Uint8Array[] = [];
    tapes.set(new URL(url).searchParams.get('sessionId') ?? '', tape);
    this.addEventListener('message', ({ data }) => {
      if (data instanceof ArrayBuffer) tape.push(new Uint8Array(data.slice(0)));
    });
  }
}

/** Puts the tap in place; the client library must be loaded afterwards. */
export const tapSockets = (): void => {
  globalThis.WebSocket = TappedSocket;
};

/** Frames that arrived at the session's connection so far. */
export const tapeOf = (sessionId: string): readonly Uint8Array[] => tapes.get(sessionId) ?? [];
