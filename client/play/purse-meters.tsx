/** The purse: what is left of each kind of money, what the next trial takes, and by how much that would be too much. */
import type { BenchView } from '../../shared/lesson/bench-views.ts';
import { leftOf } from '../../shared/lesson/purse.ts';
import type { Purse } from '../../shared/missions/workbench.ts';
import { Meter } from '../ui/meter.tsx';
import { Warning } from '../ui/warning.tsx';
import { words } from '../words/index.ts';
import { amountOf } from './bench-model.ts';

const kinds = ['dollars', 'hours', 'weeks'] as const satisfies readonly (keyof Purse)[];

/** Sums of shares end a little beside the whole. */
const rounding = 1e-9;

export type PurseMetersProps = {
  readonly bench: Pick<BenchView, 'grant' | 'spent' | 'carried'>;
  /** Shares of the grant that the next trial takes; undefined where none is to be run. */
  readonly price: Purse | undefined;
};

export const PurseMeters = ({ bench: { grant, spent, carried }, price }: PurseMetersProps) => {
  const said = words.work.purse;
  const left = leftOf(grant, spent, carried);
  const costs = price && amountOf(grant, price);
  return (
    <dl class="purse" aria-label={said.heading}>
      {kinds.map((kind) => {
        const whole = 1 + carried[kind];
        const over = (price?.[kind] ?? 0) + spent[kind] - whole;
        return (
          <div key={kind}>
            <dt class="quiet small">{said.names[kind]}</dt>
            <dd>
              <b class="figure purse-left">{said.amount[kind](left[kind])}</b>{' '}
              <span class="quiet small figure">{said.of(said.amount[kind](grant[kind]))}</span>
              <Meter
                left={(whole - spent[kind]) / whole}
                pending={(price?.[kind] ?? 0) / whole}
                grant={carried[kind] > 0 ? 1 / whole : undefined}
              />
              {costs && costs[kind] > 0 && (
                <span class="only-read">{said.pending(said.amount[kind](costs[kind]))}</span>
              )}
              {carried[kind] > 0 && (
                <span class="quiet small purse-carried">
                  {words.work.carried(said.amount[kind](carried[kind] * grant[kind]))}
                </span>
              )}
              {over > rounding && (
                <span class="small">
                  <Warning>{said.over(said.amount[kind](over * grant[kind]))}</Warning>
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
