/** The counter where a seat token is exchanged for a place in the lesson's room; the framework's own counter is closed. */
import { createAuthContext, matchMaker, type ServerError } from '@colyseus/core';
import { type Refusal, type RefusalCode, refusalCodes, refuse } from '../../shared/lesson/refusal.ts';

/**
 * Takes a place in a room. Only the seat token says who may: without a valid one the room's id is of no use.
 * @returns what the client library needs to open its socket, or `seat-refused`
 */
export const takePlace = async (room: string, seat: string): Promise<object | Refusal> => {
  try {
    const context = createAuthContext({ headers: {} });
    return await matchMaker.controller.invokeMethod('joinById', room, { seat }, context);
  } catch (error) {
    const said = (error as ServerError).message as RefusalCode;
    // an unknown room, a forged seat, a room that is closing: the door answers all alike
    return refuse(refusalCodes.includes(said) ? said : 'seat-refused');
  }
};
