/** What the host and the projector see beside the public view: effort, never results before the reveal. */
import type { TrackId } from '../tracks/track.ts';
import { headStartMs } from './allowance.ts';
import { effortView, outcomeView } from './bench-view.ts';
import { calibrationIn } from './calibration.ts';
import type { ClosingView } from './closing-views.ts';
import { entryRows, incidentNews, podiumView } from './entry-views.ts';
import { favoured } from './favourite.ts';
import { actedIn, notActed, placeAfter } from './flow.ts';
import { frontiers } from './frontier.ts';
import { initialsOf } from './initials.ts';
import { pooled } from './reveal.ts';
import { answeredQuestion, shownQuestion, shows } from './shows.ts';
import { biggestClimb, namedOnWall, standingsOf } from './standings.ts';
import { type LessonState, presentRound, presentStep, questionKey, seated, sizeOf, type Team } from './state.ts';
import { stepOf } from './steps/index.ts';
import { membersIn, type People } from './view.ts';
import type { DeskTeam, DeskView, PeekView, WallTeam, WallView } from './views.ts';
import { mayAskWhatIf } from './what-if.ts';

type Locks = { readonly locked: number; readonly could: number };

/** How to count who has locked in a team, among those who could: none where there is nothing to lock. */
const locksIn = (state: LessonState): ((team: Team) => Locks) => {
  const acted = actedIn(state);
  return (team) => {
    if (!acted) return { locked: 0, could: 0 };
    const seats = seated(team);
    return { locked: seats.filter(acted).length, could: seats.length };
  };
};

const deskTeams = (state: LessonState, people: People): readonly DeskTeam[] => {
  const locksOf = locksIn(state);
  const memberOf = membersIn(state, people);
  const standings = standingsOf(state);
  const outShown = shows(state).truth;
  const calibration = calibrationIn(state);
  return state.teams.map((team) => ({
    id: team.id,
    ...locksOf(team),
    total: standings.get(team.id)?.total ?? 0,
    rank: standings.get(team.id)?.rank ?? 0,
    effort: effortView(state, team),
    outcome: outShown ? outcomeView(state, team) : undefined,
    calibration: calibration?.ofTeam(team),
    members: team.seats.map((seat) => ({
      ...memberOf(seat),
      removed: seat.removed,
      bot: seat.bot === true,
      allowance: seat.allowance,
      headStartMs: headStartMs(state, seat),
    })),
  }));
};

const countPlayers = (state: LessonState): number => state.teams.reduce((sum, team) => sum + sizeOf(team), 0);
const countHere = (state: LessonState, people: People): number =>
  state.teams.reduce(
    (sum, team) => sum + team.seats.filter((seat) => !seat.removed && people.here.has(seat.player)).length,
    0,
  );

const locksHere = (state: LessonState): boolean => {
  const step = presentStep(state);
  return step !== undefined && stepOf(step.kind).locks;
};

export type DeskFacts = Pick<DeskView, 'saving' | 'refusals' | 'moves' | 'joinUrl'> & {
  readonly worldFailed: boolean;
  /** What the host has asked of the present round, if anything: known to the room alone. */
  readonly whatIf?: DeskView['whatIf'];
};

/** What a lesson came to, once it closes. */
const closing = (state: LessonState): ClosingView =>
  shows(state).lesson ? { frontiers: frontiers(state), calibration: calibrationIn(state)?.class } : {};

/** The host's sheet. No truth in it, and no forecast. */
export const deskView = (state: LessonState, people: People, facts: DeskFacts): DeskView => {
  const { worldFailed, whatIf, ...rest } = facts;
  const next = state.status === 'over' ? undefined : placeAfter(state, state);
  const ready = !next || state.prepared[next.round] !== undefined;
  return {
    ...rest,
    teams: deskTeams(state, people),
    here: countHere(state, people),
    players: countPlayers(state),
    unlocked: locksHere(state) ? notActed(state) : 0,
    next: (next && state.plan.rounds[next.round]?.steps[next.step]?.kind) ?? '',
    world: ready ? 'ready' : worldFailed ? 'failed' : 'computing',
    lateOpen: state.lateOpen,
    teamSize: state.teamSize,
    incidents: incidentNews(state),
    spotlight: state.spotlight,
    whatIf: mayAskWhatIf(state) ? whatIf : undefined,
    entries: entryRows(state),
    ...closing(state),
  };
};

