/** Lines about teams: trials, the incident's answer, marker, defence, outcome, fresh worlds, and what each part earned. */
import type { Bench, RoundBench } from '../../shared/lesson/bench.ts';
import { isHidden } from '../../shared/lesson/defence.ts';
import { freshBeaten, freshOf, meanOf } from '../../shared/lesson/fresh.ts';
import { measureOf, pointsByPart } from '../../shared/lesson/parts.ts';
import type { Team } from '../../shared/lesson/state.ts';
import { costs, inOneCell, type Line } from './line.ts';
import { moment, type Told } from './moments.ts';

type Work = {
  readonly told: Told;
  readonly round: number;
  readonly team: Team;
  readonly bench: Bench;
  readonly rules: RoundBench;
};

const trialLines = ({ told, round, team, bench, rules }: Work): readonly Line[] =>
  bench.trials.map((trial) => ({
    kind: 'trial',
    item: trial.id,
    lesson_time_s: told.seconds(moment.trial(round, team.id, trial.id)),
    player: trial.by,
    status: trial.counts ? `${trial.status} and counts` : trial.status,
    setting: `${inOneCell(trial.decision)} size=${rules.sizes[trial.size]?.key ?? trial.size}`,
    value: trial.result?.value,
    value_unit: rules.unit,
    error_in_value_unit: trial.result?.error,
    ...costs(trial.price),
  }));

const incidentLines = ({ told, round, team, bench: { incident } }: Work): readonly Line[] =>
  incident?.answer === undefined
    ? []
    : [
        {
          kind: 'incident answer',
          item: incident.key,
          lesson_time_s: told.seconds(moment.answer(round, team.id)),
          answer: incident.answer,
          ...costs(incident.cost),
        },
      ];

/** What the stakeholder measured, between what earns nothing and what earns everything. */
const demandLines = ({ told, round, team }: Work): readonly Line[] => {
  const measure = told.state.judged.includes(round) ? measureOf(told.state, team, round) : undefined;
  if (!measure) return [];
  const { key, value, floor, target } = measure;
  return [{ kind: 'demand', item: key, setting: inOneCell({ floor, target }), value }];
};

const markerLines = ({ told, round, team, bench, rules }: Work): readonly Line[] =>
  bench.marker === undefined || rules.knee === undefined
    ? []
    : [
        {
          kind: 'marker',
          item: rules.knee,
          lesson_time_s: told.seconds(moment.marker(round, team.id)),
          value: bench.marker,
          value_unit: rules.dials[rules.knee]?.unit,
        },
      ];

const defenceLines = ({ told, round, team, bench }: Work): readonly Line[] =>
  bench.defence === undefined
    ? []
    : [
        {
          kind: 'defence',
          item: bench.defence.evidence,
          lesson_time_s: told.seconds(moment.defence(round, team.id)),
          player: bench.defence.by,
          status: isHidden(bench) ? 'hidden' : 'shown',
          text: bench.defence.text,
        },
      ];

const outcomeLines = ({ told: { state, seconds }, round, team, bench, rules }: Work): readonly Line[] => {
  if (!bench.committed) return [];
  const judged = state.judged.includes(round);
  return [
    {
      kind: 'outcome',
      lesson_time_s: seconds(moment.commit(round, team.id)),
      status: bench.byBell ? 'committed by the bell' : 'committed',
      setting: inOneCell(bench.decision),
      value: judged ? bench.outcome?.value : undefined,
      value_unit: rules.unit,
      beaten_settings: judged ? bench.beaten : undefined,
      of_settings: judged ? state.yardsticks[round]?.[team.track]?.blind.length : undefined,
    },
  ];
};

const freshLines = ({ told: { state, seconds }, round, team, rules }: Work): readonly Line[] => {
  const fresh = state.settled.includes(round) ? freshOf(state, team, round) : undefined;
  if (!fresh) return [];
  const shared = { lesson_time_s: seconds(moment.settled(round)), value_unit: rules.unit };
  return [
    ...fresh.result.values.map((value, world) => ({ kind: 'fresh world', item: world + 1, value, ...shared })),
    {
      kind: 'fresh worlds',
      value: meanOf(fresh.result.values),
      beaten_settings: freshBeaten(fresh),
      of_settings: fresh.yardstick.blind.length,
      ...shared,
    },
  ];
};

const scoreLines = ({ state, seconds }: Told, round: number, team: Team): readonly Line[] => {
  const place = state.scored.indexOf(round);
  if (place < 0) return [];
  const shared = { lesson_time_s: seconds(moment.settled(round)) ?? seconds(moment.scored(round)) };
  return [
    ...pointsByPart(state, team, round).map(({ part, earned, worth }) => ({
      kind: 'score part',
      item: part,
      points: earned,
      of_points: worth,
      ...shared,
    })),
    { kind: 'round total', points: team.totals[place], of_points: 1000, ...shared },
  ];
};

/** All of one team in one round. */
export const teamLines = (told: Told, round: number, team: Team): readonly Line[] => {
  const bench = team.benches[round];
  const rules = told.state.plan.rounds[round]?.bench;
  const work = bench && rules && { told, round, team, bench, rules };
  const parts = [trialLines, incidentLines, markerLines, defenceLines, outcomeLines, demandLines, freshLines];
  return [...(work ? parts.flatMap((part) => part(work)) : []), ...scoreLines(told, round, team)];
};
