/** The counter where a seat token is exchanged for a place in the lesson's room; the framework's own counter is closed. */
import { createAuthContext, ErrorCode, matchMaker, type ServerError } from '@colyseus/core';
import { type Refusal, type RefusalCode, refusalCodes, refuse } from '../../shared/lesson/refusal.ts';

const isRefusalCode = (word: string): word is RefusalCode => (refusalCodes as readonly string[]).includes(word);
const closing = (): boolean => matchMaker.state === matchMaker.MatchMakerState.SHUTTING_DOWN;

/**
 * Takes a place in a room. Only the seat token says who may: without a valid one the room's id is of no use.
 * @returns what the client library needs to open its socket; `seat-refused`, which is final; or `server-closing`, after
 * which the same seat is good at the server that comes next
 */
export const takePlace = async (room: string, seat: string): Promise<object | Refusal> => {
  try {
    if (closing()) return refuse('server-closing');
    const context = createAuthContext({ headers: {} });
    return await matchMaker.controller.invokeMethod('joinById', room, { seat }, context);
  } catch (error) {
    // rooms go one by one while the server closes
    if (closing()) return refuse('server-closing');
    const { code, message } = error as ServerError;
    // a room that is gone is a lesson that was closed: its seats are good for nothing
    if (code === ErrorCode.MATCHMAKE_INVALID_ROOM_ID) return refuse('seat-refused');
    if (isRefusalCode(message)) return refuse(message);
    throw error;
  }
};
