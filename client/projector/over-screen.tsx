/** The end: who stands highest, and beside it what is left of the wall. */

import type { ScreenProps } from './screen.ts';
import { standingsModel } from './standings-model.ts';
import { staying } from './staying.ts';
import { TeamName } from './team-name.tsx';
import { TopBar } from './top-bar.tsx';
import { WallNames } from './wall-names.tsx';
import { overZone } from './zones.ts';

export const OverScreen = (props: ScreenProps) => {
  const { view, wall, words } = props;
  const { places } = standingsModel(view, wall);
  const left = staying(view);
  return (
    <div class="screen over">
      <TopBar {...props} />
      <h1 class="display over-title">{words.wall.over}</h1>
      <ol class="over-places">
        {places.slice(0, 3).map((place) => (
          <li key={place.team} class={`over-place over-place-${Math.min(3, place.rank)}`}>
            <span class="display figure place-rank">{place.rank}</span>
            <TeamName track={place.track} name={place.name} />
            <span class="display figure place-total">{place.total.toLocaleString('en-GB')}</span>
          </li>
        ))}
      </ol>
      <WallNames zone={overZone} {...props} />
      <p class="over-thanks">{words.wall.thanks}</p>
      {left && <p class="over-stays">{words.wall.stays(left.stay, left.tiles)}</p>}
    </div>
  );
};
