/** Who interrupts whom, and which teams have an answer: effort only, never which answer. */
import type { PublicView, WallView } from '../../shared/lesson/views.ts';
import { isMissionId, missions } from '../../shared/missions/index.ts';
import type { Demand } from '../../shared/missions/workbench.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { type Crowd, crowdOf, type ShownTeam, shownTeams, trackGroups } from './groups.ts';

export type IncidentGroup = {
  readonly key: string;
  readonly tracks: readonly TrackId[];
  /** What will be measured, on the first of its tracks; undefined for a mission that this page is too old to know. */
  readonly demand: Demand | undefined;
};

export type IncidentModel = {
  readonly groups: readonly IncidentGroup[];
  /** Whether it is the same for every track that is played. */
  readonly everybody: boolean;
  readonly crowd: Crowd;
  readonly teams: readonly (ShownTeam & { readonly answered: boolean })[];
  readonly answered: number;
};

const demandOf = (view: PublicView, key: string, track: TrackId | undefined): Demand | undefined => {
  const bench = isMissionId(view.mission) ? missions[view.mission].workbench : undefined;
  return track && bench?.incidents.find((incident) => incident.key === key)?.demand[track];
};

/** Undefined while nobody interrupts. */
export const incidentModel = (view: PublicView, wall: WallView): IncidentModel | undefined => {
  if (wall.incidents.length === 0) return undefined;
  const keys = [...new Set(wall.incidents.map(({ key }) => key))];
  const groups = keys.map((key): IncidentGroup => {
    const tracks = wall.incidents.filter((incident) => incident.key === key).map(({ track }) => track);
    return { key, tracks, demand: demandOf(view, key, tracks[0]) };
  });
  const teams = shownTeams(view, wall).flatMap((team) => {
    const asked = team.here.length > 0 && team.effort && team.effort.incident !== 'none';
    return asked ? [{ ...team, answered: team.effort?.incident === 'answered' }] : [];
  });
  return {
    groups,
    everybody: groups.length === 1 && groups[0]?.tracks.length === trackGroups(view, wall).length,
    crowd: crowdOf(teams.length),
    teams,
    answered: teams.filter(({ answered }) => answered).length,
  };
};
