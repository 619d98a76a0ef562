/** Two tiles that everybody may see, large, and the question whether they are the same: the wall asks, and does not answer. */
import type { TrackId } from '../../shared/tracks/track.ts';
import { scatter } from '../stage/scatter.ts';
import type { ScreenProps } from './screen.ts';

/** A pair hangs for so many seconds. */
const pairSeconds = 15;
/** In the last minute nothing distracts. */
export const hushSeconds = 60;
const side = 190;

export type ShownPair = { readonly track: TrackId; readonly tiles: readonly [left: number, right: number] };

/**
 * The pair that hangs now, the same on every screen: a tile, and by turns the one that looks most like it, or any other.
 * @param nearest of a track's public tiles, by track; a track whose pictures are not here is passed over
 */
export const pairAt = (
  wall: Pick<ScreenProps['wall'], 'brief'>,
  nearest: ScreenProps['nearest'],
  round: number,
  seconds: number,
): ShownPair | undefined => {
  if (seconds <= hushSeconds) return undefined;
  const turn = Math.floor(seconds / pairSeconds);
  const ready = wall.brief.flatMap(({ track, picture }) => {
    const alike = nearest.get(picture.ticket);
    return alike && alike.length > 1 ? [{ track, alike }] : [];
  });
  const chosen = ready[turn % Math.max(1, ready.length)];
  if (!chosen) return undefined;
  const { track, alike } = chosen;
  const tile = Math.floor(scatter(turn, 121 + round) * alike.length);
  const another = (tile + 1 + Math.floor(scatter(turn, 122 + round) * (alike.length - 1))) % alike.length;
  const other = scatter(turn, 123 + round) < 0.6 ? (alike[tile] ?? another) : another;
  return { track, tiles: scatter(turn, 124 + round) < 0.5 ? [tile, other] : [other, tile] };
};

export const TilePair = ({ view, wall, words, nearest, seconds }: ScreenProps) => {
  const pair = pairAt(wall, nearest, view.round, seconds);
  const picture = wall.brief.find(({ track }) => track === pair?.track)?.picture;
  if (!pair || !picture) return null;
  return (
    <div class="tile-pair">
      {pair.tiles.map((tile, place) => (
        <span
          key={place}
          class="tile-pair-one"
          style={{
            backgroundImage: `url(/pictures/${picture.ticket})`,
            backgroundSize: `${picture.columns * side}px ${picture.rows * side}px`,
            backgroundPosition: `${-(tile % picture.columns) * side}px ${-Math.floor(tile / picture.columns) * side}px`,
          }}
        />
      ))}
      <p>{words.wall.work.pair}</p>
    </div>
  );
};
