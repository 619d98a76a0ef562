/** Lines about single people: forecasts, calls, answers to incidents, judgements of pairs. */
import { isRight } from '../../shared/lesson/calls.ts';
import type { LessonState, Seat, Team } from '../../shared/lesson/state.ts';
import { questionKey } from '../../shared/lesson/state.ts';
import { truthOf } from '../../shared/lesson/votes.ts';
import { trueAnswers } from './answers.ts';
import { inOneCell, type Line } from './line.ts';
import { moment, type Told } from './moments.ts';

/** Whose lines these are, and of which round. */
export type Whose = { readonly told: Told; readonly round: number; readonly team: Team; readonly seat: Seat };

const statusOf = (auto: boolean, locked: boolean): string => {
  if (!locked) return 'placed';
  return auto ? 'locked by the bell' : 'locked';
};

const forecastLines = ({ told, round, team, seat }: Whose): readonly Line[] => {
  const { state, seconds } = told;
  const questions = Object.entries(state.plan.rounds[round]?.questions ?? {});
  return questions.flatMap(([item, question]): readonly Line[] => {
    const key = questionKey(round, item);
    const forecast = seat.forecasts[key];
    const truth = state.revealed.includes(key) ? state.prepared[round]?.[team.track]?.truths[item] : undefined;
    if (!forecast) return [];
    const chips = Object.fromEntries(question.answers.map((answer, place) => [answer, forecast.chips[place] ?? 0]));
    return [
      {
        kind: 'forecast',
        item,
        lesson_time_s: seconds(moment.forecast(seat.player, key)),
        status: statusOf(forecast.auto, forecast.locked),
        setting: inOneCell(chips),
        answer: truth && trueAnswers(question, truth),
        points: forecast.points,
        of_points: forecast.points === undefined ? undefined : 200,
      },
    ];
  });
};

const callLines = ({ told, round, team, seat }: Whose): readonly Line[] =>
  (team.benches[round]?.trials ?? []).flatMap((trial) =>
    trial.calls
      .filter(({ player }) => player === seat.player)
      .map(
        ({ call }): Line => ({
          kind: 'call',
          item: trial.id,
          lesson_time_s: told.seconds(moment.call(round, team.id, trial.id, seat.player)),
          answer: call,
          right: isRight(trial, call),
          value: trial.against,
          value_unit: told.state.plan.rounds[round]?.bench?.unit,
        }),
      ),
  );

const tapLines = ({ told, round, team, seat }: Whose): readonly Line[] => {
  const incident = team.benches[round]?.incident;
  const tap = incident?.taps.find(({ player }) => player === seat.player);
  const at = told.seconds(moment.tap(round, team.id, seat.player));
  return incident && tap ? [{ kind: 'incident tap', item: incident.key, lesson_time_s: at, answer: tap.answer }] : [];
};

/** Whether a judgement was right, once fresh worlds are paid; undefined where nobody can tell. */
const wasRight = (state: LessonState, round: number, pair: readonly [number, number], side: string) => {
  const truth = state.settled.includes(round) ? truthOf(state, round, pair) : undefined;
  return truth && (truth === side || truth === 'both');
};

const judgementLines = ({ told, round, seat }: Whose): readonly Line[] =>
  (seat.pairs?.[round] ?? []).flatMap(({ pair: index, side }): readonly Line[] => {
    const pair = told.state.pairs[round]?.[index];
    if (!pair || side === undefined) return [];
    const [left, right] = pair;
    return [
      {
        kind: 'judgement',
        item: index,
        lesson_time_s: told.seconds(moment.judgement(round, seat.player, index)),
        setting: inOneCell({ left, right }),
        answer: side,
        right: wasRight(told.state, round, pair, side),
      },
    ];
  });

/** All of one person in one round. */
export const peopleLines = (whose: Whose): readonly Line[] => [
  ...forecastLines(whose),
  ...callLines(whose),
  ...tapLines(whose),
  ...judgementLines(whose),
];
