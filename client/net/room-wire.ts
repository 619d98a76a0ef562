/** A line to the room over Colyseus: the only file that talks to its SDK. */
import { ColyseusSDK, MatchMakeError, type Room } from '@colyseus/sdk';
import type { PictureState } from './views-of.ts';
import type { Connect, Reply, Wire } from './wire.ts';

/** A request without an answer for so long means a line that only looks alive. */
const patienceMs = 8_000;
const abnormal = 1006;

type PictureRoom = Room<unknown, PictureState>;

const isRejected = (problem: unknown): problem is Error & { readonly reason: unknown } =>
  problem instanceof Error && problem.name === 'rejected' && 'reason' in problem;

const request = async (room: PictureRoom, name: string, payload: unknown): Promise<Reply> => {
  try {
    return { kind: 'answered', answer: await room.request<unknown, unknown>(name, payload, { timeout: patienceMs }) };
  } catch (problem) {
    return isRejected(problem) ? { kind: 'refused', code: String(problem.reason) } : { kind: 'lost' };
  }
};

const firstPicture = (room: PictureRoom): Promise<void> =>
  new Promise((resolve) => {
    room.onStateChange.once(() => resolve());
    room.onLeave.once(() => resolve());
  });

/** Sits down by seat token, the only way in: it holds through lost networks and restarts of the server alike. */
export const connect: Connect = async (card, ears) => {
  try {
    const client = new ColyseusSDK(location.origin);
    const room: PictureRoom = await client.joinById<PictureState>(card.room, { seat: card.seat });
    // the SDK's own reconnection lives in the server's memory; the seat token outlives the server
    room.reconnection.enabled = false;
    const wire: Wire = {
      picture: () => room.state,
      request: (name, payload) => request(room, name, payload),
      drop: () => {
        // the close of a line that leads nowhere may take a minute to be noticed
        ears.closed(abnormal);
        room.connection.close();
      },
      leave: () => void room.leave(),
    };
    room.onLeave((code) => ears.closed(code));
    await firstPicture(room);
    room.onStateChange(() => ears.changed());
    return wire;
  } catch (problem) {
    const answered = problem instanceof MatchMakeError;
    return { status: answered ? Number(problem.code) || 0 : 0, reason: answered ? problem.message : String(problem) };
  }
};
