/** Workbenches as people get to see them: a team its own, others only how busy it is, and all what it came to once it is judged. */
import type { Bench, Trial, Yardstick } from './bench.ts';
import type { BenchView, EffortView, ElsewhereView, OutcomeView, TrialView, YardstickView } from './bench-views.ts';
import { isRight } from './calls.ts';
import { commitFrom } from './commit.ts';
import { freshBeaten, freshOf } from './fresh.ts';
import { incidentOf } from './incident.ts';
import { beatenOf } from './outcome.ts';
import { countedTrials, measureOf, pointsByPart } from './parts.ts';
import { emptyPurse, paidTrials, spentByEffort, spentOf } from './purse.ts';
import type { FreshView, IncidentView } from './round-views.ts';
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

/** What fresh worlds say of a team's decision. */
const freshView = (state: LessonState, team: Team): FreshView | undefined => {
  const fresh = freshOf(state, team, state.round);
  if (!fresh) return undefined;
  const { values } = fresh.result;
  const { medians, blind } = fresh.yardstick;
  return { values, medians, beaten: freshBeaten(fresh), of: blind.length };
};

/** The incident that struck a team. */
const incidentView = (state: LessonState, team: Team, bench: Bench): IncidentView | undefined => {
  const demand = incidentOf(state, state.round, bench)?.demand[team.track];
  return bench.incident && demand && { ...bench.incident, answer: bench.incident.answer, demand };
};

/** What a team's decision came to; undefined before it is judged, and for a team that committed nothing. */
export const outcomeView = (state: LessonState, team: Team): OutcomeView | undefined => {
  const bench = benchOf(state, team);
  if (!bench?.committed || !state.judged.includes(state.round)) return undefined;
  const yardstick = state.yardsticks[state.round]?.[team.track];
  const round = presentRound(state)?.bench;
  return {
    decision: bench.decision,
    value: bench.outcome?.value,
    parts: bench.outcome?.parts ?? {},
    beaten: bench.beaten,
    of: yardstick?.blind.length ?? 0,
    spent: spentOf(bench).hours,
    earned: pointsByPart(state, team, state.round),
    knee: round?.knee === undefined ? undefined : (yardstick?.knee ?? undefined),
    measure: measureOf(state, team, state.round),
    fresh: state.settled.includes(state.round) ? freshView(state, team) : undefined,
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
    extras: round.extras ?? [],
    kneeDial: round.knee,
    incident: incidentView(state, team, bench),
    marker: bench.marker,
    defence: bench.defence && { ...bench.defence, evidence: bench.defence.evidence },
    carried: bench.carried ?? emptyPurse,
    outcome: outcomeView(state, team),
  };
};

const inStatus = (bench: Bench, status: Trial['status']): number =>
  bench.trials.filter((trial) => trial.status === status).length;

const askedOf = ({ incident }: Bench): EffortView['incident'] => {
  if (!incident) return 'none';
  return incident.answer === undefined ? 'open' : 'answered';
};

/** How busy a team is: no dial, no value. */
export const effortView = (state: LessonState, team: Team): EffortView | undefined => {
  const bench = benchOf(state, team);
  if (!bench) return undefined;
  return {
    runs: paidTrials(bench).length,
    calls: bench.trials.reduce((sum, { calls }) => sum + calls.length, 0),
    target: presentRound(state)?.bench?.target ?? 0,
    spent: state.judged.includes(state.round) ? spentOf(bench) : spentByEffort(state, team, bench),
    calling: inStatus(bench, 'calling'),
    measuring: inStatus(bench, 'measuring'),
    committed: bench.committed,
    byBell: bench.byBell === true,
    incident: askedOf(bench),
    defence: bench.defence !== undefined,
    marker: bench.marker !== undefined,
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

/** What a track changed: the other track on which its best is worth least. */
const elsewhereOf = (yardstick: Yardstick): ElsewhereView | undefined => {
  const { best, blind, elsewhere = {} } = yardstick;
  const others = Object.entries(elsewhere) as [ElsewhereView['track'], number][];
  const [least] = others.sort(([, one], [, other]) => one - other);
  if (least === undefined || blind.length === 0) return undefined;
  return { here: beatenOf(best.value, yardstick) / blind.length, track: least[0], there: least[1] };
};

/** Yardsticks of the present round, one a track, once its outcomes are judged. */
export const yardstickViews = (state: LessonState): readonly YardstickView[] =>
  state.judged.includes(state.round)
    ? Object.entries(state.yardsticks[state.round] ?? {}).flatMap(([track, yardstick]): readonly YardstickView[] => {
        if (!yardstick) return [];
        const elsewhere = elsewhereOf(yardstick);
        return [
          {
            track: track as YardstickView['track'],
            default: yardstick.default,
            best: yardstick.best,
            quantiles: quantilesOf(yardstick),
            of: yardstick.blind.length,
            noise: yardstick.noise,
            ...(elsewhere && { elsewhere }),
          },
        ];
      })
    : [];
