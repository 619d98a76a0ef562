/** What everybody sees, what a team sees of itself, and what one player gets by asking; cut from the state that is safely stored. */
import { headStart } from './allowance.ts';
import { benchView, callsOf, yardstickViews } from './bench-view.ts';
import { calibrationIn, callRecord } from './calibration.ts';
import { carriesInto } from './circumstances.ts';
import { pairViews } from './entry-views.ts';
import { actedIn } from './flow.ts';
import { type Holds, holdViews } from './holds.ts';
import { roleOf } from './roles.ts';
import { revealedNames, reveals, shownQuestion, shows } from './shows.ts';
import { standingsOf } from './standings.ts';
import {
  findSeat,
  type LessonState,
  type LessonStep,
  maxTeamSize,
  type PlayerId,
  presentRound,
  presentStep,
  questionKey,
  type Seat,
  seated,
  sizeOf,
  type Team,
} from './state.ts';
import { stepOf } from './steps/index.ts';
import type { Member, MineView, MyResult, PublicView, TeamView } from './views.ts';

/** What the room knows beside the state: names, which never enter the journal's events, and who is connected. */
export type People = {
  readonly names: ReadonlyMap<PlayerId, string>;
  readonly here: { has(player: PlayerId): boolean };
};

const stepsOf = (state: LessonState): readonly LessonStep[] =>
  presentRound(state)?.steps ?? state.plan.rounds[0]?.steps ?? [];

/**
 * What everybody sees.
 * @param code join code of the lesson
 * @param saving false while nothing can be stored: lesson time stands
 */
export const publicView = (state: LessonState, code: string, saving: boolean): PublicView => ({
  code,
  plan: state.plan.id,
  status: state.status,
  running: saving && state.status === 'running' && !state.paused,
  at: state.anchoredAt,
  endsAt: state.endsAt,
  round: state.round,
  rounds: state.plan.rounds.length,
  step: state.step,
  steps: stepsOf(state).map(({ kind, ms }) => ({ kind, ms })),
  stepKind: state.status === 'lobby' ? '' : (presentStep(state)?.kind ?? ''),
  mission: presentRound(state)?.mission ?? '',
  question: shownQuestion(state),
  lastCall: state.lastCall,
  doorOpen: state.doorOpen,
  room: state.room,
  teams: state.teams.map(({ id, name, track }) => ({ id, name, track })),
  reveals: reveals(state),
  yardsticks: shows(state).truth ? yardstickViews(state) : [],
});

/** Seats as team-mates and the host see them: whether one has locked, never what. */
export const membersIn = (state: LessonState, people: People): ((seat: Seat) => Member) => {
  const acted = actedIn(state);
  return (seat) => ({
    player: seat.player,
    name: people.names.get(seat.player) ?? '',
    slot: seat.slot,
    here: people.here.has(seat.player),
    locked: acted?.(seat) ?? false,
  });
};

/** Which dials a team is moving: the room knows, at a time of its own clock. */
export type Hands = { readonly holds: Holds; readonly now: number };

/** What the members of a team see of it. */
export const teamView = (state: LessonState, team: Team, people: People, hands?: Hands): TeamView => ({
  id: team.id,
  members: seated(team).map(membersIn(state, people)),
  bench: state.status === 'lobby' ? undefined : benchView(state, team),
  holds: hands ? holdViews(hands.holds, hands.now) : [],
});

const resultsOf = (state: LessonState, seat: Seat, team: Team): readonly MyResult[] =>
  revealedNames(state).map((question) => {
    const key = questionKey(state.round, question);
    const result = team.results[key];
    return {
      key,
      question,
      forecast: seat.forecasts[key],
      teamPoints: result?.points,
      pooledPoints: result?.pooled,
    };
  });

const choicesIn = (state: LessonState): MineView['choices'] =>
  state.room.chooseTeams && state.status === 'lobby'
    ? state.teams.flatMap((team) => {
        const free = maxTeamSize - sizeOf(team);
        return free > 0 ? [{ team: team.id, name: team.name, track: team.track, free }] : [];
      })
    : [];

const mayLock = (state: LessonState, seat: Seat, at: number): boolean => {
  const step = presentStep(state);
  if (state.status !== 'running' || !step || at > state.endsAt) return false;
  return stepOf(step.kind).players.includes('lockForecast') && actedIn(state)?.(seat) === false;
};

/**
 * One player's own papers, or undefined for somebody who has no seat, or whose seat was removed.
 * @param at lesson time in ms
 */
export const mineView = (state: LessonState, player: PlayerId, people: People, at: number): MineView | undefined => {
  const found = findSeat(state, player);
  if (!found || found.seat.removed) return undefined;
  const { seat, team } = found;
  const world = state.prepared[state.round]?.[team.track];
  const early = headStart(state, seat);
  const question = early && at >= early.at ? early.question : shownQuestion(state);
  const standings = standingsOf(state);
  const standing = standings.get(team.id);
  const { brief, lesson } = shows(state);
  const carries = presentRound(state)?.bench ? carriesInto(team, state.round) : {};
  return {
    player,
    name: people.names.get(player) ?? '',
    team: team.id,
    slot: seat.slot,
    role: roleOf(seat.slot, state.round),
    clues: brief ? seat.clues.flatMap((index) => world?.clues[index] ?? []) : [],
    brief:
      brief && world
        ? { facts: world.facts, picture: world.brief.picture, marks: world.brief.marks, pilot: world.pilot }
        : undefined,
    ...(brief && Object.keys(carries).length > 0 && { carriesIn: carries }),
    late: state.status === 'running' && seat.since.round === state.round && seat.since.step === state.step,
    choices: choicesIn(state),
    question,
    mayLock: mayLock(state, seat, at),
    forecast: seat.forecasts[questionKey(state.round, question)],
    results: resultsOf(state, seat, team),
    calls: callsOf(state, team, player),
    pairs: pairViews(state, seat),
    headStartAt: early?.at,
    total: standing?.total ?? 0,
    rank: standing?.rank ?? 0,
    ranked: standings.size,
    gap: standing?.gap,
    ...(lesson && {
      calibration: calibrationIn(state)?.ofSeat(team, seat),
      callRecord: callRecord(state, team, seat),
    }),
  };
};
