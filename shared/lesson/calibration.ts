/** Calibration: how often answers came true on which somebody had placed so many chips. Of people's own chips alone, in rounds that count. */
import type { Question } from '../missions/mission.ts';
import type { Truth } from '../missions/simulator.ts';
import type { TrackId } from '../tracks/track.ts';
import { isRight } from './calls.ts';
import type { CalibrationView } from './closing-views.ts';
import { chipsInAll } from './scoring.ts';
import { shows } from './shows.ts';
import { type LessonState, type QuestionKey, questionKey, type Seat, type Team } from './state.ts';

type Asked = { readonly key: QuestionKey; readonly truths: Partial<Record<TrackId, Truth>> };

/** What says something about judgement: not opinions, nor what can be looked up. */
const tells = ({ kind, knowledge }: Question): boolean => kind !== 'opinion' && knowledge === undefined;

/** Questions whose truth is out, of rounds that are scored. */
const askedIn = (state: LessonState): readonly Asked[] =>
  state.plan.rounds.flatMap(({ questions, practice }, round) =>
    practice
      ? []
      : Object.entries(questions).flatMap(([name, question]): readonly Asked[] => {
          const key = questionKey(round, name);
          if (!tells(question) || !state.revealed.includes(key)) return [];
          const worlds = Object.entries(state.prepared[round] ?? {});
          const truths = worlds.flatMap(([track, world]) => (world?.truths[name] ? [[track, world.truths[name]]] : []));
          return [{ key, truths: Object.fromEntries(truths) }];
        }),
  );

const isTrue = ({ answer }: Truth, place: number): boolean =>
  typeof answer === 'number' ? answer === place : answer[place] === true;

/** Adds up forecasts of some seats. What the bell spread is nobody's belief: such a forecast is left out, as programs are. */
const tally = (asked: readonly Asked[], people: readonly { seat: Seat; track: TrackId }[]): CalibrationView => {
  const placed = Array.from({ length: chipsInAll + 1 }, () => 0);
  const cameTrue = [...placed];
  for (const { seat, track } of people) {
    if (seat.bot) continue;
    for (const { key, truths } of asked) {
      const forecast = seat.forecasts[key];
      const truth = truths[track];
      if (!forecast?.locked || forecast.byBell > 0 || !truth) continue;
      forecast.chips.forEach((chips, place) => {
        placed[chips] = (placed[chips] ?? 0) + 1;
        cameTrue[chips] = (cameTrue[chips] ?? 0) + Number(isTrue(truth, place));
      });
    }
  }
  return { placed, cameTrue };
};

const sittingIn = ({ seats, track }: Team): readonly { seat: Seat; track: TrackId }[] =>
  seats.map((seat) => ({ seat, track }));

export type ClassCalibration = {
  readonly class: CalibrationView;
  readonly ofTeam: (team: Team) => CalibrationView;
  readonly ofSeat: (team: Team, seat: Seat) => CalibrationView;
};

/** Calibration of the class, of a team and of a seat, once the lesson closes; undefined before, and where nothing was asked. */
export const calibrationIn = (state: LessonState): ClassCalibration | undefined => {
  const asked = shows(state).lesson ? askedIn(state) : [];
  if (asked.length === 0) return undefined;
  return {
    class: tally(asked, state.teams.flatMap(sittingIn)),
    ofTeam: (team) => tally(asked, sittingIn(team)),
    ofSeat: ({ track }, seat) => tally(asked, [{ seat, track }]),
  };
};

/** Calls that a player has made in all rounds that count, and how many of them came true. */
export const callRecord = (
  state: LessonState,
  { benches }: Team,
  { player }: Seat,
): { readonly made: number; readonly right: number } => {
  const known = state.judged.flatMap((round) =>
    state.plan.rounds[round]?.practice
      ? []
      : (benches[round]?.trials ?? []).flatMap((trial) =>
          trial.calls.flatMap((call) => (call.player === player ? [isRight(trial, call.call)] : [])),
        ),
  );
  return {
    made: known.filter((right) => right !== undefined).length,
    right: known.filter((right) => right === true).length,
  };
};
