/** The outcome at the reveal: what the hidden world said to the team's decision, beside blind settings, the default and a search. */
import type { OutcomeView, YardstickView } from '../../shared/lesson/bench-views.ts';
import type { Decision } from '../../shared/missions/workbench.ts';
import { OutcomeStrip, StripKey, type StripMark } from '../ui/outcome-strip.tsx';
import { words } from '../words/index.ts';
import { type BenchModel, settingsLine } from './bench-model.ts';
import { Elsewhere } from './elsewhere.tsx';
import { KneeOutcome, MeasureOutcome } from './round-outcome.tsx';

export type OutcomeProps = {
  readonly model: BenchModel;
  /** That of the own track; undefined if the laboratory could not compute it. */
  readonly yardstick: YardstickView | undefined;
};

type Row = StripMark & { readonly name: string; readonly decision: Decision };

const rowsOf = (outcome: OutcomeView, yardstick: YardstickView | undefined): readonly Row[] => {
  const said = words.work.outcome;
  const yours: readonly Row[] =
    outcome.value === undefined
      ? []
      : [{ key: 'yours', kind: 'yours', name: said.yours, value: outcome.value, decision: outcome.decision }];
  return yardstick
    ? [
        ...yours,
        { key: 'default', kind: 'default', name: said.default, ...yardstick.default },
        { key: 'best', kind: 'best', name: said.best, ...yardstick.best },
      ]
    : yours;
};

const Strip = ({ model, yardstick, outcome }: OutcomeProps & { readonly outcome: OutcomeView }) => {
  const said = words.work.outcome;
  const rows = rowsOf(outcome, yardstick);
  return (
    <>
      {yardstick && <OutcomeStrip quantiles={yardstick.quantiles} marks={rows} label={said.stripLabel} />}
      <dl class="outcome-rows">
        {rows.map(({ key, kind, name, value, decision }) => (
          <div key={key}>
            <dt>
              <StripKey kind={kind} />
              {name} <span class="quiet small">{said.at(settingsLine(model, decision))}</span>
            </dt>
            <dd class="figure">{model.said.value(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const Parts = ({ model, outcome }: Pick<OutcomeProps, 'model'> & { readonly outcome: OutcomeView }) => {
  const named = Object.entries(outcome.parts).flatMap(([key, value]) => model.said.parts[key]?.(value) ?? []);
  if (named.length === 0) return null;
  return (
    <details class="more">
      <summary>{words.work.outcome.parts}</summary>
      <dl class="facts more-inside">
        {named.map(({ label, value }) => (
          <div class="fact" key={label}>
            <dt>{label}</dt>
            <dd class="figure">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

export const Outcome = ({ model, yardstick }: OutcomeProps) => {
  const said = words.work.outcome;
  const { outcome } = model.bench;
  if (!outcome) return <p>{said.none}</p>;
  return (
    <section class="section">
      <h2>{said.heading}</h2>
      {outcome.value === undefined ? (
        <p>{said.failed}</p>
      ) : (
        <>
          <p class="outcome-figure">
            <b class="figure outcome-number">{model.said.figure(outcome.value)}</b>
            <span class="quiet small">{model.said.measure}</span>
          </p>
          {outcome.beaten !== undefined && outcome.of > 0 && (
            <p>
              <b>{said.beat(outcome.beaten, outcome.of)}</b> <span class="quiet small">{said.beatHow}</span>
            </p>
          )}
        </>
      )}
      <Strip model={model} yardstick={yardstick} outcome={outcome} />
      <p class="quiet small">{said.spent(said.percent(outcome.spent))}</p>
      <Parts model={model} outcome={outcome} />
      <MeasureOutcome model={model} outcome={outcome} />
      <KneeOutcome model={model} outcome={outcome} />
      <Elsewhere yardstick={yardstick} />
    </section>
  );
};
