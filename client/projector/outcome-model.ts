/** What the decisions came to, as the wall shows it: for each track its teams among the blind settings of their own world, beside its default and a search. */
import type { OutcomeView, YardstickView } from '../../shared/lesson/bench-views.ts';
import type { PublicView, WallView } from '../../shared/lesson/views.ts';
import { isMissionId, missions } from '../../shared/missions/index.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { type Crowd, crowdOf, type ShownTeam, shownTeams, trackGroups } from './groups.ts';
import { along } from './outcome-axis.ts';

/** A figure, and where it stands: 0 to 1 along the axis of its track. */
export type Placed = { readonly value: number; readonly at: number };

export type OutcomeMark = {
  readonly key: string;
  readonly name: string;
  /** Undefined without a value: `why` says what is missing. */
  readonly placed: Placed | undefined;
  readonly beaten: number | undefined;
  readonly of: number;
  readonly why: 'unknown' | 'none' | undefined;
  /** What its notes are made from; undefined where nothing was committed. */
  readonly outcome: OutcomeView | undefined;
};

export type OutcomeRow = {
  readonly track: TrackId;
  /** Best first; those without a value last. */
  readonly marks: readonly OutcomeMark[];
  /** Undefined where the laboratory could not compute the yardstick. */
  readonly yardstick: { readonly default: Placed; readonly best: Placed; readonly of: number } | undefined;
  /** Twentieths of the blind settings, from least to most, along the axis. */
  readonly bands: readonly { readonly from: number; readonly to: number }[];
};

export type OutcomesModel = { readonly crowd: Crowd; readonly unit: string; readonly rows: readonly OutcomeRow[] };

/** Whether there is anything to show: rounds without a workbench have no outcomes. */
export const hasOutcomes = (view: PublicView, wall: WallView): boolean =>
  view.yardsticks.length > 0 || wall.teams.some(({ outcome }) => outcome !== undefined);

/** Which share of the blind settings lies below a value, 0 to 1; in the middle of those that are equal to it. */
export const shareBelow = (value: number, quantiles: readonly number[]): number => {
  const last = quantiles.length - 1;
  const below = quantiles.filter((quantile) => quantile < value).length;
  const equal = quantiles.filter((quantile) => quantile === value).length;
  if (equal > 0) return (below + (equal - 1) / 2) / last;
  if (below === 0 || below > last) return below === 0 ? 0 : 1;
  const [from, to] = [quantiles[below - 1] ?? value, quantiles[below] ?? value];
  return (below - 1 + (value - from) / (to - from)) / last;
};

/** With a yardstick the axis is the order of its blind settings, so that a place is what it earns; without, the values themselves. */
const axisOver = (values: readonly number[], quantiles: readonly number[]): ((value: number) => number) => {
  if (quantiles.length > 1) return (value) => along(shareBelow(value, quantiles));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least;
  return (value) => (span > 0 ? along((value - least) / span) : 0.5);
};

const markOf = ({ id, name, outcome }: ShownTeam, axis: (value: number) => number): OutcomeMark => {
  const value = outcome?.value;
  const { beaten, of = 0 } = outcome ?? {};
  return {
    ...{ key: `team-${id}`, name, beaten, of, outcome },
    placed:
      value === undefined
        ? undefined
        : { value, at: beaten !== undefined && of > 0 ? along(beaten / of) : axis(value) },
    why: outcome ? (value === undefined ? 'unknown' : undefined) : 'none',
  };
};

const farthestFirst = (one: OutcomeMark, other: OutcomeMark): number =>
  (other.placed?.value ?? Number.NEGATIVE_INFINITY) > (one.placed?.value ?? Number.NEGATIVE_INFINITY) ? 1 : -1;

const rowOf = (track: TrackId, teams: readonly ShownTeam[], yardstick: YardstickView | undefined): OutcomeRow => {
  const values = teams.flatMap(({ outcome }) => outcome?.value ?? []);
  const quantiles = yardstick?.quantiles ?? [];
  const axis = axisOver(values, quantiles);
  const placed = (value: number): Placed => ({ value, at: axis(value) });
  const twentieths = Math.max(0, quantiles.length - 1);
  return {
    track,
    marks: teams.map((team) => markOf(team, axis)).sort(farthestFirst),
    yardstick: yardstick && {
      default: placed(yardstick.default.value),
      best: placed(yardstick.best.value),
      of: yardstick.of,
    },
    bands: Array.from({ length: twentieths }, (_, index) => ({
      from: along(index / twentieths),
      to: along((index + 1) / twentieths),
    })),
  };
};

/** Teams in which nobody sits, and that committed nothing, are left out. */
export const outcomesModel = (view: PublicView, wall: WallView): OutcomesModel => {
  const plays = ({ here, outcome }: ShownTeam) => here.length > 0 || outcome !== undefined;
  const rows = trackGroups(view, wall).flatMap(({ track, teams }) => {
    const playing = teams.filter(plays);
    const yardstick = view.yardsticks.find((one) => one.track === track);
    return playing.length === 0 ? [] : [rowOf(track, playing, yardstick)];
  });
  return {
    crowd: crowdOf(shownTeams(view, wall).filter(plays).length),
    unit: isMissionId(view.mission) ? (missions[view.mission].workbench?.unit ?? '') : '',
    rows,
  };
};

/** From which to which count of blind settings the teams of a row reach; undefined where none was judged. */
export const reachOf = ({ marks }: OutcomeRow): { readonly least: number; readonly most: number } | undefined => {
  const beaten = marks.flatMap((mark) => mark.beaten ?? []);
  return beaten.length === 0 ? undefined : { least: Math.min(...beaten), most: Math.max(...beaten) };
};
