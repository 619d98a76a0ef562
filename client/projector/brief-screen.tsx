/** The brief: what is at stake, beside the tiles that everybody may see. */
import { splitArea } from '../stage/fit-grid.ts';
import { briefGrid } from '../stage/wall-layers.ts';
import { ClockFace } from './clock-face.tsx';
import { markedIn } from './marked.ts';
import type { ScreenProps } from './screen.ts';
import { TeamName } from './team-name.tsx';
import { TopBar } from './top-bar.tsx';
import { briefZone, named } from './zones.ts';

export const BriefScreen = (props: ScreenProps) => {
  const { wall, words, mission } = props;
  const areas = splitArea(briefZone, wall.brief.length, named);
  const only = wall.brief.length === 1 ? wall.brief[0] : undefined;
  return (
    <div class="screen brief">
      <TopBar {...props} />
      <div class="left-column">
        <h1 class="display brief-title">{mission?.title}</h1>
        <p class="brief-stake">{mission?.brief(undefined)[0]}</p>
        <ClockFace {...props} />
      </div>
      {wall.brief.map(({ track, marks }, index) => {
        const area = areas[index];
        if (!area) return null;
        const grid = briefGrid(area, marks.length);
        return (
          <div key={track} class="brief-head" style={{ left: `${grid.x}px`, top: `${grid.y - 58}px` }}>
            <TeamName track={track} name={words.common.tracks[track]} />
            <span class="quiet">
              {areas.length === 1
                ? words.wall.briefTiles(marks.length)
                : words.wall.outOf(markedIn(marks), marks.length)}
            </span>
          </div>
        );
      })}
      <div class="brief-foot">
        <span class="twin-tile" />
        <span>{mission?.marks.marked}</span>
        {only && <span class="quiet">{words.wall.outOf(markedIn(only.marks), only.marks.length)}</span>}
      </div>
    </div>
  );
};
