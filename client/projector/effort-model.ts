/** How busy everybody is, as the wall shows it: a column for every team or, where they are many, for every track. No result in it. */
import type { TeamId } from '../../shared/lesson/state.ts';
import type { PublicView, WallView } from '../../shared/lesson/views.ts';
import type { Purse } from '../../shared/missions/workbench.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { type Crowd, crowdOf, type ShownTeam, shownTeams } from './groups.ts';

/** One team, or all teams of one track. */
export type EffortColumn = {
  readonly key: string;
  readonly track: TrackId;
  /** Undefined for a track. */
  readonly team: string | undefined;
  readonly teams: readonly TeamEffort[];
  readonly runs: number;
  readonly calls: number;
  /** Mean shares of the grant, 0 to 1. */
  readonly spent: Purse;
  /** Teams that have committed. */
  readonly committed: number;
  /** Players who have tapped Commit, and how many could. */
  readonly taps: number;
  readonly could: number;
};

/** What the tiles of one team are laid from. */
export type TeamEffort = { readonly id: TeamId; readonly runs: number };

export type EffortModel = {
  readonly crowd: Crowd;
  readonly columns: readonly EffortColumn[];
  readonly teams: number;
  readonly runs: number;
  readonly committed: number;
  /** Teams that have written a defence: not what it says. */
  readonly written: number;
  /** Trials that earn all exploring points. */
  readonly target: number;
  /** Trials that are being measured. */
  readonly measuring: number;
  /** Courses that every column has room for: the same for all, so that heights compare. */
  readonly room: number;
};

type Busy = ShownTeam & { readonly effort: NonNullable<ShownTeam['effort']> };

const sum = (teams: readonly Busy[], count: (team: Busy) => number): number =>
  teams.reduce((all, team) => all + count(team), 0);

const columnOf = (teams: readonly Busy[], key: string, track: TrackId, team: string | undefined): EffortColumn => {
  const mean = (kind: keyof Purse) => sum(teams, ({ effort }) => effort.spent[kind]) / Math.max(1, teams.length);
  return {
    ...{ key, track, team },
    teams: teams.map(({ id, effort }) => ({ id, runs: effort.runs })),
    runs: sum(teams, ({ effort }) => effort.runs),
    calls: sum(teams, ({ effort }) => effort.calls),
    spent: { dollars: mean('dollars'), hours: mean('hours'), weeks: mean('weeks') },
    committed: sum(teams, ({ effort }) => (effort.committed ? 1 : 0)),
    taps: sum(teams, ({ locked }) => locked),
    could: sum(teams, ({ could }) => could),
  };
};

/** Room for so many courses is kept at least, and for one more than the target. */
const leastRoom = 4;

/** Teams in which nobody sits are left out. */
export const effortModel = (view: PublicView, wall: WallView): EffortModel => {
  const teams = shownTeams(view, wall).flatMap((team): readonly Busy[] =>
    team.effort && team.here.length > 0 ? [{ ...team, effort: team.effort }] : [],
  );
  const crowd = crowdOf(teams.length);
  const tracks = [...new Set(teams.map(({ track }) => track))];
  const columns =
    crowd === 'named'
      ? teams.map((team) => columnOf([team], `team-${team.id}`, team.track, team.name))
      : tracks.map((track) =>
          columnOf(
            teams.filter((team) => team.track === track),
            `track-${track}`,
            track,
            undefined,
          ),
        );
  const target = Math.max(0, ...teams.map(({ effort }) => effort.target));
  const most = Math.max(0, ...teams.map(({ effort }) => effort.runs));
  return {
    ...{ crowd, columns, target },
    teams: teams.length,
    runs: sum(teams, ({ effort }) => effort.runs),
    committed: sum(teams, ({ effort }) => (effort.committed ? 1 : 0)),
    written: sum(teams, ({ effort }) => (effort.defence ? 1 : 0)),
    measuring: sum(teams, ({ effort }) => effort.measuring),
    room: Math.max(leastRoom, target + 1, most),
  };
};
