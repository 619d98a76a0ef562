/** Which walls the stage shows: a function of the views, and of the pictures that have arrived. */
import type { Picture } from '../../shared/lesson/picture.ts';
import type { PublicView, WallView } from '../../shared/lesson/views.ts';
import type { StepKind } from '../../shared/missions/mission.ts';
import { type TrackId, trackIds } from '../../shared/tracks/track.ts';
import type { TileSheet } from '../stage/atlas.ts';
import { type Area, splitArea } from '../stage/fit-grid.ts';
import type { Layer } from '../stage/layer.ts';
import { lobbyField, qrLayer } from '../stage/lobby-layers.ts';
import { towerLayer } from '../stage/podium-plan.ts';
import type { RevealPlan, WallKind } from '../stage/reveal-plan.ts';
import { planReveal, revealLayer } from '../stage/reveal-walls.ts';
import { stripLayer } from '../stage/strip-layer.ts';
import { briefLayer, facedownLayer } from '../stage/wall-layers.ts';
import { effortLayers, type Laid } from './effort-layers.ts';
import { joinAddress } from './join-address.ts';
import { overlayOf } from './overlay.ts';
import { podiumModel } from './podium-model.ts';
import type { PodiumPage } from './podium-page.ts';
import { kindOf } from './wall-kind.ts';
import {
  aroundWalls,
  briefZone,
  forecastZone,
  incidentZone,
  lobbyClearings,
  named,
  overZone,
  qrPlace,
  revealZone,
  whatIfZone,
} from './zones.ts';

export type Scenery = {
  readonly view: PublicView;
  readonly wall: WallView;
  /** Pictures by ticket, as far as they have arrived. */
  readonly sheets: ReadonlyMap<string, TileSheet>;
  readonly still: boolean;
  /** ms from which the reveal stands. */
  readonly lasts: number;
  /** Whether the screen has gone on from what was forecast to what was decided. */
  readonly outcomes: boolean;
  /** Whether a stakeholder waits for answers. */
  readonly incident: boolean;
  /** What the podium shows. */
  readonly page: PodiumPage;
  /** When the newest courses began to be laid, in ms of the stage. */
  readonly laid: Laid;
};

/** Tracks that are played, in their fixed order. */
export const playedTracks = (view: PublicView): readonly TrackId[] =>
  trackIds.filter((track) => view.teams.some((team) => team.track === track));

/** Pictures that a screen is going to need. */
export const picturesIn = (view: PublicView, wall: WallView): readonly Picture[] => [
  ...wall.brief.map(({ picture }) => picture),
  ...view.reveals.map(({ wall: picture }) => picture),
];

const lobby = ({ view, wall, still }: Scenery): readonly Layer[] => [
  lobbyField(view.code, lobbyClearings, still),
  ...(view.doorOpen ? [qrLayer(joinAddress(wall.joinUrl, view.code), qrPlace.right, qrPlace.top)] : []),
];

const brief = ({ wall, sheets }: Scenery): readonly Layer[] => {
  const areas = splitArea(briefZone, wall.brief.length, named);
  return wall.brief.flatMap(({ track, picture, marks }, index) => {
    const [area, sheet] = [areas[index], sheets.get(picture.ticket)];
    return area && sheet
      ? [briefLayer(`brief-${track}-${picture.ticket}`, area, { ...sheet, tiles: marks.length }, marks)]
      : [];
  });
};

const facedown = ({ view, wall }: Scenery): readonly Layer[] => {
  const tracks = playedTracks(view);
  const areas = splitArea(forecastZone, tracks.length, named);
  return tracks.flatMap((track, index) => {
    const area = areas[index];
    return area && wall.tiles > 0 ? [facedownLayer(`facedown-${track}`, area, wall.tiles)] : [];
  });
};

const nothingLaid: Laid = new Map();
const effort = ({ view, wall, still, laid }: Scenery): readonly Layer[] =>
  effortLayers(view, wall, still ? nothingLaid : laid);

