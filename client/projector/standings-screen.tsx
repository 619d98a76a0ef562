/** The standings: the places that the wall may name, with a mark for every few points. */

import { afterRound } from './round-name.ts';
import type { ScreenProps } from './screen.ts';
import { markPoints, type Place, standingsModel } from './standings-model.ts';
import { TeamName } from './team-name.tsx';
import { TopBar } from './top-bar.tsx';

const marksDown = 4;

/** Points as discs, column by column: the forecast's colour and shape, for it is a forecast that earned them. */
const Marks = ({
  total,
  points,
  pitch,
}: {
  readonly total: number;
  readonly points: number;
  readonly pitch: number;
}) => {
  const count = Math.round(total / points);
  const radius = pitch * 0.41;
  const dots = Array.from({ length: count }, (_, index) => {
    const [x, y] = [(Math.floor(index / marksDown) + 0.5) * pitch, ((index % marksDown) + 0.5) * pitch];
    return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0z`;
  }).join('');
  const width = Math.max(1, Math.ceil(count / marksDown)) * pitch;
  return (
    <svg class="place-marks" width={width} height={marksDown * pitch} aria-hidden="true">
      <path class="belief-fill" d={dots} />
    </svg>
  );
};

type PlaceRowProps = { readonly place: Place; readonly points: number; readonly words: ScreenProps['words'] };

const WideRow = ({ place, points, words }: PlaceRowProps) => (
  <>
    <span class="display figure place-rank">{place.rank}</span>
    <TeamName track={place.track} name={place.name} />
    <span class="quiet place-title">{place.title && words.wall.titles[place.title]}</span>
    <Marks total={place.total} points={points} pitch={20} />
    <span class="display figure place-total">{place.total.toLocaleString('en-GB')}</span>
  </>
);

const rowsAtMost = 8;

const Places = ({
  places,
  words,
  fresh,
  still,
}: Pick<ScreenProps, 'words' | 'fresh' | 'still'> & { readonly places: readonly Place[] }) => {
  const points = markPoints(Math.max(0, ...places.map(({ total }) => total)));
  const wide = places.length <= rowsAtMost;
  const few = places.length <= 3 ? ' places-few' : '';
  const moves = fresh && !still;
  return (
    <ol class={`places places-${wide ? 'wide' : 'dense'}${few}${moves ? ' places-fresh' : ''}`}>
      {places.map((place, index) => (
        <li
          key={place.team}
          class="place"
          style={moves ? { animationDelay: `${(places.length - 1 - index) * 120}ms` } : {}}
        >
          {wide ? (
            <WideRow place={place} points={points} words={words} />
          ) : (
            <>
              <span class="display figure place-rank">{place.rank}</span>
              <TeamName track={place.track} name={place.name} />
              <span class="display figure place-total">{place.total.toLocaleString('en-GB')}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
};

const climbOf = ({ view, wall, words }: Pick<ScreenProps, 'view' | 'wall' | 'words'>): string => {
  const name = view.teams.find(({ id }) => id === wall.climb?.team)?.name;
  return wall.climb && name !== undefined ? words.wall.climb(name, wall.climb.ranks) : '';
};

/** @param props.title instead of the round that it stands after */
export const StandingsScreen = (props: ScreenProps & { readonly title?: string }) => {
  const { view, wall, words, title } = props;
  const { places, others } = standingsModel(view, wall);
  const points = markPoints(Math.max(0, ...places.map(({ total }) => total)));
  const judged = wall.teams.reduce((sum, { locked }) => sum + locked, 0);
  const could = wall.teams.reduce((sum, team) => sum + team.could, 0);
  return (
    <div class="screen standings">
      <TopBar {...props} />
      <h1 class="display standings-title">{title ?? afterRound(view, words)}</h1>
      <Places places={places} {...props} />
      {places.length === 0 && <p class="standings-none">{words.wall.unscored}</p>}
      <div class="standings-foot">
        {places.length > 0 && places.length <= rowsAtMost && (
          <span>
            <span class="belief-mark" /> {words.wall.oneMark(points)}
          </span>
        )}
        {others > 0 && <span>{words.wall.others(others)}</span>}
        <span>{climbOf(props)}</span>
        {could > 0 && <span>{words.wall.judged(judged, could)}</span>}
      </div>
    </div>
  );
};
