/** What happened in a lesson. Events carry results, never recipes: a replay needs no rules, no dice and no model. */
import type { Outcome } from '../missions/simulator.ts';
import type { Decision, Purse } from '../missions/workbench.ts';
import type { TrackId } from '../tracks/track.ts';
import type { Defence, Direction, FreshResult, FreshYardsticks, Reading, RoundYardsticks, TrialId } from './bench.ts';
import type { Pair, Side } from './pair.ts';
import type { PreparedRound } from './prepared.ts';
import type { RoomSettings } from './room-settings.ts';
import type { LessonPlan, PlayerId, QuestionKey, TeamId } from './state.ts';

export type Events = {
  LessonOpened: {
    readonly plan: LessonPlan;
    readonly teams: readonly { readonly id: TeamId; readonly name: string; readonly track: TrackId }[];
    readonly teamSize: number;
    readonly autoAdvance: boolean;
  };
  /** `dice`: 32 random bits, for dealing pairs. */
  RoundPrepared: { readonly round: number; readonly tracks: PreparedRound; readonly dice?: number };
  PlayerJoined: { readonly player: PlayerId; readonly team: TeamId; readonly slot: number; readonly bot?: true };
  PlayerMoved: { readonly player: PlayerId; readonly team: TeamId; readonly slot: number };
  PlayerRemoved: { readonly player: PlayerId };
  PlayerRestored: { readonly player: PlayerId; readonly team: TeamId; readonly slot: number };
  SeatMoved: { readonly player: PlayerId; readonly issue: number };
  AllowanceSet: { readonly player: PlayerId; readonly factor: number };
  TeamRenamed: { readonly team: TeamId; readonly name: string };
  DoorSet: { readonly open: boolean };
  LateSet: { readonly open: boolean };
  RoomSet: { readonly room: Partial<RoomSettings> };
  StepOpened: { readonly round: number; readonly step: number; readonly endsAt: number };
  /** Everybody's hand for the round; who is not named holds none. */
  CluesDealt: { readonly hands: readonly (readonly [PlayerId, readonly number[]])[] };
  /** One player's hand changed, because they came, moved or came back. */
  ClueGiven: { readonly player: PlayerId; readonly clues: readonly number[] };
  ChipsPlaced: { readonly player: PlayerId; readonly key: QuestionKey; readonly chips: readonly number[] };
  ForecastLocked: { readonly player: PlayerId; readonly key: QuestionKey; readonly chips: readonly number[] };
  /** Who was locked by the bell, with what chips, and how many of them on every answer the bell added. */
  ForecastsClosed: {
    readonly key: QuestionKey;
    readonly placed: readonly (readonly [PlayerId, readonly number[], number])[];
  };
  /** Points of every player who locked; points and pooled points of their teams. */
  TruthRevealed: {
    readonly key: QuestionKey;
    readonly players: readonly (readonly [PlayerId, number])[];
    readonly teams: readonly (readonly [TeamId, number, number])[];
  };
  RoundScored: { readonly round: number; readonly totals: readonly (readonly [TeamId, number])[] };
  /** Every team's dials are set to its track's defaults. */
  BenchesOpened: {
    readonly round: number;
    /** What teams carry in from the round before, in shares of this round's grant. */
    readonly carried?: readonly (readonly [TeamId, Purse])[];
  };
  DialMoved: { readonly team: TeamId; readonly player: PlayerId; readonly dial: string; readonly value: number };
  /** A trial is paid for, and its countdown begins. */
  TrialStarted: {
    readonly team: TeamId;
    readonly trial: TrialId;
    readonly by: PlayerId;
    readonly decision: Decision;
    readonly size: number;
    readonly price: Purse;
    readonly fresh: boolean;
    readonly against?: number;
    readonly runsAt: number;
  };
  CallMade: { readonly team: TeamId; readonly trial: TrialId; readonly player: PlayerId; readonly call: Direction };
  WaitAsked: { readonly team: TeamId; readonly trial: TrialId; readonly player: PlayerId; readonly runsAt: number };
  /** Half of the team asked to wait: nothing is spent. */
  TrialCancelled: { readonly team: TeamId; readonly trial: TrialId };
  /** The countdown is over: the laboratory measures. */
  TrialRan: { readonly team: TeamId; readonly trial: TrialId; readonly counts: boolean };
  TrialMeasured: { readonly team: TeamId; readonly trial: TrialId; readonly result: Reading };
  /** The laboratory could not measure it: nothing is spent. */
  TrialFailed: { readonly team: TeamId; readonly trial: TrialId };
  CommitTapped: { readonly team: TeamId; readonly player: PlayerId };
  CommitReopened: { readonly team: TeamId; readonly player: PlayerId };
  DecisionCommitted: { readonly team: TeamId; readonly decision: Decision };
  /** The bell commits what stood open, for good. */
  DecisionsClosed: { readonly round: number; readonly decisions: readonly (readonly [TeamId, Decision])[] };
  /** The bell was brought forward, while what it set going is waited for. */
  BellRung: { readonly endsAt: number };
  /** What the hidden worlds say, still hidden from all; null where the laboratory could not tell. */
  OutcomesPrepared: {
    readonly round: number;
    readonly outcomes: readonly (readonly [TeamId, Outcome | null])[];
    readonly yardsticks: RoundYardsticks;
  };
  /** Blind settings that each team's outcome beats. */
  OutcomesRevealed: { readonly round: number; readonly beaten: readonly (readonly [TeamId, number])[] };
  /** Every team's stakeholder interrupts: each track's own. */
  IncidentStruck: { readonly round: number; readonly closesAt: number };
  IncidentTapped: { readonly team: TeamId; readonly player: PlayerId; readonly answer: string };
  IncidentAnswered: { readonly team: TeamId; readonly answer: string; readonly cost: Purse };
  MarkerPlaced: { readonly team: TeamId; readonly player: PlayerId; readonly value: number };
  DefenceWritten: { readonly team: TeamId } & Defence;
  /** Pairs of a round, and who judges which of them. No pairs: those that were dealt before, for newcomers. */
  PairsDealt: {
    readonly round: number;
    readonly pairs: readonly Pair[];
    readonly hands: readonly (readonly [PlayerId, readonly number[]])[];
  };
  PairJudged: { readonly player: PlayerId; readonly pair: number; readonly side: Side };
  EntryFlagged: { readonly team: TeamId; readonly player: PlayerId };
  EntryHidden: { readonly team: TeamId; readonly hidden: boolean };
  /** What fresh worlds say, still hidden from all; null where the laboratory could not tell. */
  FreshPrepared: {
    readonly round: number;
    readonly teams: readonly (readonly [TeamId, FreshResult | null])[];
    readonly yardsticks: FreshYardsticks;
  };
  /** Fresh worlds and defences are paid: new totals of every scored round. */
  SecondVerdict: {
    readonly rounds: readonly {
      readonly round: number;
      readonly totals: readonly (readonly [TeamId, number])[];
      /** Shares of the defence points, 0 to 1; none where nobody defended. */
      readonly defences?: readonly (readonly [TeamId, number])[];
    }[];
  };
  SpotlightSet: { readonly team: TeamId };
  Paused: Record<never, never>;
  Resumed: Record<never, never>;
  Extended: { readonly endsAt: number };
  LastCalled: { readonly endsAt: number };
  Ticked: Record<never, never>;
  LessonEnded: Record<never, never>;
};

