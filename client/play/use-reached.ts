/** Whether a moment of lesson time has come, and how many seconds are left until one. */
import { useEffect, useState } from 'preact/hooks';

const lookMs = 200;
/** Timers of browsers hold less than 25 days. */
const longestMs = 2 ** 31 - 1;

type Course = { readonly running: boolean; readonly now: () => number };

/** True from `at` on; lesson time that stands is waited for. */
export const useReached = (at: number, { running, now }: Course): boolean => {
  const [, look] = useState(0);
  const reached = now() >= at;
  useEffect(() => {
    if (reached || !running) return;
    const timer = setTimeout(() => look((count) => count + 1), Math.min(longestMs, Math.max(0, at - now()) + 20));
    return () => clearTimeout(timer);
  });
  return reached;
};

/** Whole seconds until a moment; 0 once it has come, or where there is none. */
export const useSecondsUntil = (at: number | undefined, { running, now }: Course): number => {
  const [, look] = useState(0);
  useEffect(() => {
    if (at === undefined || !running) return;
    const timer = setInterval(() => look((count) => count + 1), lookMs);
    return () => clearInterval(timer);
  }, [at, running]);
  return at === undefined ? 0 : Math.max(0, Math.ceil((at - now()) / 1000));
};
