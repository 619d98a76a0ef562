/** What the tiles of these walls mean, by the way in which the mission's wall moves. */
import { never } from '../stage/courses-plan.ts';
import { BayKey } from './bay-labels.tsx';
import type { ScreenProps } from './screen.ts';
import { TileKey } from './tile-key.tsx';
import { kindOf } from './wall-kind.ts';

type WallKeyProps = Pick<ScreenProps, 'view' | 'mission' | 'words'> & { readonly walls: readonly string[] };

/** The lowest course, and what never came to lie: those between are counted, and look alike. */
const CourseKey = ({ mission, walls, words }: WallKeyProps) => {
  const [lowest, last] = [mission?.states.unique, mission?.states.hard];
  const text = words.wall.courses;
  return (
    <div class="tile-key">
      {lowest !== undefined && (
        <span class="tile-key-one">
          <span class="key-tile key-unique" /> {text.lowest(lowest)}
        </span>
      )}
      <span class="tile-key-one">{text.upwards}</span>
      {last !== undefined && walls.some((states) => states.includes(never)) && (
        <span class="tile-key-one">
          <span class="key-tile key-unlabelled" /> {last}
        </span>
      )}
    </div>
  );
};

export const WallKey = (props: WallKeyProps) => {
  const { view, mission, walls } = props;
  const states = mission?.states;
  const kind = kindOf(view);
  if (kind === 'hourglass') return <BayKey walls={walls} states={states} />;
  return kind === 'courses' ? <CourseKey {...props} /> : <TileKey walls={walls} states={states} />;
};
