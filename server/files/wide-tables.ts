/** The wide files: one line a team, and one line a player; what belongs to a round begins with `r1_`, `r2_` and so on. */
import { calibrationIn, callRecord } from '../../shared/lesson/calibration.ts';
import { freshBeaten, freshOf, meanOf } from '../../shared/lesson/fresh.ts';
import { countedTrials, measureOf, pointsByPart } from '../../shared/lesson/parts.ts';
import { paidTrials, spentOf } from '../../shared/lesson/purse.ts';
import { standingsOf, totalOf } from '../../shared/lesson/standings.ts';
import { type LessonState, questionKey, type Seat, seated, type Team } from '../../shared/lesson/state.ts';
import { trueAnswers } from './answers.ts';
import type { Cell, Table } from './csv.ts';
import type { Told } from './moments.ts';
import { type Names, numberOf, teamsIn } from './records.ts';

type Row = ReadonlyMap<string, Cell>;

/** All columns that any row has, in the order in which they first appear. */
const tableOf = (rows: readonly Row[]): Table => {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return { columns, rows: rows.map((row) => columns.map((column) => row.get(column))) };
};

type Columns = readonly (readonly [string, Cell])[];

const partsOf = (state: LessonState, team: Team, round: number): Columns =>
  state.scored.includes(round)
    ? pointsByPart(state, team, round).flatMap(({ part, earned, worth }) => [
        [`${part}_points`, earned],
        [`${part}_of_points`, worth],
      ])
    : [];

const decisionOf = (state: LessonState, team: Team, round: number): Columns => {
  const bench = team.benches[round];
  const rules = state.plan.rounds[round]?.bench;
  if (!bench || !rules) return [];
  const judged = state.judged.includes(round);
  const fresh = state.settled.includes(round) ? freshOf(state, team, round) : undefined;
  const spent = spentOf(bench);
  const measure = judged ? measureOf(state, team, round) : undefined;
  return [
    ...Object.keys(rules.dials).map((dial) => [`dial_${dial}`, bench.decision[dial]] as const),
    ['committed', bench.committed],
    [`outcome_in_${rules.unit}`, judged ? bench.outcome?.value : undefined],
    ['beaten_settings', judged ? bench.beaten : undefined],
    ['of_settings', judged ? state.yardsticks[round]?.[team.track]?.blind.length : undefined],
    [`fresh_mean_in_${rules.unit}`, fresh && meanOf(fresh.result.values)],
    ['fresh_beaten_settings', fresh && freshBeaten(fresh)],
    ['fresh_of_settings', fresh?.yardstick.blind.length],
    ['trials', paidTrials(bench).length],
    ['trials_that_count', countedTrials(bench)],
    ['trials_target', rules.target],
    ['spent_dollars_share', spent.dollars],
    ['spent_gpu_hours_share', spent.hours],
    ['spent_weeks_share', spent.weeks],
    ['carried_dollars_share', bench.carried?.dollars],
    ['carried_gpu_hours_share', bench.carried?.hours],
    ['incident', bench.incident?.key],
    ['incident_answer', bench.incident?.answer],
    ['demand_measured', measure?.value],
    ['demand_floor', measure?.floor],
    ['demand_target', measure?.target],
    ['marker', bench.marker],
    ['defence', bench.defence?.text],
  ];
};

const teamInRound = (state: LessonState, team: Team, round: number): Columns => {
  const place = state.scored.indexOf(round);
  const columns: Columns = [
    ['mission', state.plan.rounds[round]?.mission],
    ['points', place < 0 ? undefined : team.totals[place]],
    ...partsOf(state, team, round),
    ...decisionOf(state, team, round),
  ];
  return columns.map(([name, cell]) => [`r${numberOf(state, round)}_${name}`, cell]);
};

const reached = ({ plan, round }: LessonState): readonly number[] =>
  plan.rounds.flatMap((_, each) => (each <= round ? [each] : []));

/** One line a team. */
export const teamsTable = ({ state }: Told): Table => {
  const standings = standingsOf(state);
  return tableOf(
    teamsIn(state).map(
      (team): Row =>
        new Map<string, Cell>([
          ['team', team.id],
          ['team_name', team.name],
          ['track', team.track],
          ['people', seated(team).filter(({ bot }) => !bot).length],
          ['programs', seated(team).filter(({ bot }) => bot).length],
          ['points', totalOf(team)],
          ['rank', standings.get(team.id)?.rank],
          ...reached(state).flatMap((round) => teamInRound(state, team, round)),
        ]),
    ),
  );
};

const forecastsOf = (state: LessonState, team: Team, seat: Seat, round: number): Columns =>
  Object.entries(state.plan.rounds[round]?.questions ?? {}).flatMap(([name, question]): Columns => {
    const key = questionKey(round, name);
    const forecast = seat.forecasts[key];
    const truth = state.revealed.includes(key) ? state.prepared[round]?.[team.track]?.truths[name] : undefined;
    return [
      ...question.answers.map((answer, place) => [`${name}_chips_${answer}`, forecast?.chips[place]] as const),
      [`${name}_by_bell`, forecast?.auto],
      [`${name}_true`, truth && trueAnswers(question, truth)],
      [`${name}_points`, forecast?.points],
    ];
  });

const callsOf = (team: Team, { player }: Seat, round: number): number =>
  (team.benches[round]?.trials ?? []).reduce(
    (sum, { calls }) => sum + calls.filter((call) => call.player === player).length,
    0,
  );

const playerInRound = (state: LessonState, team: Team, seat: Seat, round: number): Columns => {
  const decides = state.plan.rounds[round]?.bench !== undefined;
  const columns: Columns = [
    ...forecastsOf(state, team, seat, round),
    ...(decides ? ([['calls', callsOf(team, seat, round)]] as const) : []),
  ];
  return columns.map(([name, cell]) => [`r${numberOf(state, round)}_${name}`, cell]);
};

/** One line a player. Calibration: how often so many chips were placed on an answer, and how often it was true. */
export const playersTable = ({ state }: Told, names: Names): Table => {
  const calibration = calibrationIn(state);
  return tableOf(
    teamsIn(state).flatMap((team) =>
      team.seats.map((seat): Row => {
        const own = calibration?.ofSeat(team, seat);
        const calls = callRecord(state, team, seat);
        return new Map<string, Cell>([
          ['player', seat.player],
          ['player_name', names.get(seat.player)],
          ['program', seat.bot === true],
          ['removed', seat.removed],
          ['team', team.id],
          ['team_name', team.name],
          ['track', team.track],
          ...reached(state).flatMap((round) => playerInRound(state, team, seat, round)),
          ['calls_measured', calls.made],
          ['calls_right', calls.right],
          ...(own?.placed ?? []).flatMap(
            (placed, chips): Columns => [
              [`answers_with_${chips}_chips`, placed],
              [`true_with_${chips}_chips`, own?.cameTrue[chips]],
            ],
          ),
        ]);
      }),
    ),
  );
};
