/** From the picture that the server paints to the views that pages draw. A part that did not change stays the same object. */
import type { BenchView, HoldView, TrialView, YardstickView } from '../../shared/lesson/bench-views.ts';
import type { RoomSettings } from '../../shared/lesson/room-settings.ts';
import type {
  DeskView,
  Member,
  PublicTeam,
  PublicView,
  Revealed,
  TeamView,
  WallView,
} from '../../shared/lesson/views.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { openSheet, type SheetState } from './sheet-of.ts';

type List<T> = { readonly length: number; readonly [index: number]: T } & Iterable<T>;

/** What only the members of a team, and the host, receive of it. */
type PapersState = {
  readonly players?: List<number>;
  readonly names?: List<string>;
  readonly slots?: List<number>;
  readonly here?: List<boolean>;
  readonly locked?: List<boolean>;
  readonly bench?: string;
  readonly trials?: List<string>;
  readonly holds?: string;
};

type TeamState = {
  readonly id: number;
  readonly name: string;
  readonly track: string;
  readonly papers?: PapersState;
};

/** The decoded picture. What this seat may not see is undefined or missing. */
export type PictureState = Omit<PublicView, 'steps' | 'room' | 'reveals' | 'yardsticks' | 'teams'> & {
  readonly steps: string;
  readonly room: string;
  readonly reveals: string;
  readonly yardsticks: string;
  readonly teams: List<TeamState>;
  readonly desk?: SheetState;
  readonly wall?: SheetState;
};

/** Parses JSON again only when its text changed. */
const parsed = <T>(empty: T) => {
  let text = '';
  let value = empty;
  return (next: string | undefined): T => {
    if (next === undefined || next === '') return empty;
    if (next !== text) {
      value = JSON.parse(next) as T;
      text = next;
    }
    return value;
  };
};

const sameFields = (a: object, b: object): boolean =>
  Object.entries(a).every(([key, value]) => Object.is(value, Reflect.get(b, key)));

/** The earlier list, if every entry of the new one equals its own; equal entries keep their identity. */
const kept = <T extends object>(before: readonly T[], after: readonly T[]): readonly T[] => {
  const merged = after.map((entry, index) => {
    const old = before[index];
    return old && sameFields(entry, old) ? old : entry;
  });
  return merged.length === before.length && merged.every((entry, index) => entry === before[index]) ? before : merged;
};

const membersOf = ({ players, names, slots, here, locked }: PapersState): readonly Member[] =>
  Array.from(players ?? [], (player, index) => ({
    player,
    name: names?.[index] ?? '',
    slot: slots?.[index] ?? index,
    here: here?.[index] ?? false,
    locked: locked?.[index] ?? false,
  }));

/** Reads a workbench; as long as nothing on it changed it stays the same object, and so does every trial. */
const openBench = () => {
  const rest = parsed<Omit<BenchView, 'trials'> | undefined>(undefined);
  let lines: readonly string[] = [];
  let trials: readonly TrialView[] = [];
  let bench: BenchView | undefined;
  return (json: string | undefined, written: List<string> | undefined): BenchView | undefined => {
    const now = rest(json);
    const texts = Array.from(written ?? []);
    const same = texts.length === lines.length && texts.every((text, index) => text === lines[index]);
    if (!same) trials = texts.map((text, at) => (text === lines[at] && trials[at]) || (JSON.parse(text) as TrialView));
    lines = texts;
    const next = now && { ...now, trials };
    if (!next || !bench || !sameFields(next, bench)) bench = next;
    return bench;
  };
};

export type Views = {
  readonly view: PublicView;
  /** The first team whose papers are shown to this seat. */
  readonly team: TeamView | undefined;
  readonly desk: DeskView | undefined;
  readonly wall: WallView | undefined;
};

const noRoom: RoomSettings = {
  bright: false,
  lessMotion: false,
  sound: false,
  blank: false,
  showAll: false,
  chooseTeams: false,
  autoAdvance: false,
};

/** A reader that remembers what it read before. */
export const openReader = (): ((picture: PictureState) => Views) => {
  const steps = parsed<PublicView['steps']>([]);
  const room = parsed<RoomSettings>(noRoom);
  const reveals = parsed<readonly Revealed[]>([]);
  const yardsticks = parsed<readonly YardstickView[]>([]);
  const bench = openBench();
  const holds = parsed<readonly HoldView[]>([]);
  const desk = openSheet<DeskView>();
  const wall = openSheet<WallView>();
  let view: PublicView | undefined;
  let team: TeamView | undefined;

  const readView = (picture: PictureState): PublicView => {
    const teams = Array.from(picture.teams, ({ id, name, track }): PublicTeam => {
      return { id, name, track: track as TrackId };
    });
    const next: PublicView = {
      code: picture.code,
      plan: picture.plan,
      status: picture.status,
      running: picture.running,
      at: picture.at,
      endsAt: picture.endsAt,
      round: picture.round,
      rounds: picture.rounds,
      step: picture.step,
      stepKind: picture.stepKind,
      mission: picture.mission,
      question: picture.question,
      lastCall: picture.lastCall,
      doorOpen: picture.doorOpen,
      steps: steps(picture.steps),
      room: room(picture.room),
      reveals: reveals(picture.reveals),
      yardsticks: yardsticks(picture.yardsticks),
      teams: kept(view?.teams ?? [], teams),
    };
    return view && sameFields(next, view) ? view : next;
  };

  const readTeam = (picture: PictureState): TeamView | undefined => {
    const shown = Array.from(picture.teams).find(({ papers }) => papers?.players !== undefined);
    if (!shown?.papers) return undefined;
    const same = team?.id === shown.id;
    const members = kept(same ? (team?.members ?? []) : [], membersOf(shown.papers));
    const next: TeamView = {
      id: shown.id,
      members,
      bench: bench(shown.papers.bench, shown.papers.trials),
      holds: holds(shown.papers.holds),
    };
    return same && team && sameFields(next, team) ? team : next;
  };

  return (picture) => {
    view = readView(picture);
    team = readTeam(picture);
    return { view, team, desk: desk(picture.desk), wall: wall(picture.wall) };
  };
};
