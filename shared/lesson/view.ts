/** Who may see what: the only file that decides it. Every view is cut here, from the state that is safely stored. */
import type { TrackId } from '../tracks/track.ts';
import { headStart, headStartMs } from './allowance.ts';
import { hasActed, notActed, placeAfter } from './flow.ts';
import { initialsOf } from './initials.ts';
import { pooled } from './reveal.ts';
import { roleOf } from './roles.ts';
import { rankOfTeams, totalOf } from './standings.ts';
import {
  findSeat,
  type LessonState,
  type PlayerId,
  presentRound,
  presentStep,
  questionKey,
  type Seat,
  seated,
  type Team,
} from './state.ts';
import { stepOf } from './steps/index.ts';
import type {
  DeskTeam,
  DeskView,
  Member,
  MineView,
  PeekView,
  PublicTeam,
  PublicView,
  Revealed,
  TeamView,
  WallTeam,
  WallView,
} from './views.ts';

/** What the room knows beside the state: names, which never enter the journal's events, and who is connected. */
export type People = {
  readonly names: ReadonlyMap<PlayerId, string>;
  readonly here: { has(player: PlayerId): boolean };
};

const nothing = { brief: false, question: false, truth: false };
const shows = (state: LessonState) => {
  const step = presentStep(state);
  if (state.status === 'over') return { ...nothing, truth: true };
  return state.status === 'running' && step ? stepOf(step.kind).shows : nothing;
};

/** The step's own question, or the last one asked in the round. */
const presentQuestion = (state: LessonState): string => {
  const steps = presentRound(state)?.steps.slice(0, state.step + 1) ?? [];
  return steps.findLast((step) => step.question !== undefined)?.question ?? '';
};

/** Questions of the present round whose truth is out. */
const revealedNames = (state: LessonState): readonly string[] =>
  Object.keys(presentRound(state)?.questions ?? {}).filter((name) =>
    state.revealed.includes(questionKey(state.round, name)),
  );

const revealsOf = (state: LessonState): readonly Revealed[] => {
  if (!shows(state).truth) return [];
  const prepared = Object.entries(state.prepared[state.round] ?? {});
  return revealedNames(state).flatMap((question) =>
    prepared.flatMap(([track, world]) => {
      const truth = world?.truths[question];
      if (!world || !truth) return [];
      const { facts, panel, charts, wall } = world;
      const key = questionKey(state.round, question);
      return [
        {
          key,
          question,
          track: track as TrackId,
          truth,
          facts,
          panel,
          charts,
          wall: wall.picture,
          states: wall.states,
        },
      ];
    }),
  );
};

const publicTeams = (state: LessonState): readonly PublicTeam[] => {
  const places = rankOfTeams(state);
  return state.teams.map((team) => ({
    id: team.id,
    name: team.name,
    track: team.track,
    total: totalOf(team),
    rank: places.get(team.id) ?? 0,
  }));
};

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
  steps:
    presentRound(state)?.steps.map(({ kind, ms }) => ({ kind, ms })) ??
    state.plan.rounds[0]?.steps.map(({ kind, ms }) => ({ kind, ms })) ??
    [],
  stepKind: state.status === 'lobby' ? '' : (presentStep(state)?.kind ?? ''),
  mission: presentRound(state)?.mission ?? '',
  question: shows(state).question ? presentQuestion(state) : '',
  lastCall: state.lastCall,
  doorOpen: state.doorOpen,
  room: state.room,
  teams: publicTeams(state),
  reveals: revealsOf(state),
});

const memberOf = (state: LessonState, seat: Seat, people: People): Member => ({
  player: seat.player,
  name: people.names.get(seat.player) ?? '',
  slot: seat.slot,
  here: people.here.has(seat.player),
  locked: hasActed(state, seat) === true,
});

export const teamView = (state: LessonState, team: Team, people: People): TeamView => ({
  id: team.id,
  members: seated(team).map((seat) => memberOf(state, seat, people)),
});

/** Points to the next higher total; undefined at the top. */
const gapOf = (state: LessonState, team: Team): number | undefined => {
  const above = state.teams.map(totalOf).filter((total) => total > totalOf(team));
  return above.length === 0 ? undefined : Math.min(...above) - totalOf(team);
};

/** One player's own papers, or undefined for somebody who has no seat. */
export const mineView = (state: LessonState, player: PlayerId, people: People, at: number): MineView | undefined => {
  const found = findSeat(state, player);
  if (!found) return undefined;
  const { seat, team } = found;
  const world = state.prepared[state.round]?.[team.track];
  const early = headStart(state, seat);
  const open = shows(state).question ? presentQuestion(state) : early && at >= early.at ? early.question : '';
  const key = questionKey(state.round, open);
  const step = presentStep(state);
  return {
    player,
    name: people.names.get(player) ?? '',
    team: team.id,
    slot: seat.slot,
    role: roleOf(seat.slot, state.round),
    clues: shows(state).brief ? seat.clues.flatMap((index) => world?.clues[index] ?? []) : [],
    brief:
      shows(state).brief && world
        ? { facts: world.facts, picture: world.brief.picture, marks: world.brief.marks }
        : undefined,
    question: open,
    mayLock: step !== undefined && state.status === 'running' && stepOf(step.kind).players.length > 0,
    forecast: seat.forecasts[key],
    results: revealedNames(state).map((question) => {
      const asked = questionKey(state.round, question);
      const result = team.results[asked];
      return {
        key: asked,
        question,
        forecast: seat.forecasts[asked],
        teamPoints: result?.points,
        pooledPoints: result?.pooled,
      };
    }),
    headStartAt: early?.at,
    total: totalOf(team),
    rank: rankOfTeams(state).get(team.id) ?? 0,
    gap: gapOf(state, team),
  };
};

