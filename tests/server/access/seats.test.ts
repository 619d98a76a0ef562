/** Seat tokens: a signed right to be that player again, and nothing else. */
import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { openSeats, type Seat } from '../../../server/access/seats.ts';

const secret = new Uint8Array(32).fill(7);
const seats = openSeats(secret);
const ada: Seat = { lesson: 'lesson', role: 'player', player: 3, issue: 1 };

const signed = (
  claims: Record<string, unknown>,
  { audience = 'seat', expires = '1h', key = secret, alg = 'HS256' } = {},
) => new SignJWT(claims).setProtectedHeader({ alg }).setAudience(audience).setExpirationTime(expires).sign(key);

test('a token says who it was made for', async () => {
  expect(await seats.read(await seats.sign(ada))).toEqual(ada);
  const host: Seat = { lesson: 'lesson', role: 'host', issue: 77 };
  expect(await seats.read(await seats.sign(host))).toEqual(host);
});

test('a token is as good the second time, when it is checked, as the first, and in another process', async () => {
  const token = await seats.sign(ada);
  for (let time = 0; time < 3; time++) expect(await seats.read(token)).toEqual(ada);
  expect(await openSeats(secret).read(token)).toEqual(ada);
});

describe('a token is nothing', () => {
  test('once one letter of it is changed', async () => {
    const token = await seats.sign(ada);
    for (let at = 0; at < token.length - 1; at += 7) {
      const forged = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(await seats.read(forged)).toBeUndefined();
    }
  });

  test('when another house signed it', async () => {
    expect(await seats.read(await openSeats(new Uint8Array(32).fill(8)).sign(ada))).toBeUndefined();
  });

  test('when it is for another purpose, too old, or signed in another way', async () => {
    expect(await seats.read(await signed(ada, { audience: 'picture' }))).toBeUndefined();
    expect(await seats.read(await signed(ada, { expires: '1 second ago' }))).toBeUndefined();
    expect(await seats.read(await signed(ada, { alg: 'HS512', key: new Uint8Array(64).fill(7) }))).toBeUndefined();
    const none = [{ alg: 'none' }, { ...ada, aud: 'seat' }].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    expect(await seats.read(`${none.join('.')}.`)).toBeUndefined();
  });

  test('when it holds no seat', async () => {
    for (const claims of [
      {},
      { ...ada, role: 'king' },
      { ...ada, player: -1 },
      { ...ada, issue: 'x' },
      { ...ada, lesson: '' },
    ])
      expect(await seats.read(await signed(claims))).toBeUndefined();
  });

  test('when it is no token at all', async () => {
    for (const word of ['', 'a.b.c', 'nonsense', '🙂']) expect(await seats.read(word)).toBeUndefined();
  });
});
