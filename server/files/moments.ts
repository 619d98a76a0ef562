/** A journal read for its files: the state that it tells, and when each thing in it happened last. */
import type { LessonEvent } from '../../shared/lesson/events.ts';
import { evolve } from '../../shared/lesson/evolve.ts';
import { emptyLesson, type LessonState } from '../../shared/lesson/state.ts';

export type JournalEntry = { readonly event: LessonEvent; readonly at: number };

/** The names under which moments are noted and asked for. */
export const moment = {
  forecast: (player: number, key: string) => `forecast/${player}/${key}`,
  truth: (key: string) => `truth/${key}`,
  trial: (round: number, team: number, trial: number) => `trial/${round}/${team}/${trial}`,
  call: (round: number, team: number, trial: number, player: number) => `call/${round}/${team}/${trial}/${player}`,
  tap: (round: number, team: number, player: number) => `tap/${round}/${team}/${player}`,
  answer: (round: number, team: number) => `answer/${round}/${team}`,
  marker: (round: number, team: number) => `marker/${round}/${team}`,
  defence: (round: number, team: number) => `defence/${round}/${team}`,
  commit: (round: number, team: number) => `commit/${round}/${team}`,
  judgement: (round: number, player: number, pair: number) => `judgement/${round}/${player}/${pair}`,
  scored: (round: number) => `scored/${round}`,
  settled: (round: number) => `settled/${round}`,
} as const;

/** What an event is the moment of. */
const momentsOf = (event: LessonEvent, round: number): readonly string[] => {
  switch (event.type) {
    case 'ForecastLocked':
      return [moment.forecast(event.body.player, event.body.key)];
    case 'ForecastsClosed':
      return event.body.placed.map(([player]) => moment.forecast(player, event.body.key));
    case 'TruthRevealed':
      return [moment.truth(event.body.key)];
    case 'TrialStarted':
      return [moment.trial(round, event.body.team, event.body.trial)];
    case 'CallMade':
      return [moment.call(round, event.body.team, event.body.trial, event.body.player)];
    case 'IncidentTapped':
      return [moment.tap(round, event.body.team, event.body.player)];
    case 'IncidentAnswered':
      return [moment.answer(round, event.body.team)];
    case 'MarkerPlaced':
      return [moment.marker(round, event.body.team)];
    case 'DefenceWritten':
      return [moment.defence(round, event.body.team)];
    case 'DecisionCommitted':
      return [moment.commit(round, event.body.team)];
    case 'DecisionsClosed':
      return event.body.decisions.map(([team]) => moment.commit(event.body.round, team));
    case 'PairJudged':
      return [moment.judgement(round, event.body.player, event.body.pair)];
    case 'RoundScored':
      return [moment.scored(event.body.round)];
    case 'SecondVerdict':
      return event.body.rounds.map((each) => moment.settled(each.round));
    default:
      return [];
  }
};

export type Told = {
  readonly state: LessonState;
  /** Lesson time of a moment in seconds; undefined if it never came. */
  readonly seconds: (name: string) => number | undefined;
};

/** What a journal tells. */
export const tell = (journal: Iterable<JournalEntry>): Told => {
  const times = new Map<string, number>();
  let state = emptyLesson;
  for (const { event, at } of journal) {
    state = evolve(state, event, at);
    for (const name of momentsOf(event, state.round)) times.set(name, at);
  }
  return {
    state,
    seconds: (name) => {
      const at = times.get(name);
      return at === undefined ? undefined : at / 1000;
    },
  };
};
