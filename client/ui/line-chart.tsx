/** A chart of measured curves in one ink: series differ by marker and dash, and a table says the same. */
import type { Chart, Series } from '../../shared/missions/simulator.ts';
import { words } from '../words/index.ts';
import type { ChartWords } from '../words/mission-words.ts';
import { type Scale, scaleOver, spread } from './chart-scale.ts';

const frame = { width: 360, height: 236, left: 46, right: 12, top: 26, bottom: 44 } as const;
const labelHeight = 18;

const figure = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0 }).replace('-', '−');

const across = (scale: Scale, value: number): number =>
  frame.left + scale.at(value) * (frame.width - frame.left - frame.right);
const down = (scale: Scale, value: number): number =>
  frame.height - frame.bottom - scale.at(value) * (frame.height - frame.top - frame.bottom);

/** Marker of the series at `place` in the chart, around the origin. */
const markers = ['M-4-4h8v8h-8z', 'M0-5.5 5.5 0 0 5.5-5.5 0z', 'M0-5 5 4h-10z', 'M-4-4 4 4M4-4-4 4'] as const;
const markerOf = (place: number): string => markers[place % markers.length] ?? markers[0];

type Scales = { readonly x: Scale; readonly y: Scale };

const Curve = ({ series, place, x, y }: Scales & { readonly series: Series; readonly place: number }) => {
  const points = series.x.map((value, index) => [across(x, value), down(y, series.y[index] ?? 0)] as const);
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
    <text class="axis-name" x={frame.left - 40} y={14}>
      {said.y}
    </text>
    <text class="axis-name" x={frame.width - frame.right} y={frame.height - 8} text-anchor="end">
      {said.x}
    </text>
  </g>
);

/** Names of the series on their own lines, at the right, pushed apart where ends lie together. */
const Names = ({ chart, said, y }: { readonly chart: Chart; readonly said: ChartWords; readonly y: Scale }) => {
  const wished = chart.series.map((series) => down(y, series.y.at(-1) ?? 0) - 9);
  const placed = spread(wished, labelHeight, frame.height - frame.bottom - 6);
  return (
    <g class="curve-names">
      {chart.series.map(({ key }, index) => (
        <text key={key} x={frame.width - frame.right} y={placed[index]} text-anchor="end">
          {said.series[key] ?? key}
        </text>
      ))}
    </g>
  );
};

const Table = ({ chart, said }: { readonly chart: Chart; readonly said: ChartWords }) => (
  <details class="more">
    <summary>{words.play.reveal.table}</summary>
    <div class="more-inside table-box">
      {chart.series.map(({ key, x, y, error }) => (
        <table key={key}>
          <caption>{said.series[key] ?? key}</caption>
          <thead>
            <tr>
              <th scope="col">{said.x}</th>
              <th scope="col">{said.y}</th>
            </tr>
          </thead>
          <tbody>
            {x.map((value, index) => (
              <tr key={value}>
                <td class="figure">{figure(value)}</td>
                <td class="figure">
                  {figure(y[index] ?? 0)}
                  {error?.[index] !== undefined && ` ± ${figure(error[index] ?? 0)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  </details>
);

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
        <Names chart={chart} said={said} y={y} />
      </svg>
      <figcaption class="quiet small">{words.play.reveal.samples(chart.samples, chart.repetitions)}</figcaption>
      <Table chart={chart} said={said} />
    </figure>
  );
};
