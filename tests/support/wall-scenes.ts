/** Made-up classes in front of the projector: views of every step, for any number of teams. */

import type { YardstickView } from '../../shared/lesson/bench-views.ts';
import type { Picture } from '../../shared/lesson/picture.ts';
import type { RoomSettings } from '../../shared/lesson/room-settings.ts';
import { teamName } from '../../shared/lesson/team-names.ts';
import type { PublicView, Revealed, WallTeam, WallView } from '../../shared/lesson/views.ts';
import type { StepKind } from '../../shared/missions/mission.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { calibrationOf, frontierOf } from './wall-closing.ts';

/** What the scenes need of a world; a real one in the gallery, a small one in tests. */
export type SceneWorld = {
  readonly brief: { readonly picture: Picture; readonly marks: string };
  readonly wall: Picture;
  readonly states: string;
  readonly figure: number;
  readonly answer: number;
  readonly facts: Readonly<Record<string, number>>;
};

export type SceneOptions = {
  readonly at: 'lobby' | StepKind | 'over';
  /** Whether teams decide in this round; they do where the step says so. */
  readonly decides?: boolean;
  readonly teams: number;
  /** A stakeholder waits for answers: one for every track, or each track its own. */
  readonly incident?: 'one' | 'each';
  /** Seats in each team. */
  readonly size?: number;
  readonly tracks?: readonly TrackId[];
  readonly world?: SceneWorld;
  readonly room?: Partial<RoomSettings>;
  readonly view?: Partial<PublicView>;
  readonly wall?: Partial<WallView>;
};

export type Scene = { readonly view: PublicView; readonly wall: WallView };

const forecastOnly: readonly StepKind[] = ['brief', 'forecast', 'reveal', 'verdict'];
const withDecisions: readonly StepKind[] = ['brief', 'forecast', 'work', 'commit', 'reveal', 'verdict'];

/** The steps of the round, and which of them is open. */
const courseOf = ({ at, decides }: SceneOptions) => {
  const benched = decides === true || at === 'work' || at === 'commit' || at === 'podium';
  const kinds = benched ? (at === 'podium' ? [...withDecisions, at] : withDecisions) : forecastOnly;
  const step = at === 'lobby' || at === 'over' ? (at === 'over' ? kinds.length - 1 : -1) : kinds.indexOf(at);
  return { benched, kinds, step, out: at === 'over' || step >= kinds.indexOf('reveal') };
};
const letters = 'ABCDEFGHJKLMNOPRSTUVWYZ';
const letter = (index: number): string => letters[index % letters.length] ?? 'A';

/** Leans a team's chips to one answer, another one for each team. */
const chipsOf = (team: number): readonly number[] => {
  const centre = (team * 7) % 5;
  const weights = Array.from({ length: 5 }, (_, answer) => 1 / (1 + (answer - centre) ** 2 * (1 + (team % 3))));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.round((weight / all) * 100) / 10);
};

const room: RoomSettings = {
  ...{ bright: false, lessMotion: false, sound: true, blank: false },
  ...{ showAll: false, chooseTeams: false, autoAdvance: false },
};

export const smallWorld: SceneWorld = {
  brief: { picture: { ticket: 'brief', hash: '', columns: 8, rows: 5, side: 16 }, marks: '0110010101'.repeat(4) },
  wall: { ticket: 'wall', hash: '', columns: 40, rows: 3, side: 16 },
  states: '0112010311'.repeat(12),
  figure: 23.4,
  answer: 2,
  facts: { threshold: 0.85 },
};

const revealedOn = (track: TrackId, world: SceneWorld, place: number, question: string): Revealed => ({
  ...{ key: `0.${question}`, question, track, facts: world.facts, panel: [], charts: [] },
  ...{ wall: world.wall, states: world.states },
  truth: {
    answer: place === 0 ? world.answer : (world.answer + place) % 5,
    figure: place === 0 ? world.figure : world.figure + 11 * place,
  },
});

const teamAt = (index: number, options: SceneOptions): WallTeam => {
  const { at, size = 4, teams } = options;
  const { benched, out } = courseOf(options);
  const locks = at === 'forecast' || at === 'work' || at === 'commit';
  const points = 180 - ((index * 37) % 150);
  const named = teams < 6 || index % 2 === 0;
  const scored = at === 'over' || at === 'verdict' || at === 'podium';
  return {
    id: index + 1,
    initials: Array.from({ length: size }, (_, seat) =>
      at === 'lobby' ? letter(index * 3 + seat) + letter(seat * 5) : '',
    ),
    here: Array.from({ length: size }, (_, seat) => (index + seat) % 9 !== 8),
    locked: locks ? (index * 3 + 2) % (size + 1) : 0,
    could: locks ? size : 0,
    chips: out ? chipsOf(index) : [],
    points: out ? points : undefined,
    effort:
      benched && (out || at === 'work' || at === 'commit')
        ? effortAt(index, out || (at === 'commit' && index % 3 === 0), options.incident !== undefined)
        : undefined,
    outcome: benched && out ? outcomeAt(index) : undefined,
    standing: scored && named ? { total: points * 5, rank: 0 } : undefined,
  };
};