/** Long after everything has come to rest. */
const restedMs = 1_000_000;

const plans = new Map<string, RevealPlan>();

/** A plan is a function of its arguments, and is kept: it is asked for at every change of a view. */
const planOf = (kind: WallKind, area: Area, states: string, block: number): RevealPlan => {
  const key = JSON.stringify([kind, area, block, states]);
  const plan = plans.get(key) ?? planReveal(kind, area, states, block);
  if (plans.size > 8) plans.clear();
  plans.set(key, plan);
  return plan;
};

const revealedWalls = (zone: Area, { view, sheets, still, lasts }: Scenery, ended: boolean): readonly Layer[] => {
  const question = view.reveals.at(-1)?.question;
  const walls = view.reveals.filter((reveal) => reveal.question === question && reveal.states !== '');
  const areas = splitArea(zone, walls.length, aroundWalls(kindOf(view)));
  return walls.flatMap(({ track, wall, states }, index) => {
    const area = areas[index];
    if (!area) return [];
    const sheet = sheets.get(wall.ticket);
    const plan = planOf(kindOf(view), area, states, index);
    return [revealLayer(`fall-${ended}-${track}-${wall.ticket}`, plan, sheet, still, lasts)];
  });
};

/** Tiles that everybody may see, of the tracks that are asked. */
const incidentStrips = ({ wall, sheets }: Scenery): readonly Layer[] => {
  const width = Math.floor(incidentZone.width / Math.max(1, wall.incidents.length) / 40) * 40;
  return wall.incidents.map(({ track }, index) => {
    const shown = wall.brief.find((brief) => brief.track === track);
    const sheet = shown && sheets.get(shown.picture.ticket);
    const area = { ...incidentZone, x: incidentZone.x + index * width, width };
    return stripLayer(`incident-${track}`, area, sheet && shown && { ...sheet, tiles: shown.marks.length });
  });
};

const towers = ({ view, wall, still }: Scenery): readonly Layer[] =>
  (podiumModel(view, wall)?.towers ?? []).map(({ team, area, place, shares }) =>
    towerLayer(`tower-${team}-${place}`, area, place, shares, still),
  );

/** The wall that another decision would have left, where it comes to rest. */
const whatIfWall = ({ view, wall, sheets }: Scenery): readonly Layer[] => {
  const { whatIf } = wall;
  if (!whatIf?.states) return [];
  const shown = view.reveals.find(({ track }) => track === whatIf.track);
  const plan = planOf(kindOf(view), whatIfZone, whatIf.states, 0);
  const layer = revealLayer(`what-if-${whatIf.states}`, plan, shown && sheets.get(shown.wall.ticket), true, 0);
  return [{ ...layer, paint: (_ms, cells, movers) => layer.paint(restedMs, cells, movers) }];
};

const byStep: Readonly<Record<StepKind, (scenery: Scenery) => readonly Layer[]>> = {
  brief,
  forecast: facedown,
  work: (scenery) => (scenery.incident ? incidentStrips(scenery) : effort(scenery)),
  commit: effort,
  reveal: (scenery) => (scenery.outcomes ? [] : revealedWalls(revealZone, scenery, false)),
  verdict: () => [],
  podium: (scenery) => (scenery.page.kind === 'towers' ? towers(scenery) : []),
};

/** The walls of the present screen. */
export const wallLayersOf = (scenery: Scenery): readonly Layer[] => {
  const { view } = scenery;
  if (view.room.blank) return [];
  const over = overlayOf(view, scenery.wall);
  if (over) return over === 'whatIf' ? whatIfWall(scenery) : [];
  if (view.status === 'lobby') return lobby(scenery);
  if (view.status === 'over') return revealedWalls(overZone, scenery, true);
  return view.stepKind === '' ? [] : byStep[view.stepKind](scenery);
};
