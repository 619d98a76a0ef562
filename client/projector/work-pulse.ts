/** What keeps the wall alive while teams work: when trials ran, and what was spent last. Effort only: no dial, no result. */
import type { TeamId } from '../../shared/lesson/state.ts';
import type { Purse } from '../../shared/missions/workbench.ts';
import type { Seen } from '../cues.ts';

/** The step is cut into so many equal lengths. */
export const pulseBins = 60;

export type Till = { readonly team: TeamId; readonly spent: Purse };

export type Pulse = {
  /** Trials that this screen saw start in each length of the step. */
  readonly trials: readonly number[];
  /** Who spent last, and which shares of the grant; undefined before anybody has. */
  readonly till: Till | undefined;
};

export const noPulse: Pulse = { trials: Array.from({ length: pulseBins }, () => 0), till: undefined };

const kinds = ['dollars', 'hours', 'weeks'] as const;

/** Adds what happened between two views. @param part of the step that is over, 0 to 1 */
export const pulseAfter = (pulse: Pulse, before: Seen, after: Seen, part: number): Pulse => {
  let started = 0;
  let { till } = pulse;
  for (const { id, effort } of after.wall.teams) {
    const then = before.wall.teams.find((team) => team.id === id)?.effort;
    if (!effort || !then) continue;
    started += Math.max(0, effort.runs - then.runs);
    const more = kinds.map((kind) => Math.max(0, effort.spent[kind] - then.spent[kind]));
    const [dollars = 0, hours = 0, weeks = 0] = more;
    if (more.some((share) => share > 0)) till = { team: id, spent: { dollars, hours, weeks } };
  }
  if (started === 0 && till === pulse.till) return pulse;
  const bin = Math.max(0, Math.min(pulseBins - 1, Math.floor(part * pulseBins)));
  return { till, trials: pulse.trials.map((count, index) => count + (index === bin ? started : 0)) };
};
