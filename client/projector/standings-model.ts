/** The standings as the wall may show them: named places in order, and how many teams it does not name. */
import type { TeamId } from '../../shared/lesson/state.ts';
import type { PublicView, WallView } from '../../shared/lesson/views.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { type TeamTitle, teamTitle } from './team-title.ts';

export type Place = {
  readonly team: TeamId;
  readonly name: string;
  readonly track: TrackId;
  readonly rank: number;
  readonly total: number;
  readonly title: TeamTitle | undefined;
  readonly climbed: number;
};

export type StandingsModel = { readonly places: readonly Place[]; readonly others: number };

/** More lines than these cannot be read from the back row. */
const placesAtMost = 20;

const titleOf = (view: PublicView, track: TrackId, chips: readonly number[]): TeamTitle | undefined => {
  const reveal = view.reveals.findLast((one) => one.track === track);
  return reveal && teamTitle(chips, reveal.truth);
};

/** Teams without anybody have no place and are not counted. */
export const standingsModel = (view: PublicView, wall: WallView): StandingsModel => {
  const places = wall.teams.flatMap((team): readonly Place[] => {
    const known = view.teams.find(({ id }) => id === team.id);
    if (!known || !team.standing || team.standing.rank === 0) return [];
    const { name, track } = known;
    const climbed = wall.climb?.team === team.id ? wall.climb.ranks : 0;
    return [{ team: team.id, name, track, ...team.standing, title: titleOf(view, track, team.chips), climbed }];
  });
  const named = places.sort((one, two) => one.rank - two.rank || one.team - two.team).slice(0, placesAtMost);
  const seated = wall.teams.filter(({ here }) => here.length > 0).length;
  return { places: named, others: Math.max(0, seated - named.length) };
};

const marksAtMost = 150;

/** Points of one mark, so that the best row just fits: a multiple of five. */
export const markPoints = (best: number): number => Math.max(5, Math.ceil(best / marksAtMost / 5) * 5);