const locksOf = (state: LessonState, team: Team): { readonly locked: number; readonly could: number } => {
  const acted = seated(team)
    .map((seat) => hasActed(state, seat))
    .filter((done) => done !== undefined);
  return { locked: acted.filter(Boolean).length, could: acted.length };
};

const deskTeam = (state: LessonState, team: Team, people: People): DeskTeam => ({
  id: team.id,
  ...locksOf(state, team),
  members: team.seats.map((seat) => ({
    ...memberOf(state, seat, people),
    removed: seat.removed,
    allowance: seat.allowance,
    headStartMs: headStartMs(state, seat),
  })),
});

const countPlayers = (state: LessonState): number => state.teams.reduce((sum, team) => sum + seated(team).length, 0);
const countHere = (state: LessonState, people: People): number =>
  state.teams.reduce((sum, team) => sum + seated(team).filter((seat) => people.here.has(seat.player)).length, 0);

export type DeskFacts = Pick<DeskView, 'saving' | 'refusals' | 'moves' | 'joinUrl'> & { readonly worldFailed: boolean };

export const deskView = (state: LessonState, people: People, facts: DeskFacts): DeskView => {
  const { worldFailed, ...rest } = facts;
  const next = placeAfter(state, state);
  const ready = state.prepared[next?.round ?? Math.max(0, state.round)] !== undefined;
  return {
    ...rest,
    teams: state.teams.map((team) => deskTeam(state, team, people)),
    here: countHere(state, people),
    players: countPlayers(state),
    unlocked: notActed(state),
    next: (next && state.plan.rounds[next.round]?.steps[next.step]?.kind) ?? '',
    world: ready ? 'ready' : worldFailed ? 'failed' : 'computing',
    lateOpen: state.lateOpen,
    teamSize: state.teamSize,
  };
};

const wallTeam = (state: LessonState, team: Team, people: People): WallTeam => {
  const named = state.status === 'lobby';
  const key = questionKey(state.round, revealedNames(state).at(-1) ?? '');
  const out = shows(state).truth && state.revealed.includes(key);
  const locked = team.seats.flatMap((seat) => (seat.forecasts[key]?.locked ? [seat.forecasts[key].chips] : []));
  return {
    id: team.id,
    ...locksOf(state, team),
    initials: seated(team).map((seat) => (named ? initialsOf(people.names.get(seat.player) ?? '') : '')),
    here: seated(team).map((seat) => people.here.has(seat.player)),
    chips: out ? pooled(locked) : [],
    points: out ? team.results[key]?.points : undefined,
  };
};

/** How many players put more chips on an answer than on any other (the first, among equals). */
const dotsOf = (state: LessonState): readonly number[] => {
  const name = revealedNames(state).at(-1);
  const question = name === undefined ? undefined : presentRound(state)?.questions[name];
  if (name === undefined || !question || !shows(state).truth) return [];
  const dots = question.answers.map(() => 0);
  for (const team of state.teams) {
    for (const seat of team.seats) {
      const forecast = seat.forecasts[questionKey(state.round, name)];
      if (!forecast?.locked) continue;
      const most = forecast.chips.indexOf(Math.max(...forecast.chips));
      dots[most] = (dots[most] ?? 0) + 1;
    }
  }
  return dots;
};

export const wallView = (state: LessonState, people: People, joinUrl: string): WallView => {
  const worlds = Object.entries(state.prepared[state.round] ?? {});
  return {
    teams: state.teams.map((team) => wallTeam(state, team, people)),
    here: countHere(state, people),
    players: countPlayers(state),
    joinUrl,
    brief: shows(state).brief
      ? worlds.flatMap(([track, world]) =>
          world ? [{ track: track as TrackId, picture: world.brief.picture, marks: world.brief.marks }] : [],
        )
      : [],
    tiles: shows(state).brief ? Math.max(0, ...worlds.map(([, world]) => world?.wall.states.length ?? 0)) : 0,
    dots: dotsOf(state),
  };
};

/** How the class has placed its chips on the open question; no truth, no names. */
export const peekView = (state: LessonState): PeekView => {
  const name = shows(state).question ? presentQuestion(state) : '';
  const key = questionKey(state.round, name);
  const placed = state.teams.flatMap((team) =>
    team.seats.flatMap((seat) => (seat.forecasts[key] ? [seat.forecasts[key].chips] : [])),
  );
  return { question: name, forecasts: placed.length, chips: pooled(placed).map((chips) => chips * placed.length) };
};
