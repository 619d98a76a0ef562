/** How so many teams are shown: with names and faces, as narrow columns, or by their tracks only. */
import type { PublicView, WallTeam, WallView } from '../../shared/lesson/views.ts';
import { type TrackId, trackIds } from '../../shared/tracks/track.ts';

/** `named`: up to eight, each with room for its people. `narrow`: up to forty. `tracks`: more. */
export type Crowd = 'named' | 'narrow' | 'tracks';

export const crowdOf = (teams: number): Crowd => {
  if (teams <= 8) return 'named';
  return teams <= 40 ? 'narrow' : 'tracks';
};

export type ShownTeam = WallTeam & { readonly name: string; readonly track: TrackId };

/** Teams with their names, in the order that they keep for the whole lesson. */
export const shownTeams = (view: PublicView, wall: WallView): readonly ShownTeam[] =>
  view.teams.flatMap(({ id, name, track }) => {
    const team = wall.teams.find((one) => one.id === id);
    return team ? [{ ...team, name, track }] : [];
  });

export type TrackGroup = {
  readonly track: TrackId;
  readonly teams: readonly ShownTeam[];
  readonly players: number;
  readonly locked: number;
  readonly could: number;
};

const sum = (teams: readonly ShownTeam[], count: (team: ShownTeam) => number): number =>
  teams.reduce((all, team) => all + count(team), 0);

/** The tracks that are played, with all their teams. */
export const trackGroups = (view: PublicView, wall: WallView): readonly TrackGroup[] => {
  const teams = shownTeams(view, wall);
  return trackIds.flatMap((track) => {
    const own = teams.filter((team) => team.track === track);
    if (own.length === 0) return [];
    return [
      {
        track,
        teams: own,
        players: sum(own, ({ here }) => here.length),
        locked: sum(own, ({ locked }) => locked),
        could: sum(own, ({ could }) => could),
      },
    ];
  });
};
