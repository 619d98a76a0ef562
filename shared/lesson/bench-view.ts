/** Workbenches as people get to see them: a team its own, others only how busy it is, and all what it came to once it is judged. */
import type { Bench, Trial, Yardstick } from './bench.ts';
import type { BenchView, EffortView, OutcomeView, PartView, TrialView, YardstickView } from './bench-views.ts';
import { isRight } from './calls.ts';
import { commitFrom } from './commit.ts';
import { countedTrials, pointsByPart } from './parts.ts';
import { paidTrials, spentOf } from './purse.ts';
import { type LessonState, type PlayerId, presentRound, type Team } from './state.ts';
import type { MineView } from './views.ts';
import { benchOf, frozenFrom } from './workbench.ts';

const trialView = ({ calls, result, ...trial }: Trial): TrialView => ({
  id: trial.id,
  decision: trial.decision,
  size: trial.size,
  by: trial.by,
  price: trial.price,
  status: trial.status,
  runsAt: trial.runsAt,
  callers: calls.map(({ player }) => player),
  waits: trial.waits,
  fresh: trial.fresh,
  counts: trial.counts,
  against: trial.against,
  value: result?.value,
  error: result?.error,
  readings: result?.readings ?? {},
  audit: result?.audit,
});

const shownParts: readonly string[] = ['outcome', 'forecast', 'exploring'] satisfies PartView['part'][];
const isShown = (part: { readonly part: string }): part is PartView => shownParts.includes(part.part);

/** What a team's decision came to; undefined before it is judged, and for a team that committed nothing. */
export const outcomeView = (state: LessonState, team: Team): OutcomeView | undefined => {
  const bench = benchOf(state, team);
  if (!bench?.committed || !state.judged.includes(state.round)) return undefined;
  return {
    decision: bench.decision,
    value: bench.outcome?.value,
    parts: bench.outcome?.parts ?? {},
    beaten: bench.beaten,
    of: state.yardsticks[state.round]?.[team.track]?.blind.length ?? 0,
    spent: spentOf(bench).hours,
    earned: pointsByPart(state, team, state.round).filter(isShown),
  };
};

/** A team's workbench for its members; undefined before the round's work step. */
export const benchView = (state: LessonState, team: Team): BenchView | undefined => {
  const bench = benchOf(state, team);
  const round = presentRound(state)?.bench;
  if (!bench || !round) return undefined;
  return {
    decision: bench.decision,
    dials: Object.keys(round.dials),
    grant: round.grants[team.track],
    spent: spentOf(bench),
    trials: bench.trials.map(trialView),
    counted: countedTrials(bench),
    target: round.target,
    commitFrom: commitFrom(state),
    frozenFrom: frozenFrom(state) ?? 0,
    taps: bench.taps,
    reopened: bench.reopened,
    committed: bench.committed,
    outcome: outcomeView(state, team),
  };
};

const inStatus = (bench: Bench, status: Trial['status']): number =>
  bench.trials.filter((trial) => trial.status === status).length;

/** How busy a team is: no dial, no value. */
export const effortView = (state: LessonState, team: Team): EffortView | undefined => {
  const bench = benchOf(state, team);
  if (!bench) return undefined;
  return {
    runs: paidTrials(bench).length,
    calls: bench.trials.reduce((sum, { calls }) => sum + calls.length, 0),
    target: presentRound(state)?.bench?.target ?? 0,
    spent: spentOf(bench),
    calling: inStatus(bench, 'calling'),
    measuring: inStatus(bench, 'measuring'),
    committed: bench.committed,
  };
};

/** One player's own calls in the present round. */
export const callsOf = (state: LessonState, team: Team, player: PlayerId): MineView['calls'] =>
  (benchOf(state, team)?.trials ?? []).flatMap((trial) =>
    trial.calls
      .filter((call) => call.player === player)
      .map(({ call }) => ({ trial: trial.id, call, right: isRight(trial, call) })),
  );

const twentieths = 20;

const quantilesOf = ({ blind }: Yardstick): readonly number[] => {
  const ascending = [...blind].sort((a, b) => a - b);
  if (ascending.length === 0) return [];
  return Array.from(
    { length: twentieths + 1 },
    (_, place) => ascending[Math.round((place / twentieths) * (ascending.length - 1))] ?? 0,
  );
};

/** Yardsticks of the present round, one a track, once its outcomes are judged. */
export const yardstickViews = (state: LessonState): readonly YardstickView[] =>
  state.judged.includes(state.round)
    ? Object.entries(state.yardsticks[state.round] ?? {}).flatMap(([track, yardstick]) =>
        yardstick
          ? {
              track: track as YardstickView['track'],
              default: yardstick.default,
              best: yardstick.best,
              quantiles: quantilesOf(yardstick),
              of: yardstick.blind.length,
              noise: yardstick.noise,
            }
          : [],
      )
    : [];
