/** What if: after the outcomes are out, the host asks a track's hidden world about another decision. Nothing of it is kept. */
import type { Decision, Dial, Purse } from '../missions/workbench.ts';
import { type TrackId, trackIds } from '../tracks/track.ts';
import { settingOn } from './dial.ts';
import { beatenOf } from './outcome.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { WhatIfView } from './round-views.ts';
import { shows } from './shows.ts';
import { type LessonState, presentRound } from './state.ts';

/** Whether the outcomes of the present round are on the screens. */
export const mayAskWhatIf = (state: LessonState): boolean => shows(state).truth && state.judged.includes(state.round);

/** What is asked of the laboratory: a decision on every dial of the mission, with the whole grant. */
export type WhatIf = {
  readonly round: number;
  readonly track: TrackId;
  readonly decision: Decision;
  readonly purse: Purse;
};

/** What a host asks: a track by its id, and dials by their keys. */
export type AskedWhatIf = { readonly track?: string | undefined; readonly decision?: Decision | undefined };

const settled = (dials: Readonly<Record<string, Dial>>, asked: Decision): Decision | Refusal => {
  const settings: Record<string, number> = {};
  for (const [key, value] of Object.entries(asked)) {
    const dial = Object.hasOwn(dials, key) ? dials[key] : undefined;
    if (!dial) return refuse('no-such-dial');
    const setting = settingOn(dial, value);
    if (setting === undefined) return refuse('off-the-dial');
    settings[key] = setting;
  }
  return settings;
};

/** Reads what a host asks: dials that are left out stand at the track's default. */
export const readWhatIf = (state: LessonState, { track = '', decision = {} }: AskedWhatIf): WhatIf | Refusal => {
  const bench = presentRound(state)?.bench;
  if (!bench || !mayAskWhatIf(state)) return refuse('not-now');
  const known = trackIds.find((id) => id === track);
  if (!known || !state.prepared[state.round]?.[known]) return refuse('malformed');
  const settings = settled(bench.dials, decision);
  if ('refused' in settings) return settings as Refusal;
  return {
    round: state.round,
    track: known,
    decision: { ...bench.defaults[known], ...(settings as Decision) },
    purse: bench.grants[known],
  };
};

/** The answer beside the blind settings of the world. */
export const whatIfView = (
  state: LessonState,
  { round, track, decision }: WhatIf,
  answer: Pick<WhatIfView, 'value' | 'parts' | 'states'>,
): WhatIfView => {
  const yardstick = state.yardsticks[round]?.[track];
  return {
    track,
    decision,
    ...answer,
    beaten: yardstick ? beatenOf(answer.value, yardstick) : 0,
    of: yardstick?.blind.length ?? 0,
  };
};
