/** Calls: while a trial counts down, each member says whether it will beat the best so far, or asks to wait. */
import type { Direction, Trial } from './bench.ts';
import { event } from './events.ts';
import { refuse } from './refusal.ts';
import type { Decide, Evolve } from './rule.ts';
import { withTrial } from './trials.ts';
import { actingIn } from './workbench.ts';

/** A wait holds a trial back for this long, from when it was asked for. */
export const waitMs = 10_000;

export const callTrial: Decide<'callTrial'> = (state, { trial: id, call }, context) => {
  const acting = actingIn(state, context);
  if ('refused' in acting) return acting;
  const { player, team, bench } = acting;
  const trial = bench.trials.find((each) => each.id === id);
  if (trial?.status !== 'calling') return refuse('no-such-trial');
  const named = { team: team.id, trial: id, player };
  if (call === 'wait') {
    if (trial.waits.includes(player)) return [];
    return [event('WaitAsked', { ...named, runsAt: context.at + waitMs })];
  }
  const made = trial.calls.find((each) => each.player === player);
  if (made) return made.call === call ? [] : refuse('already-called');
  return [event('CallMade', { ...named, call })];
};

/** Whether a call came true; undefined before the trial is measured, or where nothing was known to compare it with. */
export const isRight = ({ against, result }: Trial, call: Direction): boolean | undefined =>
  against === undefined || !result ? undefined : call === (result.value > against ? 'higher' : 'lower');

export const CallMade: Evolve<'CallMade'> = (state, { team, trial, player, call }) =>
  withTrial(state, team, trial, (each) => ({ ...each, calls: [...each.calls, { player, call }] }));

export const WaitAsked: Evolve<'WaitAsked'> = (state, { team, trial, player, runsAt }) =>
  withTrial(state, team, trial, (each) => ({ ...each, runsAt, waits: [...each.waits, player] }));
