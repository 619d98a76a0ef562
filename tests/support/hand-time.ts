/** Time that a test moves by hand: timers ring in order while it passes. */
import type { After } from '../../client/net/surroundings.ts';

export type HandTime = {
  readonly now: () => number;
  readonly after: After;
  /** Lets time pass; what is due rings, and what it promises is waited for. */
  readonly pass: (ms: number) => Promise<void>;
};

/** Lets every promise that can settle do so. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

export const handTime = (): HandTime => {
  let now = 0;
  let timers: { readonly at: number; readonly ring: () => void }[] = [];
  return {
    now: () => now,
    after: (ms, ring) => {
      const timer = { at: now + ms, ring };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass: async (ms) => {
      const until = now + ms;
      await settled();
      for (;;) {
        const due = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers = timers.filter((other) => other !== due);
        now = Math.max(now, due.at);
        due.ring();
        await settled();
      }
      now = until;
    },
  };
};
