/** Seat tokens: a signed right to be that player, host or projector again. */
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

const seatShape = z.object({
  lesson: z.string().min(1),
  role: z.enum(['player', 'host', 'projector']),
  player: z.int().positive().optional(),
  /** Number of the seat's present token, or of the host key: an older one is refused. */
  issue: z.int().nonnegative(),
});
export type Seat = z.output<typeof seatShape>;

export type Seats = {
  sign(seat: Seat): Promise<string>;
  /** The seat, or undefined for a token that is forged, foreign, malformed or expired. */
  read(token: string): Promise<Seat | undefined>;
};

const audience = 'seat';
/** Longer than any lesson; a lesson without anybody closes after a day at most. */
const lifetime = '48h';

/** How long a token is remembered: until it is shown for the first time, as a rule within the second. */
const rememberedMs = 60_000;

/**
 * A token is checked by its signature. One that was made a moment ago is known by heart: a whole class shows its tokens
 * within the second in which it got them, and checking costs as much as making.
 */
export const openSeats = (secret: Uint8Array): Seats => {
  const remembered = new Map<string, Seat>();
  return {
    sign: async (seat) => {
      const token = await new SignJWT({ ...seat })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(secret);
      remembered.set(token, seat);
      setTimeout(() => remembered.delete(token), rememberedMs).unref();
      return token;
    },
    read: async (token) => {
      const known = remembered.get(token);
      // it is shown once as a rule; whoever comes back with it is checked
      if (remembered.delete(token)) return known;
      try {
        const { payload } = await jwtVerify(token, secret, { audience, algorithms: ['HS256'] });
        return seatShape.safeParse(payload).data;
      } catch {
        return undefined;
      }
    },
  };
};
