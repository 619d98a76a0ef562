/** The truth comes out: computed points of every player and team, for all that was asked in the round. */
import type { Question } from '../missions/mission.ts';
import { event, type LessonEvent } from './events.ts';
import type { Evolve } from './rule.ts';
import { pointsOf } from './scoring.ts';
import {
  type LessonState,
  type LessonStep,
  type PlayerId,
  presentRound,
  type QuestionKey,
  questionKey,
  type Team,
  type TeamId,
} from './state.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

/** Chips of everybody in the team who locked this question, the removed included. */
const lockedChips = (team: Team, key: QuestionKey): readonly (readonly [PlayerId, readonly number[]])[] =>
  team.seats.flatMap((seat) => {
    const forecast = seat.forecasts[key];
    return forecast?.locked ? [[seat.player, forecast.chips] as const] : [];
  });

/** Mean of several forecasts, answer by answer. */
export const pooled = (forecasts: readonly (readonly number[])[]): readonly number[] =>
  (forecasts[0] ?? []).map((_, answer) => mean(forecasts.map((chips) => chips[answer] ?? 0)));

const revealOne = (state: LessonState, name: string, question: Question): readonly LessonEvent[] => {
  const key = questionKey(state.round, name);
  const players: [PlayerId, number][] = [];
  const teams: [TeamId, number, number][] = [];
  for (const team of state.teams) {
    const answered = state.prepared[state.round]?.[team.track]?.truths[name]?.answer;
    const locked = lockedChips(team, key);
    if (answered === undefined || locked.length === 0 || question.kind === 'opinion') continue;
    const points = locked.map(([player, chips]) => {
      const earned = pointsOf(question, chips, answered) ?? 0;
      players.push([player, earned]);
      return earned;
    });
    const together = pointsOf(question, pooled(locked.map(([, chips]) => chips)), answered) ?? 0;
    teams.push([team.id, thousandths(mean(points)), together]);
  }
  return [event('TruthRevealed', { key, players, teams })];
};

/** Reveals the step's question, or every question asked so far in the round that is still closed. */
export const revealTruths = (state: LessonState, step: LessonStep): readonly LessonEvent[] => {
  const round = presentRound(state);
  if (!round) return [];
  const asked = round.steps
    .slice(0, state.step)
    .flatMap((earlier) => (earlier.question === undefined ? [] : [earlier.question]));
  const names = step.question === undefined ? [...new Set(asked)] : [step.question];
  return names
    .filter((name) => !state.revealed.includes(questionKey(state.round, name)))
    .flatMap((name) => {
      const question = round.questions[name];
      return question ? revealOne(state, name, question) : [];
    });
};

export const TruthRevealed: Evolve<'TruthRevealed'> = (state, { key, players, teams }) => {
  const pointsOfPlayer = new Map(players);
  const resultOfTeam = new Map(teams.map(([team, points, together]) => [team, { points, pooled: together }] as const));
  return {
    ...state,
    revealed: [...state.revealed, key],
    teams: state.teams.map((team) => ({
      ...team,
      results: { ...team.results, [key]: resultOfTeam.get(team.id) ?? {} },
      seats: team.seats.map((seat) => {
        const points = pointsOfPlayer.get(seat.player);
        const forecast = seat.forecasts[key];
        return points === undefined || !forecast
          ? seat
          : { ...seat, forecasts: { ...seat.forecasts, [key]: { ...forecast, points } } };
      }),
    })),
  };
};
