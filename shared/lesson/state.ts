/** The whole truth of one lesson: plain data, a tree by team, rebuilt from the journal. No record has one entry per player of the lesson. */
import type { Question, QuestionId, StepKind } from '../missions/mission.ts';
import type { Prepared } from '../missions/simulator.ts';
import type { TrackId } from '../tracks/track.ts';

export type PlayerId = number;
export type TeamId = number;

/** A question of one round of this lesson, such as `0.bill`. */
export type QuestionKey = string;
export const questionKey = (round: number, question: QuestionId): QuestionKey => `${round}.${question}`;

export type LessonStep = { readonly kind: StepKind; readonly question?: QuestionId; readonly ms: number };

/** A mission as this lesson plays it: what the rules need, so that a replay needs no mission. */
export type LessonRound = {
  readonly mission: string;
  readonly version: number;
  readonly clues: number;
  readonly questions: Readonly<Record<QuestionId, Question>>;
  readonly steps: readonly LessonStep[];
};

export type LessonPlan = { readonly id: string; readonly rounds: readonly LessonRound[] };

/** Chips as counts per answer; `auto` says that the bell placed the rest. */
export type Forecast = {
  readonly chips: readonly number[];
  readonly locked: boolean;
  readonly auto: boolean;
  /** Points, once revealed. Absent for an opinion. */
  readonly points?: number;
};

export type Seat = {
  readonly player: PlayerId;
  /** Place in the team, from 0; the lowest that was free. */
  readonly slot: number;
  /** Number of the seat token that is valid; another device raises it. */
  readonly issue: number;
  readonly removed: boolean;
  /** Private time allowance, 1 to 2. */
  readonly allowance: number;
  /** Indexes of the clues held in the present round. */
  readonly clues: readonly number[];
  readonly forecasts: Readonly<Record<QuestionKey, Forecast>>;
};

export type TeamResult = {
  /** Mean points of the members who could lock; undefined if nobody could. */
  readonly points?: number;
  /** What the pooled chips would have earned. */
  readonly pooled?: number;
};

export type Team = {
  readonly id: TeamId;
  readonly name: string;
  readonly track: TrackId;
  readonly seats: readonly Seat[];
  /** Clues dealt so far in the present round. */
  readonly dealt: number;
  readonly results: Readonly<Record<QuestionKey, TeamResult>>;
  /** Total of each scored round, 0 to 1,000, in order. */
  readonly totals: readonly number[];
};

/** A picture that may be fetched by whoever knows its ticket. */
export type Picture = {
  readonly ticket: string;
  readonly hash: string;
  readonly columns: number;
  readonly rows: number;
  readonly side: number;
};

/** A world as the journal keeps it: figures in full, pictures by ticket, tile states as one digit a tile. */
export type PreparedTrack = Omit<Prepared, 'brief' | 'wall'> & {
  readonly brief: { readonly picture: Picture; readonly marks: string };
  readonly wall: { readonly picture: Picture; readonly states: string };
};

export type PreparedRound = Readonly<Partial<Record<TrackId, PreparedTrack>>>;

export type RoomSettings = {
  readonly bright: boolean;
  readonly lessMotion: boolean;
  readonly sound: boolean;
  readonly blank: boolean;
  readonly showAll: boolean;
  readonly chooseTeams: boolean;
  readonly autoAdvance: boolean;
};

export type LessonState = {
  readonly plan: LessonPlan;
  readonly status: 'lobby' | 'running' | 'over';
  readonly paused: boolean;
  /** Lesson time of the newest event, in ms of running. A crash gives back at most what has passed since. */
  readonly at: number;
  /** Place in the plan; both -1 in the lobby. */
  readonly round: number;
  readonly step: number;
  readonly stepStartedAt: number;
  readonly endsAt: number;
  /** Lesson time at which the clock was last set going, stopped or given another bell: the moment that screens count from. */
  readonly anchoredAt: number;
  readonly lastCall: boolean;
  readonly doorOpen: boolean;
  readonly lateOpen: boolean;
  readonly room: RoomSettings;
  readonly teamSize: number;
  readonly teams: readonly Team[];
  readonly nextPlayer: PlayerId;
  readonly prepared: readonly (PreparedRound | undefined)[];
  /** Questions whose truth is out. */
  readonly revealed: readonly QuestionKey[];
};

export const maxTeamSize = 8;

/** Who asks. `house` is the server itself: door, clock and laboratory. */
export type Actor =
  | { readonly role: 'host' }
  | { readonly role: 'projector' }
  | { readonly role: 'player'; readonly player: PlayerId }
  | { readonly role: 'house' };

export const emptyLesson: LessonState = {
  plan: { id: '', rounds: [] },
  status: 'lobby',
  paused: false,
  at: 0,
  round: -1,
  step: -1,
  stepStartedAt: 0,
  endsAt: 0,
  anchoredAt: 0,
  lastCall: false,
  doorOpen: true,
  lateOpen: true,
  room: {
    bright: false,
    lessMotion: false,
    sound: true,
    blank: false,
    showAll: false,
    chooseTeams: false,
    autoAdvance: false,
  },
  teamSize: 4,
  teams: [],
  nextPlayer: 1,
  prepared: [],
  revealed: [],
};

/** Team and seat of a player, or undefined. Scans the teams: at 2,000 players a few microseconds. */
export const findSeat = (state: LessonState, player: PlayerId): { team: Team; seat: Seat } | undefined => {
  for (const team of state.teams) for (const seat of team.seats) if (seat.player === player) return { team, seat };
  return undefined;
};

export const presentRound = (state: LessonState): LessonRound | undefined => state.plan.rounds[state.round];
export const presentStep = (state: LessonState): LessonStep | undefined => presentRound(state)?.steps[state.step];

export const seated = (team: Team): readonly Seat[] => team.seats.filter((seat) => !seat.removed);

/** A state with one team replaced. */
export const withTeam = (state: LessonState, team: Team): LessonState => ({
  ...state,
  teams: state.teams.map((other) => (other.id === team.id ? team : other)),
});

/** A state with one seat replaced, wherever it stands; unchanged if nobody has that number. */
export const withSeat = (state: LessonState, player: PlayerId, change: (seat: Seat) => Seat): LessonState => {
  const found = findSeat(state, player);
  if (!found) return state;
  return withTeam(state, {
    ...found.team,
    seats: found.team.seats.map((seat) => (seat.player === player ? change(seat) : seat)),
  });
};
