/** Lines about worlds: truths of the questions, and what each track's world would have given others. */
import { questionKey } from '../../shared/lesson/state.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { trueAnswers } from './answers.ts';
import { inOneCell, type Line } from './line.ts';
import { moment, type Told } from './moments.ts';

const truthLines = ({ state, seconds }: Told, round: number, track: TrackId): readonly Line[] =>
  Object.entries(state.plan.rounds[round]?.questions ?? {}).flatMap(([item, question]): readonly Line[] => {
    const key = questionKey(round, item);
    const truth = state.revealed.includes(key) ? state.prepared[round]?.[track]?.truths[item] : undefined;
    if (!truth) return [];
    return [
      {
        kind: 'truth',
        item,
        lesson_time_s: seconds(moment.truth(key)),
        answer: trueAnswers(question, truth),
        value: truth.figure,
        value_unit: question.unit,
        error_in_value_unit: truth.error,
      },
    ];
  });

const yardstickLines = ({ state }: Told, round: number, track: TrackId): readonly Line[] => {
  const yardstick = state.judged.includes(round) ? state.yardsticks[round]?.[track] : undefined;
  const rules = state.plan.rounds[round]?.bench;
  if (!yardstick || !rules) return [];
  const shared = { kind: 'yardstick', value_unit: rules.unit };
  const fresh = state.settled.includes(round) ? state.freshYardsticks[round]?.[track] : undefined;
  const { default: standard, best, blind, noise, knee } = yardstick;
  const dial = rules.knee === undefined ? undefined : rules.dials[rules.knee];
  return [
    { ...shared, item: 'default', setting: inOneCell(standard.decision), value: standard.value },
    { ...shared, item: 'best of a search', setting: inOneCell(best.decision), value: best.value },
    { ...shared, item: 'noise', value: noise },
    ...blind.map((value, place) => ({ ...shared, kind: 'blind setting', item: place + 1, value })),
    ...(fresh?.medians ?? []).map((value, world) => ({ ...shared, kind: 'fresh median', item: world + 1, value })),
    ...(knee && dial
      ? [
          {
            kind: 'knee',
            item: rules.knee,
            value: knee.value,
            value_unit: dial.unit,
            error_in_value_unit: knee.tolerance,
          },
        ]
      : []),
  ];
};

/** All of one track's world in one round. */
export const worldLines = (told: Told, round: number, track: TrackId): readonly Line[] => [
  ...truthLines(told, round, track),
  ...yardstickLines(told, round, track),
];
