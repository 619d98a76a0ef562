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
/** Longer than any lesson; a lesson without anybody closes after twelve hours. */
const lifetime = '48h';

export const openSeats = (secret: Uint8Array): Seats => ({
  sign: (seat) =>
    new SignJWT({ ...seat })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(lifetime)
      .sign(secret),
  read: async (token) => {
    try {
      const { payload } = await jwtVerify(token, secret, { audience, algorithms: ['HS256'] });
      return seatShape.safeParse(payload).data;
    } catch {
      return undefined;
    }
  },
});
