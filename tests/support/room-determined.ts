/** Chance and signatures that come out the same in every run, so that two runs of a lesson can be compared byte by byte. */
import { createHash, createHmac } from 'node:crypto';
import type { Seat, Seats } from '../../server/access/seats.ts';
import type { Draws } from '../../server/draws.ts';

/** @param seed the lesson's seed; everything else that is drawn does not depend on it */
export const determinedDraws = (seed: string): Draws => {
  let drawn = 0;
  const next = (kind: string) => createHash('sha256').update(`${kind} ${++drawn}`).digest();
  const letters = (kind: string, length: number) => {
    const alphabet = 'ACDEFHKLMNPRTVWXY234679';
    return Array.from(next(kind).subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');
  };
  return {
    joinCode: () => letters('join', 6),
    moveCode: () => letters('move', 4),
    ticket: () => next('ticket').subarray(0, 16).toString('base64url'),
    seed: () => seed,
    hostKey: () => next('key').subarray(0, 18).toString('base64url'),
  };
};

/** Seat tokens without a date in them. */
export const determinedSeats = (): Seats => {
  const signed = (claims: string) => `${claims}.${createHmac('sha256', 'secret').update(claims).digest('base64url')}`;
  return {
    sign: async (seat) => signed(Buffer.from(JSON.stringify(seat)).toString('base64url')),
    read: async (token) => {
      const claims = token.split('.')[0] ?? '';
      return token === signed(claims) ? (JSON.parse(Buffer.from(claims, 'base64url').toString()) as Seat) : undefined;
    },
  };
};
