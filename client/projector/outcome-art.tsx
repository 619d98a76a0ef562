/** The axis of each track's outcomes: bands of blind settings, the default, the best of a search, and a tile for every team. */
import { glyphPaths } from '../ui/glyph-paths.ts';
import { outcomeX } from './outcome-axis.ts';
import { movedAt, outcomeBeats } from './outcome-beats.ts';
import { columnX, laneHeight, type RowPlace, tilePlot } from './outcome-geometry.ts';
import type { OutcomeRow } from './outcome-model.ts';

export type RowMoment = {
  readonly row: OutcomeRow;
  readonly place: RowPlace;
  /** Whether every team has a lane of its own. */
  readonly named: boolean;
  /** ms since the outcomes began. */
  readonly ms: number;
  readonly still: boolean;
};

const tileSide = 36;

const Bands = ({ row, place }: RowMoment) => (
  <g>
    {row.bands.map(({ from, to }, index) => {
      const width = outcomeX(to) - outcomeX(from) - 2;
      if (width <= 0) return null;
      return (
        <rect
          key={index}
          class={index % 2 === 0 ? 'blind-band' : 'blind-band blind-band-odd'}
          x={outcomeX(from) + 1}
          y={place.top}
          width={width}
          height={place.height}
        />
      );
    })}
  </g>
);

const Lines = ({ row, place, ms }: RowMoment) => {
  const { yardstick } = row;
  if (!yardstick) return null;
  const [standard, best] = [outcomeX(yardstick.default.at), outcomeX(yardstick.best.at)];
  return (
    <g>
      <path class="default-line" d={`M${standard} ${place.top - 6}v${place.height + 12}`} />
      {ms >= outcomeBeats.bestFrom && <path class="best-line" d={`M${best} ${place.top - 6}v${place.height + 12}`} />}
    </g>
  );
};

const NamedTiles = ({ row, place, ms, still }: RowMoment) => {
  const lane = laneHeight(place, row.marks.length);
  const moved = movedAt(ms, still);
  return (
    <g class={`outcome-tiles track-${row.track}`}>
      {row.marks.map(({ key, placed }, index) => {
        if (!placed) return null;
        const from = row.yardstick?.default.at ?? placed.at;
        const x = outcomeX(from + (placed.at - from) * moved) - tileSide / 2;
        const y = place.top + (index + 0.5) * lane - tileSide / 2;
        return (
          <g key={key} transform={`translate(${x} ${y})`}>
            <rect class="outcome-tile" width={tileSide} height={tileSide} />
            <path
              class="outcome-glyph"
              fill-rule="evenodd"
              transform={`translate(6 6) scale(${(tileSide - 12) / 24})`}
              d={glyphPaths[row.track]}
            />
          </g>
        );
      })}
    </g>
  );
};

const HeapedTiles = ({ row, place, ms, still }: RowMoment) => {
  if (movedAt(ms, still) <= 0) return null;
  const plot = tilePlot(
    row.marks.flatMap(({ placed }) => placed?.at ?? []),
    place.height,
  );
  const shown = movedAt(ms, still);
  const side = plot.pitch - 3;
  const path = plot.columns
    .flatMap((count, column) =>
      Array.from({ length: Math.ceil(count * shown) }, (_, level) => {
        const x = columnX(column, plot.columns.length) - side / 2;
        const y = place.top + place.height - (level + 1) * plot.pitch;
        return `M${x} ${y}h${side}v${side}h${-side}z`;
      }),
    )
    .join('');
  return (
    <g class={`outcome-tiles track-${row.track}`}>
      <path class="outcome-tile" d={path} />
    </g>
  );
};

export const OutcomeArt = ({ moments }: { readonly moments: readonly RowMoment[] }) => (
  <svg class="reveal-art" viewBox="0 0 1920 1080" aria-hidden="true">
    {moments.map((moment) => (
      <g key={moment.row.track}>
        <Bands {...moment} />
        <Lines {...moment} />
        {moment.named ? <NamedTiles {...moment} /> : <HeapedTiles {...moment} />}
      </g>
    ))}
  </svg>
);
