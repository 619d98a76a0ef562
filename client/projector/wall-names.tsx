/** Whose wall is whose, above each of several: the badge of its track, and the track's name. */
import type { PublicView } from '../../shared/lesson/views.ts';
import { type Area, splitArea } from '../stage/fit-grid.ts';
import { revealGrid } from '../stage/reveal-walls.ts';
import type { Words } from '../words/index.ts';
import { TeamName } from './team-name.tsx';
import { kindOf } from './wall-kind.ts';
import { aroundWalls } from './zones.ts';

type NamesProps = { readonly zone: Area; readonly view: PublicView; readonly words: Words };

export const WallNames = ({ zone, view, words }: NamesProps) => {
  const question = view.reveals.at(-1)?.question;
  const walls = view.reveals.filter((reveal) => reveal.question === question);
  if (walls.length < 2) return null;
  const kind = kindOf(view);
  const areas = splitArea(zone, walls.length, aroundWalls(kind));
  return (
    <>
      {walls.map(({ track, states }, index) => {
        const area = areas[index];
        if (!area) return null;
        const grid = revealGrid(kind, area, states);
        return (
          <div key={track} class="reveal-wall-name" style={{ left: `${grid.x}px`, top: `${grid.y - 46}px` }}>
            <TeamName track={track} name={words.common.tracks[track]} />
          </div>
        );
      })}
    </>
  );
};