export type EventType = keyof Events;
export type LessonEvent = { [T in EventType]: { readonly type: T; readonly body: Events[T] } }[EventType];

export const event = <T extends EventType>(type: T, body: Events[T]): LessonEvent => ({ type, body }) as LessonEvent;

/** Present version of every type; older ones pass through `upcast`. */
export const eventVersions: Readonly<Record<EventType, number>> = {
  LessonOpened: 1,
  RoundPrepared: 1,
  PlayerJoined: 1,
  PlayerMoved: 1,
  PlayerRemoved: 1,
  PlayerRestored: 1,
  SeatMoved: 1,
  AllowanceSet: 1,
  TeamRenamed: 1,
  DoorSet: 1,
  LateSet: 1,
  RoomSet: 1,
  StepOpened: 1,
  CluesDealt: 1,
  ClueGiven: 1,
  ChipsPlaced: 1,
  ForecastLocked: 1,
  ForecastsClosed: 1,
  TruthRevealed: 1,
  RoundScored: 1,
  BenchesOpened: 1,
  DialMoved: 1,
  TrialStarted: 1,
  CallMade: 1,
  WaitAsked: 1,
  TrialCancelled: 1,
  TrialRan: 1,
  TrialMeasured: 1,
  TrialFailed: 1,
  CommitTapped: 1,
  CommitReopened: 1,
  DecisionCommitted: 1,
  DecisionsClosed: 1,
  BellRung: 1,
  OutcomesPrepared: 1,
  OutcomesRevealed: 1,
  IncidentStruck: 1,
  IncidentTapped: 1,
  IncidentAnswered: 1,
  MarkerPlaced: 1,
  DefenceWritten: 1,
  PairsDealt: 1,
  PairJudged: 1,
  EntryFlagged: 1,
  EntryHidden: 1,
  FreshPrepared: 1,
  SecondVerdict: 1,
  SpotlightSet: 1,
  Paused: 1,
  Resumed: 1,
  Extended: 1,
  LastCalled: 1,
  Ticked: 1,
  LessonEnded: 1,
};
