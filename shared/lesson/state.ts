/** The whole truth of one lesson: plain data, a tree by team, rebuilt from the journal. No record has one entry per player of the lesson. */
import type { Question, QuestionId, StepKind } from '../missions/mission.ts';
import type { TrackId } from '../tracks/track.ts';
import type { Bench, FreshYardsticks, RoundBench, RoundYardsticks } from './bench.ts';
import type { Pair, PairInHand } from './pair.ts';
import type { PreparedRound } from './prepared.ts';
import { plainRoom, type RoomSettings } from './room-settings.ts';

export type PlayerId = number;
export type TeamId = number;

/** A question of one round of this lesson, such as `0.bill`. */
export type QuestionKey = string;
export const questionKey = (round: number, question: QuestionId): QuestionKey => `${round}.${question}`;

export type LessonStep = {
  readonly kind: StepKind;
  readonly question?: QuestionId;
  readonly ms: number;
  /** Where teams decide: when Commit can first be tapped, and how long before the bell dials freeze, in ms. */
  readonly bench?: { readonly commitAfterMs: number; readonly freezeMs: number };
};

/** A mission as this lesson plays it: what the rules need, so that a replay needs no mission. */
export type LessonRound = {
  readonly mission: string;
  readonly version: number;
  readonly clues: number;
  readonly questions: Readonly<Record<QuestionId, Question>>;
  readonly steps: readonly LessonStep[];
  /** In a round with a work step: what teams decide with. */
  readonly bench?: RoundBench;
  /** Never scored. */
  readonly practice?: true;
};

export type LessonPlan = { readonly id: string; readonly rounds: readonly LessonRound[] };

/** A place in the plan: indexes of a round and of a step in it; both -1 in the lobby. */
export type Place = { readonly round: number; readonly step: number };

/** Chips as counts per answer. */
export type Forecast = {
  readonly chips: readonly number[];
  readonly locked: boolean;
  /** Whether the bell locked it. */
  readonly auto: boolean;
  /** Chips that the bell added to every answer: `chips[i] - byBell` were placed by hand. 0 where all were. */
  readonly byBell: number;
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
  /** A program that the host let in to fill the seat. */
  readonly bot?: true;
  /** Private time allowance, 1 to 2. */
  readonly allowance: number;
  /** Where the lesson stood when this seat was taken. */
  readonly since: Place;
  /** Indexes of the clues held in the present round. */
  readonly clues: readonly number[];
  readonly forecasts: Readonly<Record<QuestionKey, Forecast>>;
  /** Pairs of defences to judge, by round. */
  readonly pairs?: Readonly<Record<number, readonly PairInHand[]>>;
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
  readonly results: Readonly<Record<QuestionKey, TeamResult>>;
  /** Workbenches by round; none before the round's work step opens. */
  readonly benches: Readonly<Record<number, Bench>>;
  /** Total of each scored round, 0 to 1,000, in order. */
  readonly totals: readonly number[];
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
  /** The host gave more time during the last call: none comes again in this step. */
  readonly calledOff: boolean;
  /** Whether everybody has been dealt clues in the present round. */
  readonly cluesDealt: boolean;
  readonly doorOpen: boolean;
  readonly lateOpen: boolean;
  readonly room: RoomSettings;
  readonly teamSize: number;
  readonly teams: readonly Team[];
  readonly nextPlayer: PlayerId;
  readonly prepared: readonly (PreparedRound | undefined)[];
  /** Questions whose truth is out. */
  readonly revealed: readonly QuestionKey[];
  /** Rounds whose totals stand in `Team.totals`, in that order. */
  readonly scored: readonly number[];
  /** Rounds whose decisions are committed for good. */
  readonly decided: readonly number[];
  /** By round. */
  readonly yardsticks: Readonly<Record<number, RoundYardsticks>>;
  /** Rounds whose outcomes are out. */
  readonly judged: readonly number[];
  /** 32 random bits of each round, for dealing pairs. */
  readonly dice: Readonly<Record<number, number>>;
  /** Pairs of defences by round, once they are dealt. */
  readonly pairs: Readonly<Record<number, readonly Pair[]>>;
  /** What blind settings reach in fresh worlds, by round. */
  readonly freshYardsticks: Readonly<Record<number, FreshYardsticks>>;
  /** Rounds of which fresh worlds and defences are paid. */
  readonly settled: readonly number[];
  /** The team that stands in the spotlight; 0 for none. */
  readonly spotlight: TeamId;
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
  calledOff: false,
  cluesDealt: false,
  doorOpen: true,
  lateOpen: true,
  room: plainRoom,
  teamSize: 4,
  teams: [],
  nextPlayer: 1,
  prepared: [],
  revealed: [],
  scored: [],
  decided: [],
  yardsticks: {},
  judged: [],
  dice: {},
  pairs: {},
  freshYardsticks: {},
  settled: [],
  spotlight: 0,
};

export type Found = { readonly team: Team; readonly seat: Seat };

const seatIn = (team: Team | undefined, player: PlayerId): Found | undefined => {
  const seat = team?.seats.find((each) => each.player === player);
  return team && seat ? { team, seat } : undefined;
};

/** Index of the team in which each player of a lesson was last found: kept beside the state, checked at every use, never trusted. */
const lastFound = new WeakMap<LessonPlan, number[]>();

/** Team and seat of a player, the removed included, or undefined. Looks where it last found them before it looks everywhere. */
export const findSeat = (state: LessonState, player: PlayerId): Found | undefined => {
  let hints = lastFound.get(state.plan);
  if (!hints) {
    hints = [];
    lastFound.set(state.plan, hints);
  }
  const again = seatIn(state.teams[hints[player] ?? -1], player);
  if (again) return again;
  for (let index = 0; index < state.teams.length; index++) {
    const found = seatIn(state.teams[index], player);
    if (!found) continue;
    hints[player] = index;
    return found;
  }
  return undefined;
};

export const presentRound = (state: LessonState): LessonRound | undefined => state.plan.rounds[state.round];
export const presentStep = (state: LessonState): LessonStep | undefined => presentRound(state)?.steps[state.step];

export const seated = (team: Team): readonly Seat[] => team.seats.filter((seat) => !seat.removed);

/** How many sit in a team. */
export const sizeOf = (team: Team): number => {
  let size = 0;
  for (const seat of team.seats) if (!seat.removed) size++;
  return size;
};

/** The team with that number, or undefined. Numbers count from 1 in the order of the teams. */
export const findTeam = (state: LessonState, id: TeamId): Team | undefined => {
  const guess = state.teams[id - 1];
  return guess?.id === id ? guess : state.teams.find((team) => team.id === id);
};

/** A state with one team replaced; unchanged if there is none of that number. */
export const withTeam = (state: LessonState, team: Team): LessonState => {
  const former = findTeam(state, team.id);
  return former ? { ...state, teams: state.teams.with(state.teams.indexOf(former), team) } : state;
};

/** A state with one seat replaced, wherever it stands; unchanged if nobody has that number. */
export const withSeat = (state: LessonState, player: PlayerId, change: (seat: Seat) => Seat): LessonState => {
  const found = findSeat(state, player);
  if (!found) return state;
  const seats = found.team.seats.with(found.team.seats.indexOf(found.seat), change(found.seat));
  return withTeam(state, { ...found.team, seats });
};
