/** From events to state: what the live lesson and a replay of its journal both do. */
import { CallMade, WaitAsked } from './calls.ts';
import { ClueGiven, CluesDealt } from './clues.ts';
import { CommitReopened, CommitTapped, DecisionCommitted, DecisionsClosed } from './commit.ts';
import { DefenceWritten, EntryFlagged, EntryHidden } from './defence.ts';
import type { EventType, LessonEvent } from './events.ts';
import {
  BellRung,
  Extended,
  LastCalled,
  LessonEnded,
  Paused,
  Resumed,
  RoundPrepared,
  StepOpened,
  Ticked,
} from './flow.ts';
import { ChipsPlaced, ForecastLocked, ForecastsClosed } from './forecast.ts';
import { FreshPrepared } from './fresh.ts';
import { IncidentAnswered, IncidentStruck, IncidentTapped } from './incident.ts';
import { MarkerPlaced } from './marker.ts';
import { OutcomesPrepared, OutcomesRevealed } from './outcome.ts';
import { PairJudged, PairsDealt } from './pairs.ts';
import { LessonOpened } from './plan.ts';
import { TruthRevealed } from './reveal.ts';
import type { Evolve } from './rule.ts';
import { SecondVerdict } from './second-verdict.ts';
import { AllowanceSet, DoorSet, LateSet, RoomSet } from './settings.ts';
import { SpotlightSet } from './spotlight.ts';
import { RoundScored } from './standings.ts';
import { emptyLesson, type LessonState } from './state.ts';
import { PlayerJoined, PlayerMoved, PlayerRemoved, PlayerRestored, SeatMoved, TeamRenamed } from './teams.ts';
import { TrialCancelled, TrialFailed, TrialMeasured, TrialRan, TrialStarted } from './trials.ts';
import { BenchesOpened, DialMoved } from './workbench.ts';

const evolvers: { readonly [T in EventType]: Evolve<T> } = {
  LessonOpened,
  RoundPrepared,
  PlayerJoined,
  PlayerMoved,
  PlayerRemoved,
  PlayerRestored,
  SeatMoved,
  AllowanceSet,
  TeamRenamed,
  DoorSet,
  LateSet,
  RoomSet,
  StepOpened,
  CluesDealt,
  ClueGiven,
  ChipsPlaced,
  ForecastLocked,
  ForecastsClosed,
  TruthRevealed,
  RoundScored,
  BenchesOpened,
  DialMoved,
  TrialStarted,
  CallMade,
  WaitAsked,
  TrialCancelled,
  TrialRan,
  TrialMeasured,
  TrialFailed,
  CommitTapped,
  CommitReopened,
  DecisionCommitted,
  DecisionsClosed,
  BellRung,
  OutcomesPrepared,
  OutcomesRevealed,
  IncidentStruck,
  IncidentTapped,
  IncidentAnswered,
  MarkerPlaced,
  DefenceWritten,
  PairsDealt,
  PairJudged,
  EntryFlagged,
  EntryHidden,
  FreshPrepared,
  SecondVerdict,
  SpotlightSet,
  Paused,
  Resumed,
  Extended,
  LastCalled,
  Ticked,
  LessonEnded,
};

/** State after one event that happened at lesson time `at`. */
export const evolve = (state: LessonState, happened: LessonEvent, at: number): LessonState => {
  const evolver = evolvers[happened.type] as Evolve<EventType>;
  return evolver(at > state.at ? { ...state, at } : state, happened.body);
};

/** State after several events of one moment. */
export const fold = (state: LessonState, events: readonly LessonEvent[], at: number): LessonState =>
  events.reduce((now, each) => evolve(now, each, at), state);

/** The state that a journal tells. */
export const replay = (journal: Iterable<{ readonly event: LessonEvent; readonly at: number }>): LessonState => {
  let state = emptyLesson;
  for (const { event, at } of journal) state = evolve(state, event, at);
  return state;
};
