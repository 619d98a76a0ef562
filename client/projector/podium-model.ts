/** The podium as the wall shows it: up to three towers, from the teams that the wall may name. */
import type { TeamId } from '../../shared/lesson/state.ts';
import type { PublicView, WallView } from '../../shared/lesson/views.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import type { Area } from '../stage/fit-grid.ts';
import { towersAtMost } from '../stage/podium-plan.ts';

export type Tower = {
  readonly team: TeamId;
  readonly name: string;
  readonly track: TrackId;
  readonly rank: number;
  readonly total: number;
  /** Share of blind settings beaten after one, two, ... all fresh worlds. */
  readonly shares: readonly number[];
  /** 0 for the first. */
  readonly place: number;
  readonly area: Area;
};

export type PodiumModel = {
  readonly worlds: number;
  /** Best first. */
  readonly towers: readonly Tower[];
  /** Points between the first and the second; undefined for one team alone. */
  readonly lead: number | undefined;
};

/** The first stands in the middle and is the highest; equal ranks are equally high; all stand on the lower edge. */
const lefts = [1080, 660, 1500] as const;
const heights = [852, 648, 516] as const;
const foot = 1080;

const areaOf = (place: number, rank: number): Area | undefined => {
  const [x, height] = [lefts[place], heights[rank - 1]];
  return x === undefined || height === undefined ? undefined : { x, y: foot - height, width: 360, height };
};

/** Undefined until fresh worlds are out. */
export const podiumModel = (view: PublicView, { podium }: WallView): PodiumModel | undefined => {
  if (!podium) return undefined;
  const ranked = podium.teams
    .flatMap((team) => {
      const known = view.teams.find(({ id }) => id === team.id);
      return known && team.rank > 0 ? [{ ...team, name: known.name, track: known.track }] : [];
    })
    .sort((one, two) => one.rank - two.rank || one.id - two.id)
    .slice(0, towersAtMost);
  const towers = ranked.flatMap(({ id, ...team }, place): readonly Tower[] => {
    const area = areaOf(place, team.rank);
    return area ? [{ ...team, team: id, place, area }] : [];
  });
  const [first, second] = towers;
  return { worlds: podium.worlds, towers, lead: first && second ? first.total - second.total : undefined };
};

/** Names of all that stand highest. */
export const firstOf = ({ towers }: PodiumModel): readonly string[] =>
  towers.filter(({ rank }) => rank === 1).map(({ name }) => name);
