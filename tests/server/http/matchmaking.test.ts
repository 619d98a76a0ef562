/** The counter where seats become places: final only when the seat is at an end, and never by a server that is closing. */
import { ErrorCode, matchMaker, ServerError } from '@colyseus/core';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { takePlace } from '../../../server/http/matchmaking.ts';

beforeAll(async () => {
  await matchMaker.setup();
  await matchMaker.accept();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const answering = (error: Error) => vi.spyOn(matchMaker.controller, 'invokeMethod').mockRejectedValueOnce(error);

test('a seat that is not good, or of a lesson that is gone, is refused for good', async () => {
  answering(new ServerError(403, 'seat-refused'));
  expect(await takePlace('room', 'token')).toEqual({ refused: 'seat-refused' });
  expect(await takePlace('no-such-room', 'token')).toEqual({ refused: 'seat-refused' });
});

test('a fault of ours is no refusal of the seat', async () => {
  answering(new ServerError(ErrorCode.MATCHMAKE_UNHANDLED, 'the bottom fell out'));
  await expect(takePlace('room', 'token')).rejects.toThrow('the bottom fell out');
});

test('[L4] a server that is closing refuses no seat: it is good at the next one', async () => {
  await matchMaker.gracefullyShutdown();
  expect(await takePlace('no-such-room', 'token')).toEqual({ refused: 'server-closing' });
});
