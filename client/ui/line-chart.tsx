/** A chart of measured curves in one ink: series differ by marker and dash, and a table says the same. */
import type { Chart, Series } from '../../shared/missions/simulator.ts';
import { words } from '../words/index.ts';
import type { ChartWords } from '../words/mission-words.ts';
import { chartFigure as figure, type Scale, scaleOver } from './chart-scale.ts';
import { ChartTable } from './chart-table.tsx';
import { type Point, placeLabels } from './label-places.ts';

const frame = { width: 320, height: 236, left: 46, right: 12, top: 32, bottom: 44 } as const;
const labelHeight = 18;
/** Width of a letter of a name, about. */
const letterWidth = 7.6;

const across = (scale: Scale, value: number): number =>
  frame.left + scale.at(value) * (frame.width - frame.left - frame.right);
const down = (scale: Scale, value: number): number =>
  frame.height - frame.bottom - scale.at(value) * (frame.height - frame.top - frame.bottom);

/** Marker of the series at `place` in the chart, around the origin. */
const markers = ['M-4-4h8v8h-8z', 'M0-5.5 5.5 0 0 5.5-5.5 0z', 'M0-5 5 4h-10z', 'M-4-4 4 4M4-4-4 4'] as const;
const markerOf = (place: number): string => markers[place % markers.length] ?? markers[0];

type Scales = { readonly x: Scale; readonly y: Scale };

const pointsOf = (series: Series, { x, y }: Scales): readonly Point[] =>
  series.x.map((value, index) => [across(x, value), down(y, series.y[index] ?? 0)]);

const Curve = ({ series, place, x, y }: Scales & { readonly series: Series; readonly place: number }) => {
  const points = pointsOf(series, { x, y });
  return (
    <g class={`curve curve-${place % markers.length}`}>
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      {points.map(([left, top], index) => {
        const error = series.error?.[index];
        const value = series.y[index] ?? 0;
        return (
          <g key={`${left}`}>
            {error !== undefined && error > 0 && (
              <path class="curve-error" d={`M${left} ${down(y, value - error)}V${down(y, value + error)}`} />
            )}
            <path class="curve-marker" transform={`translate(${left} ${top})`} d={markerOf(place)} />
          </g>
        );
      })}
    </g>
  );
};

const Axes = ({ x, y, said }: Scales & { readonly said: ChartWords }) => (
  <g class="axes">
    {y.ticks.map((tick) => (
      <g key={tick}>
        <path class="axis-grid" d={`M${frame.left} ${down(y, tick)}H${frame.width - frame.right}`} />
        <text class="axis-tick" x={frame.left - 6} y={down(y, tick) + 4} text-anchor="end">
          {figure(tick)}
        </text>
      </g>
    ))}
    {x.ticks.map((tick) => (
      <text class="axis-tick" key={tick} x={across(x, tick)} y={frame.height - frame.bottom + 17} text-anchor="middle">
        {figure(tick)}
      </text>
    ))}
    <text class="axis-name" x={frame.left - 40} y={13}>
      {said.y}
    </text>
    <text class="axis-name" x={frame.width - frame.right} y={frame.height - 8} text-anchor="end">
      {said.x}
    </text>
  </g>
);

/** Names of the series on their own lines. */
const Names = ({ chart, said, ...scales }: Scales & { readonly chart: Chart; readonly said: ChartWords }) => {
  const names = chart.series.map(({ key }) => said.series[key] ?? key);
  const places = placeLabels(
    chart.series.map((series) => pointsOf(series, scales)),
    names.map((name) => name.length * letterWidth),
    labelHeight,
    { left: frame.left, right: frame.width - frame.right, top: frame.top - 6, bottom: frame.height - frame.bottom },
  );
  return (
    <g class="curve-names">
      {names.map((name, index) => (
        <text key={name} x={places[index]?.x} y={(places[index]?.y ?? 0) + 5} text-anchor="middle">
          {name}
        </text>
      ))}
    </g>
  );
};

export const LineChart = ({ chart, said }: { readonly chart: Chart; readonly said: ChartWords }) => {
  const x = scaleOver(
    chart.series.flatMap((series) => series.x),
    4,
  );
  const y = scaleOver(
    chart.series.flatMap((series) =>
      series.y.flatMap((value, index) => [value - (series.error?.[index] ?? 0), value + (series.error?.[index] ?? 0)]),
    ),
    4,
  );
  return (
    <figure class="chart">
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={`${said.title}. ${said.y}, ${said.x}.`}
      >
        <Axes x={x} y={y} said={said} />
        {chart.series.map((series, place) => (
          <Curve key={series.key} series={series} place={place} x={x} y={y} />
        ))}
        <Names chart={chart} said={said} x={x} y={y} />
      </svg>
      <figcaption class="quiet small">{words.play.reveal.samples(chart.samples, chart.repetitions)}</figcaption>
      <ChartTable chart={chart} said={said} />
    </figure>
  );
};
