/** What a whole round adds to an outcome: the true knee beside the marker, and what the stakeholder measured. */
import type { OutcomeView } from '../../shared/lesson/bench-views.ts';
import { words } from '../words/index.ts';
import type { BenchModel } from './bench-model.ts';
import { TrialPlotCard } from './trial-board.tsx';

const rounding = 1e-9;

export const KneeOutcome = ({ model, outcome }: { readonly model: BenchModel; readonly outcome: OutcomeView }) => {
  const said = words.work.marker;
  const { knee: named, bench } = model;
  if (!named) return null;
  const setting = (value: number): string => model.said.dials[named.key]?.setting(value) ?? String(value);
  const { knee } = outcome;
  const { marker } = bench;
  const off = knee && marker !== undefined ? Math.abs(marker - knee.value) : 0;
  return (
    <section class="section">
      <h2>{said.heading}</h2>
      {knee ? (
        <>
          <p>
            <b>{said.truth(setting(knee.value), setting(knee.tolerance))}</b>{' '}
            {marker === undefined
              ? said.noMarker
              : off <= knee.tolerance + rounding
                ? said.on(setting(marker))
                : said.yours(setting(marker), setting(off))}
          </p>
          <TrialPlotCard model={model} shown={outcome.decision} knee={knee} />
        </>
      ) : (
        <p>{said.noKnee}</p>
      )}
    </section>
  );
};

export const MeasureOutcome = ({ model, outcome }: { readonly model: BenchModel; readonly outcome: OutcomeView }) => {
  const said = words.work.measure;
  const { measure } = outcome;
  const { incident } = model;
  if (!measure || !incident) return null;
  const named = incident.said.measure(measure.value);
  const read = (value: number): string => incident.said.measure(value).value;
  return (
    <section class="section">
      <h2>{said.heading}</h2>
      <p>
        {named.label} <b class="figure">{named.value}</b>
      </p>
      <p class="quiet small">{said.scale(read(measure.floor), read(measure.target))}</p>
    </section>
  );
};
