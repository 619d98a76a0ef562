/** The life of a trial: it is paid for, teammates call it for four seconds, the laboratory measures it, and what it returned stays. */
import type { Bench, Trial, TrialId } from './bench.ts';
import { event, type LessonEvent } from './events.ts';
import { canPay, isTooDear, paidTrials, priceOf, spentOf } from './purse.ts';
import { refuse } from './refusal.ts';
import type { Decide, Evolve } from './rule.ts';
import { findTeam, type LessonState, type PlayerId, seated, type Team, type TeamId } from './state.ts';
import { actingIn, benchOf, sameDecision, withBench } from './workbench.ts';

/** Teammates may call a trial for this long before it runs. */
export const countdownMs = 4_000;
/** A trial that was accepted before the bell is waited for this long. */
export const measuringMs = 20_000;
/** When this many trials of a lesson are being measured, no more are taken. */
export const laboratoryLimit = 64;
/** One trial of a team runs, and one may wait. */
const mostOpen = 2;

const isCalling = ({ status }: Trial): boolean => status === 'calling';
const isOpen = ({ status }: Trial): boolean => status === 'calling' || status === 'measuring';

/** Trials whose countdown runs or that are being measured. */
export const openTrials = (bench: Bench): readonly Trial[] => bench.trials.filter(isOpen);

/** Whether any trial of the present round has not come to its end. */
export const anyOpenTrial = (state: LessonState): boolean =>
  state.teams.some((team) => benchOf(state, team)?.trials.some(isOpen));

const measuringIn = (state: LessonState): number => {
  let count = 0;
  for (const team of state.teams)
    for (const { status } of benchOf(state, team)?.trials ?? []) if (status === 'measuring') count++;
  return count;
};

/** The best value that a team knows: of its trials, or of the pilot that the brief showed; undefined if none is known. */
export const bestKnown = (state: LessonState, team: Team, bench: Bench): number | undefined => {
  const pilot = state.prepared[state.round]?.[team.track]?.pilot;
  const known = [...(pilot ? [pilot.value] : []), ...bench.trials.flatMap(({ result }) => result?.value ?? [])];
  return known.length === 0 ? undefined : Math.max(...known);
};

export const runTrial: Decide<'runTrial'> = (state, { size }, context) => {
  const acting = actingIn(state, context);
  if ('refused' in acting) return acting;
  const { player, team, bench, round } = acting;
  const chosen = round.sizes[size];
  if (bench.committed) return refuse('already-committed');
  if (!chosen) return refuse('no-such-size');
  const open = openTrials(bench);
  if (open.length >= mostOpen || open.some(isCalling)) return refuse('trial-open');
  const { decision } = bench;
  const price = priceOf(state, team, decision, chosen);
  if (!price) return refuse('not-now');
  if (isTooDear(price)) return refuse('too-dear');
  if (!canPay(spentOf(bench), price, bench.carried)) return refuse('purse-empty');
  if (measuringIn(state) >= laboratoryLimit) return refuse('lab-busy');
  const against = bestKnown(state, team, bench);
  return [
    event('TrialStarted', {
      team: team.id,
      trial: bench.trials.length + 1,
      by: player,
      decision,
      size,
      price,
      fresh: !paidTrials(bench).some((earlier) => sameDecision(earlier.decision, decision)),
      ...(against === undefined ? {} : { against }),
      runsAt: context.at + countdownMs,
    }),
  ];
};

/** A trial counts if its settings are new, and somebody else called it; whoever is alone calls it themselves. */
const countsNow = ({ fresh, calls, by }: Trial, present: readonly PlayerId[]): boolean => {
  const alone = present.every((player) => player === by);
  return fresh && calls.some(({ player }) => player !== by || alone);
};

/** Half of those who are present have asked to wait. */
const isHeldBack = ({ waits }: Trial, present: readonly PlayerId[]): boolean => {
  const waiting = present.filter((player) => waits.includes(player)).length;
  return waiting > 0 && waiting * 2 >= present.length;
};

/**
 * Countdowns that are over run, and what half of a team holds back is cancelled.
 * @param here players who are connected; everybody who sits, if it is not known
 */
export const closeCountdowns = (
  state: LessonState,
  at: number,
  here?: { has(player: PlayerId): boolean },
): readonly LessonEvent[] =>
  state.teams.flatMap((team) => {
    const trial = benchOf(state, team)?.trials.find(isCalling);
    if (!trial) return [];
    const players = seated(team).map(({ player }) => player);
    const present = here ? players.filter((player) => here.has(player)) : players;
    const named = { team: team.id, trial: trial.id };
    if (isHeldBack(trial, present)) return [event('TrialCancelled', named)];
    // the bell ends every countdown: what was accepted before it counts
    const due = at >= Math.min(trial.runsAt, state.endsAt);
    return due ? [event('TrialRan', { ...named, counts: countsNow(trial, present) })] : [];
  });

/** The trial of the present round that waits for its result; undefined for any other. */
const awaited = (state: LessonState, round: number, id: TeamId, number: TrialId): Trial | undefined => {
  const team = round === state.round && state.status !== 'over' ? findTeam(state, id) : undefined;
  const trial = team && benchOf(state, team)?.trials.find((each) => each.id === number);
  return trial?.status === 'measuring' ? trial : undefined;
};

export const trialMeasured: Decide<'trialMeasured'> = (state, { round, team, trial, result }) =>
  awaited(state, round, team, trial) ? [event('TrialMeasured', { team, trial, result })] : [];

export const trialFailed: Decide<'trialFailed'> = (state, { round, team, trial }) =>
  awaited(state, round, team, trial) ? [event('TrialFailed', { team, trial })] : [];

/** A state with one trial of a team replaced. */
export const withTrial = (
  state: LessonState,
  team: TeamId,
  id: TrialId,
  change: (trial: Trial) => Trial,
): LessonState =>
  withBench(state, team, (bench) => ({
    ...bench,
    trials: bench.trials.map((trial) => (trial.id === id ? change(trial) : trial)),
  }));

export const TrialStarted: Evolve<'TrialStarted'> = (state, { team, trial, ...started }) =>
  withBench(state, team, (bench) => ({
    ...bench,
    trials: [...bench.trials, { ...started, id: trial, status: 'calling', calls: [], waits: [], counts: false }],
  }));

export const TrialRan: Evolve<'TrialRan'> = (state, { team, trial, counts }) =>
  withTrial(state, team, trial, (each) => ({ ...each, status: 'measuring', counts }));

export const TrialMeasured: Evolve<'TrialMeasured'> = (state, { team, trial, result }) =>
  withTrial(state, team, trial, (each) => ({ ...each, status: 'measured', result }));

export const TrialCancelled: Evolve<'TrialCancelled'> = (state, { team, trial }) =>
  withTrial(state, team, trial, (each) => ({ ...each, status: 'cancelled' }));

export const TrialFailed: Evolve<'TrialFailed'> = (state, { team, trial }) =>
  withTrial(state, team, trial, (each) => ({ ...each, status: 'failed', counts: false }));