const effortAt = (index: number, committed: boolean, asked: boolean): NonNullable<WallTeam['effort']> => ({
  runs: 1 + ((index * 5) % 7),
  calls: 2 + ((index * 7) % 19),
  target: 4,
  spent: { dollars: 0, hours: 0.1 + ((index * 13) % 60) / 100, weeks: 0.04 * (1 + ((index * 5) % 7)) },
  calling: index % 4 === 1 ? 1 : 0,
  measuring: index % 4 === 2 ? 1 : 0,
  committed,
  byBell: committed && index % 6 === 3,
  incident: asked ? (index % 3 === 0 ? 'answered' : 'open') : 'none',
  defence: committed || index % 3 === 1,
  marker: false,
});

const blindOf = 200;
const outcomeAt = (index: number): NonNullable<WallTeam['outcome']> => {
  const beaten = 12 + ((index * 61) % 180);
  return {
    decision: { threshold: 0.8, keep: 1, pass: 0 },
    value: 0.31 + beaten / 900,
    ...{ parts: { kept: 0.61, passes: 2.4 }, beaten, of: blindOf, spent: 0.3, earned: [] },
    measure: { key: 'removed-share', value: 0.43, floor: 0.1, target: 0.5 },
    ...{ knee: undefined, fresh: undefined },
  };
};

const yardstickOn = (track: TrackId): YardstickView => ({
  track,
  default: { decision: { threshold: 0.8, keep: 1, pass: 0 }, value: 0.42 },
  best: { decision: { threshold: 0.6, keep: 2, pass: 0 }, value: 0.55 },
  quantiles: Array.from({ length: 21 }, (_, place) => 0.3 + 0.23 * Math.sqrt(place / 20)),
  of: blindOf,
  noise: 0.004,
});

const ranked = (teams: readonly WallTeam[]): readonly WallTeam[] =>
  teams.map((team) => {
    const { standing } = team;
    if (!standing) return team;
    const above = teams.filter((other) => (other.standing?.total ?? 0) > standing.total).length;
    return { ...team, standing: { ...standing, rank: above + 1 } };
  });

const incidentKeys = ['index-price', 'source-withdrawn', 'storage-invoice'] as const;
const incidentOn = (track: TrackId, place: number): WallView['incidents'][number] => ({
  track,
  key: incidentKeys[place % incidentKeys.length] ?? 'index-price',
  closesAt: 70_000,
});

const worlds = 12;
/** Each tower grows and crumbles in its own way. */
const podiumOf = (teams: readonly WallTeam[]): WallView['podium'] => ({
  worlds,
  teams: teams.flatMap(({ id, standing }) =>
    standing
      ? [
          {
            id,
            ...standing,
            shares: Array.from({ length: worlds }, (_, world) => 0.6 + 0.3 * Math.sin(id * 1.7 + world)),
          },
        ]
      : [],
  ),
});

/** The two views of a projector at one moment. */
export const scene = (options: SceneOptions): Scene => {
  const { at, teams, size = 4, tracks = ['edge-guardian'], world = smallWorld } = options;
  const { benched, kinds, step, out } = courseOf(options);
  const wallTeams = ranked(Array.from({ length: teams }, (_, index) => teamAt(index, options)));
  const dots = [0, 1, 2, 3, 4].map((answer) => Math.round((teams * size * [1, 4, 8, 5, 2][answer]!) / 20));
  const view: PublicView = {
    code: 'KD27FM',
    plan: 'dedup-forecast',
    status: at === 'lobby' || at === 'over' ? at : 'running',
    running: at !== 'lobby' && at !== 'over',
    at: 0,
    endsAt: 107_000,
    round: at === 'lobby' ? -1 : 0,
    rounds: 1,
    step,
    steps: kinds.map((kind) => ({ kind, ms: 120_000 })),
    stepKind: at === 'lobby' || at === 'over' ? '' : at,
    mission: at === 'lobby' ? '' : 'dedup-audit',
    question: at === 'forecast' || at === 'reveal' ? 'bill' : '',
    lastCall: false,
    doorOpen: true,
    room: { ...room, ...options.room },
    teams: wallTeams.map(({ id }) => ({
      id,
      name: teamName(id - 1),
      track: tracks[Math.floor(((id - 1) * tracks.length) / teams)] ?? 'edge-guardian',
    })),
    reveals: out ? tracks.map((track, place) => revealedOn(track, world, place, options.view?.question ?? 'bill')) : [],
    yardsticks: benched && out ? tracks.map(yardstickOn) : [],
    ...options.view,
  };
  const wall: WallView = {
    teams: wallTeams,
    here: wallTeams.reduce((sum, { here }) => sum + here.filter(Boolean).length, 0),
    players: teams * size,
    joinUrl: 'http://192.168.1.20:2567/',
    saving: true,
    brief: step >= 0 && !out ? tracks.map((track) => ({ track, ...world.brief })) : [],
    tiles: step >= 0 && !out ? world.states.length : 0,
    dots: out ? dots : [],
    undecided: out ? Math.round((teams * size) / 15) : 0,
    climb: undefined,
    incidents: options.incident
      ? tracks.map((track, place) => incidentOn(track, options.incident === 'each' ? place : 0))
      : [],
    spotlight: 0,
    podium: at === 'podium' ? podiumOf(wallTeams) : undefined,
    frontiers: at === 'podium' ? [frontierOf(view.teams)] : [],
    calibration: at === 'podium' ? calibrationOf(teams * size) : undefined,
    whatIf: undefined,
    ...options.wall,
  };
  return { view, wall };
};
