/** Trials on a plot: numbered squares, the best filled, dotted lines between measured ones that differ on the axis alone, and a blue line where the dial stands. */
import { type Scale, scaleOver } from './chart-scale.ts';
import { kneeName } from './knee-name.ts';
import { type Place, placeSquares } from './square-places.ts';

/** One measured trial; `group` is equal for those that may be joined by a line. */
export type PlotPoint = {
  readonly mark: string;
  readonly x: number;
  readonly y: number;
  readonly error: number;
  readonly best: boolean;
  readonly group: string;
};

export type TrialPlotProps = {
  readonly points: readonly PlotPoint[];
  /** Ends of the axis. */
  readonly low: number;
  readonly high: number;
  /** Where the dial stands. */
  readonly pending: number | undefined;
  readonly axis: string;
  readonly label: string;
  readonly nothing: string;
  /** A word on the marks, under the axis. */
  readonly note: string | undefined;
  /** Where the team believes that more stops paying. */
  readonly marker?: number | undefined;
  /** Where it does, once that is out, and how sharp that is. */
  readonly knee?: { readonly value: number; readonly tolerance: number; readonly name: string } | undefined;
};

const frame = { width: 320, height: 168, left: 54, right: 14, top: 18, bottom: 46 } as const;
const side = 22;
/** Width of a letter, about. */
const letter = 7.2;

const across = (scale: Scale, x: number): number =>
  Math.round((frame.left + scale.at(x) * (frame.width - frame.left - frame.right)) * 10) / 10;
const down = (scale: Scale, y: number): number =>
  Math.round((frame.height - frame.bottom - scale.at(y) * (frame.height - frame.top - frame.bottom)) * 10) / 10;

/** Lines through the points of each group, from left to right. */
const linesOf = (points: readonly PlotPoint[]): readonly (readonly PlotPoint[])[] =>
  [...new Set(points.map(({ group }) => group))]
    .map((group) => points.filter((point) => point.group === group).sort((a, b) => a.x - b.x))
    .filter(({ length }) => length > 1);

/** As many decimals as tell neighbouring ticks apart. */
const tickText = (tick: number, ticks: readonly number[]): string => {
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  return tick.toFixed(Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))).replace('-', '−');
};

/** Errors never fill the plot: what lies within them is not to look like a difference. */
const errorsInSpan = 8;