const wallTeams = (state: LessonState, people: People): readonly WallTeam[] => {
  const locksOf = locksIn(state);
  const lobby = state.status === 'lobby';
  const answered = answeredQuestion(state);
  const key = questionKey(state.round, answered);
  const outShown = shows(state).truth;
  const named = namedOnWall(state);
  const calibration = calibrationIn(state);
  const standings = standingsOf(state);
  return state.teams.map((team) => {
    const seats = seated(team);
    const locked = answered === '' ? [] : team.seats.flatMap(({ forecasts }) => forecasts[key] ?? []);
    const standing = standings.get(team.id);
    return {
      id: team.id,
      ...locksOf(team),
      initials: seats.map(({ player }) => (lobby ? initialsOf(people.names.get(player) ?? '') : '')),
      here: seats.map(({ player }) => people.here.has(player)),
      chips: pooled(locked.flatMap((forecast) => (forecast.locked ? [forecast.chips] : []))),
      points: answered === '' ? undefined : team.results[key]?.points,
      effort: effortView(state, team),
      outcome: outShown ? outcomeView(state, team) : undefined,
      standing: standing && named.has(team.id) ? { total: standing.total, rank: standing.rank } : undefined,
      calibration: calibration?.ofTeam(team),
    };
  });
};

/** How many players favoured each answer of the question whose truth is out, and how many none. */
const dotsOf = (state: LessonState): Pick<WallView, 'dots' | 'undecided'> => {
  const name = answeredQuestion(state);
  const question = presentRound(state)?.questions[name];
  if (!question) return { dots: [], undecided: 0 };
  const dots = question.answers.map(() => 0);
  let undecided = 0;
  const key = questionKey(state.round, name);
  for (const team of state.teams) {
    for (const seat of team.seats) {
      const forecast = seat.forecasts[key];
      // what the class believes is what its people believe
      if (!forecast?.locked || seat.bot) continue;
      const answers = favoured(question, forecast.chips);
      for (const answer of answers) dots[answer] = (dots[answer] ?? 0) + 1;
      if (answers.length === 0) undecided++;
    }
  }
  return { dots, undecided };
};

/** The projector's sheet. After the lobby nobody has a name on it. */
export const wallView = (
  state: LessonState,
  people: People,
  { joinUrl, saving, whatIf }: Pick<DeskFacts, 'joinUrl' | 'saving' | 'whatIf'>,
): WallView => {
  const worlds = Object.entries(state.prepared[state.round] ?? {});
  const { brief } = shows(state);
  return {
    teams: wallTeams(state, people),
    here: countHere(state, people),
    players: countPlayers(state),
    joinUrl,
    saving,
    brief: brief
      ? worlds.flatMap(([track, world]) =>
          world ? [{ track: track as TrackId, picture: world.brief.picture, marks: world.brief.marks }] : [],
        )
      : [],
    tiles: brief ? Math.max(0, ...worlds.map(([, world]) => world?.wall.states.length ?? 0)) : 0,
    ...dotsOf(state),
    climb: biggestClimb(state),
    incidents: incidentNews(state),
    spotlight: state.spotlight,
    podium: podiumView(state),
    ...closing(state),
    whatIf: mayAskWhatIf(state) ? whatIf : undefined,
  };
};

/** Fewer forecasts than this would point at persons. */
export const peekFewest = 5;

/** How the class has placed its chips on the open question: sums over everybody, and only once five have placed some. */
export const peekView = (state: LessonState): PeekView => {
  const question = shownQuestion(state);
  const key = questionKey(state.round, question);
  const placed = state.teams.flatMap((team) =>
    team.seats.flatMap(({ forecasts, removed, bot }) => {
      const forecast = forecasts[key];
      return forecast && !bot && (forecast.locked || !removed) ? [forecast.chips] : [];
    }),
  );
  const chips = placed.length < peekFewest ? [] : pooled(placed).map((mean) => mean * placed.length);
  return { question, forecasts: placed.length, chips };
};
