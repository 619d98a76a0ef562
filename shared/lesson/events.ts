/** What happened in a lesson. Events carry results, never recipes: a replay needs no rules, no dice and no model. */
import type { TrackId } from '../tracks/track.ts';
import type { LessonPlan, PlayerId, PreparedRound, QuestionKey, RoomSettings, TeamId } from './state.ts';

export type Events = {
  LessonOpened: {
    readonly plan: LessonPlan;
    readonly teams: readonly { readonly id: TeamId; readonly name: string; readonly track: TrackId }[];
    readonly teamSize: number;
    readonly autoAdvance: boolean;
  };
  RoundPrepared: { readonly round: number; readonly tracks: PreparedRound };
  PlayerJoined: { readonly player: PlayerId; readonly team: TeamId; readonly slot: number };
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
  Paused: 1,
  Resumed: 1,
  Extended: 1,
  LastCalled: 1,
  Ticked: 1,
  LessonEnded: 1,
};