const heightsOf = (points: readonly PlotPoint[]): Scale | undefined => {
  if (points.length === 0) return undefined;
  const ends = points.flatMap(({ y, error }) => [y - error, y + error]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const missing = Math.max(0, errorsInSpan * Math.max(...points.map(({ error }) => error)) - (high - low));
  return scaleOver([low - missing / 2, high + missing / 2], 3);
};

type Scales = { readonly x: Scale; readonly y: Scale | undefined };

const Axes = ({ x, y, axis, note }: Scales & Pick<TrialPlotProps, 'axis' | 'note'>) => (
  <g>
    {(y?.ticks ?? []).map((tick) => (
      <g key={tick}>
        <path class="axis-grid" d={`M${frame.left} ${down(y!, tick)}H${frame.width - frame.right}`} />
        <text class="axis-tick" x={frame.left - 14} y={down(y!, tick) + 5} text-anchor="end">
          {tickText(tick, y?.ticks ?? [])}
        </text>
      </g>
    ))}
    <path class="axis-grid" d={`M${frame.left} ${frame.height - frame.bottom}H${frame.width - frame.right}`} />
    {x.ticks.map((tick) => (
      <text class="axis-tick" key={tick} x={across(x, tick)} y={frame.height - frame.bottom + 22} text-anchor="middle">
        {tick}
      </text>
    ))}
    <text class="axis-name" x={frame.width - frame.right} y={frame.height - 6} text-anchor="end">
      {axis}
    </text>
    {note !== undefined && (
      <text class="axis-name" x={4} y={frame.height - 6}>
        {note}
      </text>
    )}
  </g>
);

const Square = ({ point, x, y }: { readonly point: PlotPoint; readonly x: number; readonly y: number }) => (
  <g class={point.best ? 'trial-square trial-best' : 'trial-square'} transform={`translate(${x} ${y})`}>
    <path d={`M${-side / 2} ${-side / 2}h${side}v${side}h${-side}z`} />
    <text y={5} text-anchor="middle">
      {point.mark}
    </text>
  </g>
);

/** The true knee: a straight line in a band as wide as its tolerance, from end to end of what the axis shows. */
const KneeLine = ({
  knee,
  x,
  low,
  high,
  squares,
}: Pick<TrialPlotProps, 'low' | 'high'> & {
  readonly squares: readonly Place[];
  readonly knee: NonNullable<TrialPlotProps['knee']>;
  readonly x: Scale;
}) => {
  const clamped = (value: number) => across(x, Math.min(high, Math.max(low, value)));
  const [left, right] = [clamped(knee.value - knee.tolerance), clamped(knee.value + knee.tolerance)];
  const middle = clamped(knee.value);
  const name = kneeName(middle, knee.name.length * letter, squares, side, {
    left: frame.left,
    right: frame.width,
    over: frame.top - 4,
    foot: frame.height - frame.bottom - 6,
  });
  return (
    <g class="knee">
      <path class="knee-band" d={`M${left} ${frame.top}H${right}V${frame.height - frame.bottom}H${left}z`} />
      <path class="knee-line" d={`M${middle} ${frame.top - 4}V${frame.height - frame.bottom}`} />
      <text x={name.x} y={name.y} text-anchor={name.anchor}>
        {knee.name}
      </text>
    </g>
  );
};

export const TrialPlot = (props: TrialPlotProps) => {
  const { points, low, high, pending, axis, label, nothing, note, marker, knee } = props;
  const x = scaleOver([low, high], 4);
  const y = heightsOf(points);
  const at = (point: PlotPoint) => ({ x: across(x, point.x), y: y ? down(y, point.y) : 0 });
  // the best stands at its own point, and others make room
  const drawn = [...points].sort((a, b) => Number(b.best) - Number(a.best));
  const places = placeSquares(drawn.map(at), side + 2, {
    left: frame.left + side / 2,
    right: frame.width - side / 2,
    top: side / 2,
    bottom: frame.height - frame.bottom - side / 2,
  });
  const line = pending === undefined ? undefined : across(x, pending);
  return (
    <svg class="trial-plot" viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label}>
      <Axes x={x} y={y} axis={axis} note={note} />
      {knee && <KneeLine {...{ knee, x, low, high }} squares={places} />}
      {points.length === 0 && (
        <text class="axis-name" x={(frame.left + frame.width) / 2} y={frame.height / 2 - 8} text-anchor="middle">
          {nothing}
        </text>
      )}
      {y &&
        points.map((point) => (
          <path
            key={point.mark}
            class="trial-error"
            d={`M${at(point).x} ${down(y, point.y - point.error)}V${down(y, point.y + point.error)}`}
          />
        ))}
      {linesOf(points).map((joined) => (
        <polyline
          key={joined.map(({ mark }) => mark).join()}
          class="trial-line"
          points={joined.map((point) => `${at(point).x},${at(point).y}`).join(' ')}
        />
      ))}
      {line !== undefined && (
        <g class="trial-pending">
          <path d={`M${line} ${frame.top - 4}V${frame.height - frame.bottom}`} />
          <path class="trial-pending-head" d={`M${line - 6} ${frame.top - 14}h12l-6 9z`} />
        </g>
      )}
      {marker !== undefined && (
        <g class="marker-mark" transform={`translate(${across(x, marker)} ${frame.height - frame.bottom})`}>
          <path d={`M0 0V${frame.top + frame.bottom - frame.height + 14}`} />
          <circle r="8" />
        </g>
      )}
      {drawn.map((point, index) => {
        const { x: left, y: top } = places[index] ?? at(point);
        return (
          <g key={point.mark}>
            <path class="trial-error" d={`M${at(point).x} ${at(point).y}L${left} ${top}`} />
            <Square point={point} x={left} y={top} />
          </g>
        );
      })}
    </svg>
  );
};
