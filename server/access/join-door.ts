/**
 * The door's patience: how often one source may come with a join code.
 *
 * A school's phones share one address, so a source is as likely a class of 200 as a single rogue, and what tells them
 * apart is how often they are wrong. Two budgets for each source:
 *
 * - *entries*, 240 in ten seconds. A class of 200 that scans the code at once is through in the time it takes to draw
 *   breath; 2,000 phones of one campus take a minute and a half, since a page that hears `too-many` tries again.
 * - *misses*, 60 a minute. A quarter of those 200 may mistype. Whoever guesses gets 60 of 148 million codes a minute: with a
 *   hundred lessons open, a hit every 17 days. While they are spent, right codes are refused as well, because a door
 *   that opened only to right codes would still tell them apart. Asking for a move counts as well: it names a code, too.
 *
 * Everything that is not an entry is a miss: an unknown code, a full, closed or finished lesson. All cost the same and
 * are answered alike, `answerMs` after they came in, so that neither words, cost nor time tell them apart. A bad name is
 * refused before the code is looked at, and costs an entry.
 *
 * A flood of 400 joins in ten seconds therefore costs 240 small transactions at most. It touches nobody who sits already:
 * seats are taken with a signed token, at another counter, without any budget. What it can do, knowing the right code,
 * is to fill free seats; the host then closes the door and removes them. What it can do from inside a school, with wrong
 * codes, is to keep that school's latecomers waiting for a minute; seats that are taken are safe from that, too.
 *
 * Keys (of the house, of a host) have 96 bits or more and no budget: nobody guesses them, and a budget would let a
 * prankster lock the teacher out.
 */
import { RateLimiterMemory } from 'rate-limiter-flexible';

const entries = { points: 240, duration: 10 };
const misses = { points: 60, duration: 60 };

/** When a miss is answered, in ms after it came in: longer than any of them takes to find out. */
export const answerMs = 250;

export type JoinDoor = {
  /** Counts an attempt. @returns seconds to wait if the source may not come in now, else nothing */
  knock(source: string): Promise<number | undefined>;
  /** Counts a miss. */
  miss(source: string): Promise<void>;
};

const secondsLeft = (limit: { readonly msBeforeNext?: number }): number =>
  Math.max(1, Math.ceil((limit.msBeforeNext ?? 1_000) / 1_000));

export const openJoinDoor = (): JoinDoor => {
  const entering = new RateLimiterMemory(entries);
  const missing = new RateLimiterMemory(misses);
  return {
    knock: async (source) => {
      const missed = await missing.get(source);
      if (missed && (missed.consumedPoints ?? 0) >= misses.points) return secondsLeft(missed);
      return entering.consume(source).then(
        () => undefined,
        (refused: { readonly msBeforeNext?: number }) => secondsLeft(refused),
      );
    },
    miss: async (source) => void (await missing.penalty(source)),
  };
};
