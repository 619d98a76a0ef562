/** The math panel's three lines: what the note says, when asking pays by its costs, and what was measured here. */
import type { PanelLine } from '../simulator.ts';
import type { Figures } from '../workbench.ts';
import { breakEven } from './formulas.ts';
import { counts, meanAt, type Need, orders, randomLabels } from './need.ts';

const tenths = (value: number): number => Math.round(10 * value) / 10;

/** The three lines; only the last is scored. */
export function panelOf(need: Need, facts: Figures): readonly PanelLine[] {
  const place = Math.round(randomLabels / 20);
  const at = (rows: readonly Float64Array[]) =>
    tenths(
      meanAt(
        rows,
        rows.map((_, one) => one),
        place,
      ),
    );
  return [
    { kind: 'note', key: 'seventy-to-ninety', values: {} },
    {
      kind: 'theory',
      key: 'asking-pays',
      values: { labels: tenths(breakEven(facts, { strategy: 2, labeller: 1, batch: 50, labels: 0 })), batch: 50 },
    },
    {
      kind: 'measured',
      key: 'measured-here',
      values: {
        labels: counts[place]!,
        random: at(need.random.all),
        margin: at(need.margin.all),
        weighted: at(need.weighted.all),
        share: Math.round(100 * need.share),
        error: Math.round(100 * need.error),
        orders,
      },
    },
  ];
}
