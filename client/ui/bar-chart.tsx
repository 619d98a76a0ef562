/** A chart of places that have names, such as the stages of a pipeline: a row each, a bar for every series, errors on their ends. */
import type { Chart, Series } from '../../shared/missions/simulator.ts';
import { words } from '../words/index.ts';
import type { ChartWords } from '../words/mission-words.ts';
import { chartFigure, type Scale, scaleOver } from './chart-scale.ts';
import { ChartTable } from './chart-table.tsx';

const frame = { width: 320, left: 128, right: 34, top: 30, bottom: 22 } as const;
const barHeight = 11;
const barGap = 3;
const rowGap = 11;
const legendWidth = 150;

const across = (scale: Scale, value: number): number =>
  frame.left + scale.at(value) * (frame.width - frame.left - frame.right);

type BarProps = { readonly series: Series; readonly index: number; readonly place: number; readonly top: number };

const Bar = ({ series, index, place, top, scale }: BarProps & { readonly scale: Scale }) => {
  const value = series.y[index] ?? 0;
  const error = series.error?.[index] ?? 0;
  const middle = top + barHeight / 2;
  const [from, to] = [across(scale, 0), across(scale, value)];
  return (
    <g class={`stage-bar stage-bar-${place}`}>
      <rect x={from} y={top} width={Math.max(1, to - from)} height={barHeight} />
      {error > 0 && (
        <path class="curve-error" d={`M${across(scale, value - error)} ${middle}H${across(scale, value + error)}`} />
      )}
      <text class="axis-tick" x={across(scale, value + error) + 5} y={middle + 5}>
        {chartFigure(Math.round(value))}
      </text>
    </g>
  );
};

const Legend = ({ chart, said }: { readonly chart: Chart; readonly said: ChartWords }) => (
  <g>
    {chart.series.map(({ key }, place) => (
      <g key={key} class={`stage-bar stage-bar-${place}`} transform={`translate(${place * legendWidth} 4)`}>
        <rect width={barHeight} height={barHeight} />
        <text x={barHeight + 6} y={barHeight - 1}>
          {said.series[key] ?? key}
        </text>
      </g>
    ))}
  </g>
);

/** @param said with the places' names in `places`, in the order of the series' figures */
export const BarChart = ({ chart, said }: { readonly chart: Chart; readonly said: ChartWords }) => {
  const names = said.places ?? [];
  const scale = scaleOver(
    [0, ...chart.series.flatMap(({ y, error }) => y.map((value, index) => value + (error?.[index] ?? 0)))],
    4,
  );
  const rowHeight = chart.series.length * (barHeight + barGap) - barGap + rowGap;
  const height = frame.top + names.length * rowHeight + frame.bottom;
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${frame.width} ${height}`} role="img" aria-label={`${said.title}. ${said.y}.`}>
        <Legend chart={chart} said={said} />
        {names.map((name, index) => {
          const top = frame.top + index * rowHeight;
          return (
            <g key={name}>
              <text x={frame.left - 8} y={top + (rowHeight - rowGap) / 2 + 5} text-anchor="end">
                {name}
              </text>
              {chart.series.map((series, place) => (
                <Bar key={series.key} {...{ series, index, place, scale }} top={top + place * (barHeight + barGap)} />
              ))}
            </g>
          );
        })}
        <text class="axis-name" x={frame.width - frame.right} y={height - 6} text-anchor="end">
          {said.y}
        </text>
      </svg>
      <figcaption class="quiet small">{words.play.reveal.samples(chart.samples, chart.repetitions)}</figcaption>
      <ChartTable chart={chart} said={said} />
    </figure>
  );
};
