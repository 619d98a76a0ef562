/** What the newest measured trial showed beside its value: its instruments, and its tiles with what became of each. */
import type { Audit } from '../../shared/lesson/bench.ts';
import { AuditBoard, mostTiles, stateOf } from '../ui/audit-board.tsx';
import { words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';
import type { BenchModel } from './bench-model.ts';

/** How many tiles are in each state, in words, the most frequent first. */
const countsOf = (states: string, said: MissionWords['states']): readonly string[] => {
  const counts = new Map<string, number>();
  for (let tile = 0; tile < states.length; tile++) {
    const state = said[stateOf(states, tile)];
    if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([state, count]) => words.work.audit.count(count, state));
};

const Tiles = ({
  audit,
  trial,
  said,
}: {
  readonly audit: Audit;
  readonly trial: number;
  readonly said: MissionWords['states'];
}) => {
  const spoken = words.work.audit;
  const tiles = audit.states.length;
  const counts = countsOf(audit.states, said);
  return (
    <>
      <h3>{spoken.heading(trial)}</h3>
      <AuditBoard audit={audit} label={spoken.label(tiles, counts.join('; '))} />
      <p class="quiet small">
        {tiles > mostTiles && `${spoken.shown(mostTiles, tiles)}. `}
        {counts.join('; ')}
      </p>
    </>
  );
};

export const TrialDetail = ({ model }: { readonly model: BenchModel }) => {
  const newest = model.bench.trials.findLast(({ status }) => status === 'measured');
  const named = Object.entries(newest?.readings ?? {}).flatMap(
    ([key, value]) => model.said.readings[key]?.(value) ?? [],
  );
  if (!newest || (named.length === 0 && !newest.audit)) return null;
  return (
    <details class="more">
      <summary>{words.work.table.more(newest.id)}</summary>
      <div class="more-inside">
        <dl class="facts">
          {named.map(({ label, value }) => (
            <div class="fact" key={label}>
              <dt>{label}</dt>
              <dd class="figure">{value}</dd>
            </div>
          ))}
        </dl>
        {newest.audit && <Tiles audit={newest.audit} trial={newest.id} said={model.states} />}
      </div>
    </details>
  );
};
