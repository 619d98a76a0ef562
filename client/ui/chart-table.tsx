/** The table under a chart, which says what it draws. */
import type { Chart } from '../../shared/missions/simulator.ts';
import { words } from '../words/index.ts';
import type { ChartWords } from '../words/mission-words.ts';
import { chartFigure } from './chart-scale.ts';

export const ChartTable = ({ chart, said }: { readonly chart: Chart; readonly said: ChartWords }) => (
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
                <td class={said.places ? undefined : 'figure'}>{said.places?.[index] ?? chartFigure(value)}</td>
                <td class="figure">
                  {chartFigure(y[index] ?? 0)}
                  {(error?.[index] ?? 0) > 0 && ` ± ${chartFigure(error?.[index] ?? 0)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  </details>
);
