/** What a measured trial showed beside its value: its instruments, and its tiles with what became of each. */
import type { Audit } from '../../shared/lesson/bench.ts';
import type { TrialView } from '../../shared/lesson/bench-views.ts';
import { AuditBoard, mostTiles, stateOf } from '../ui/audit-board.tsx';
import { words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';
import { type BenchModel, settingsLine } from './bench-model.ts';

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
      <AuditBoard key={trial} audit={audit} label={spoken.label(tiles, counts.join('; '))} />
      <p class="quiet small">
        {tiles > mostTiles && `${spoken.shown(mostTiles, tiles)}. `}
        {counts.join('; ')}
      </p>
    </>
  );
};

const namedReadings = (trial: TrialView, { said }: Pick<BenchModel, 'said'>) =>
  Object.entries(trial.readings).flatMap(([key, value]) => said.readings[key]?.(value) ?? []);

/** Whether a trial has anything to show beside its value. */
export const hasDetail = (trial: TrialView, model: Pick<BenchModel, 'said'>): boolean =>
  trial.status === 'measured' && (trial.audit !== undefined || namedReadings(trial, model).length > 0);

const idOf = (trial: number): string => `trial-${trial}`;

/** Opens what else a trial showed, and brings it into view. */
export const openDetail = (trial: number): void => {
  const detail = document.getElementById(idOf(trial));
  if (!(detail instanceof HTMLDetailsElement)) return;
  detail.open = true;
  detail.scrollIntoView({ block: 'nearest' });
};

const Detail = ({
  model,
  trial,
  newest,
}: {
  readonly model: BenchModel;
  readonly trial: TrialView;
  readonly newest: boolean;
}) => (
  <details class={newest ? 'more trial-detail' : 'more trial-detail trial-older'} id={idOf(trial.id)}>
    <summary>{words.work.table.more(trial.id)}</summary>
    <div class="more-inside">
      <p class="quiet small">{settingsLine(model, trial.decision)}</p>
      <dl class="facts">
        {namedReadings(trial, model).map(({ label, value }) => (
          <div class="fact" key={label}>
            <dt>{label}</dt>
            <dd class="figure">{value}</dd>
          </div>
        ))}
      </dl>
      {trial.audit && <Tiles audit={trial.audit} trial={trial.id} said={model.states} />}
    </div>
  </details>
);

/** The newest trial's offers itself; an older one's shows once its number in the table is tapped. */
export const TrialDetails = ({ model }: { readonly model: BenchModel }) => {
  const shown = model.bench.trials.filter((trial) => hasDetail(trial, model));
  const newest = shown.at(-1);
  return (
    <>
      {shown.toReversed().map((trial) => (
        <Detail key={trial.id} {...{ model, trial }} newest={trial === newest} />
      ))}
    </>
  );
};
