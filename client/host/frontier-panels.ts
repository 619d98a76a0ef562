/** The frontier of a round, track by track: its teams by what they spent and reached, beside what their world would have given others. */
import type { FrontierView } from '../../shared/lesson/closing-views.ts';
import type { PublicTeam } from '../../shared/lesson/views.ts';
import { type TrackId, trackIds } from '../../shared/tracks/track.ts';

export type FrontierPoint = FrontierView['teams'][number] & { readonly name: string };

export type FrontierPanel = {
  readonly track: TrackId;
  /** Best first. */
  readonly teams: readonly FrontierPoint[];
  readonly yardstick: FrontierView['tracks'][number] | undefined;
};

/** Tracks in their usual order; those of which nothing is known are left out. */
export const frontierPanels = (frontier: FrontierView, teams: readonly PublicTeam[]): readonly FrontierPanel[] => {
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  return trackIds.flatMap((track): readonly FrontierPanel[] => {
    const yardstick = frontier.tracks.find((each) => each.track === track);
    const own = frontier.teams
      .filter((team) => team.track === track)
      .map((team) => ({ ...team, name: names.get(team.id) ?? '' }))
      .sort((a, b) => b.value - a.value);
    return own.length === 0 && !yardstick ? [] : [{ track, teams: own, yardstick }];
  });
};

/** Everything whose height the panel must show. */
export const valuesIn = ({ teams, yardstick }: FrontierPanel): readonly number[] => [
  ...teams.flatMap(({ value, fresh }) => (fresh === undefined ? [value] : [value, fresh])),
  ...(yardstick ? [yardstick.defaultValue, yardstick.medianBlind, yardstick.bestValue] : []),
];
