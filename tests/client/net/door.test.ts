/** Knocking at the doors: every answer is a value. */
import { expect, test } from 'vitest';
import { askForMove, askForSeat, isNo, knock, pollMove } from '../../../client/net/door.ts';

const answering = (status: number, body: unknown) => {
  const knocks: { readonly path: string; readonly init: RequestInit }[] = [];
  const go = async (path: string, init: RequestInit) => {
    knocks.push({ path, init });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { knocks, go };
};

test('[L1] joining takes a code, a name and a device, and gives a seat', async () => {
  const { knocks, go } = answering(200, { seat: 's', room: 'r', player: 3 });
  const wish = { code: 'KD27FM', name: 'Ada', device: 'device-id' };
  expect(await askForSeat(wish, go)).toEqual({ seat: 's', room: 'r', player: 3 });
  expect(knocks.map(({ path, init }) => [path, init.method, init.body])).toEqual([
    ['/api/join', 'POST', JSON.stringify(wish)],
  ]);
});

test('a refusal keeps its code', async () => {
  const answer = await askForMove('KD27FM', answering(404, { refused: 'code-unknown' }).go);
  expect(answer).toEqual({ refused: 'code-unknown' });
  expect(isNo(answer)).toBe(true);
});

test.each([
  ['a page of a proxy', 502, '<html>bad gateway</html>'],
  ['nothing', 200, 'null'],
  ['an error without a code', 500, { message: 'oops' }],
  ['a code that this page does not know', 409, { refused: 'from-the-future' }],
])('%s means that the server cannot be reached', async (_what, status, body) => {
  expect(await pollMove('ticket', answering(status, body).go)).toEqual({ refused: 'unreachable' });
});

test('no network is a value, too', async () => {
  const go = () => Promise.reject(new TypeError('network'));
  expect(await knock('/api/join', {}, { fetch: go })).toEqual({ refused: 'unreachable' });
});
