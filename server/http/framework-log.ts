/** What the framework has to say: its complaints about what phones send are no errors of ours. */
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

/** One complaint a minute is told, and how many there were besides: whoever floods must not fill the disk with lines. */
const everyMs = 60_000;

const firstLine = (said: readonly unknown[]): string => String(said[0]).split('\n', 1)[0] ?? '';

/** Everything stands in the log at level `debug`; complaints, as far as there are few, at `warn`. */
export const frameworkLog = (log: Log, clock: Pick<Clock, 'now'>) => {
  let toldAt = Number.NEGATIVE_INFINITY;
  let untold = 0;
  const quietly = (...said: unknown[]): void => log.debug({ said: firstLine(said) }, 'framework');
  const aloud = (...said: unknown[]): void => {
    if (clock.now() - toldAt < everyMs) {
      untold++;
      quietly(...said);
      return;
    }
    log.warn({ said: firstLine(said), untold }, 'framework');
    toldAt = clock.now();
    untold = 0;
  };
  return { trace: quietly, debug: quietly, info: quietly, warn: aloud, error: aloud };
};
