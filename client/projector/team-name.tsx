/** A team as the wall names it: the badge of its track, and its name. */
import type { TrackId } from '../../shared/tracks/track.ts';
import { Badge } from '../ui/badge.tsx';

export const TeamName = ({ track, name }: { readonly track: TrackId; readonly name: string }) => (
  <span class="team-name">
    <Badge track={track} />
    <span class="narrow team-name-word">{name}</span>
  </span>
);
