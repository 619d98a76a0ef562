/** What trials have shown so far: the plot with the best of them, and the same as a table. */
import type { ComponentChildren } from 'preact';
import type { TrialView } from '../../shared/lesson/bench-views.ts';
import type { MineView } from '../../shared/lesson/views.ts';
import type { Knee } from '../../shared/missions/simulator.ts';
import type { Decision } from '../../shared/missions/workbench.ts';
import { type PlotPoint, TrialPlot } from '../ui/trial-plot.tsx';
import { words } from '../words/index.ts';
import { type BenchModel, faceOf } from './bench-model.ts';
import { hasDetail, openDetail, TrialDetails } from './trial-detail.tsx';

/** Trials with equal settings beside the axis, and of one size, lie on one line. */
const groupOf = (decision: Decision, axis: string, size: number): string =>
  JSON.stringify([size, ...Object.entries(decision).filter(([dial]) => dial !== axis)]);

const pointsOf = (model: BenchModel, axis: string): readonly PlotPoint[] => {
  const { pilot, best, bench } = model;
  const measured = bench.trials.flatMap(({ id, decision, size, value, error }): readonly PlotPoint[] =>
    value === undefined
      ? []
      : [
          {
            mark: String(id),
            x: decision[axis] ?? 0,
            y: value,
            error: error ?? 0,
            best: best?.trial === id,
            group: groupOf(decision, axis, size),
          },
        ],
  );
  const first: readonly PlotPoint[] = pilot
    ? [
        {
          mark: words.work.plot.pilot,
          x: pilot.decision[axis] ?? 0,
          y: pilot.value,
          error: pilot.error,
          best: best !== undefined && best.trial === undefined,
          group: words.work.plot.pilot,
        },
      ]
    : [];
  return [...first, ...measured];
};

export type TrialPlotCardProps = {
  readonly model: BenchModel;
  readonly shown: Decision;
  /** The true knee, once it is out. */
  readonly knee?: Knee;
};

export const TrialPlotCard = ({ model, shown, knee }: TrialPlotCardProps) => {
  const { axis, said, best } = model;
  const spoken = words.work.plot;
  if (axis?.dial.kind !== 'range') return null;
  const points = pointsOf(model, axis.key);
  const name = said.dials[axis.key]?.name ?? axis.key;
  return (
    <section class="card plot-card">
      <div class="plot-head">
        <b>{said.axis}</b>
        {best && <span class="quiet small figure">{spoken.best(said.figure(best.value), best.trial)}</span>}
      </div>
      <TrialPlot
        points={points}
        low={axis.dial.low}
        high={axis.dial.high}
        pending={knee ? undefined : shown[axis.key]}
        axis={name}
        label={spoken.label(points.length, said.measure, name)}
        nothing={spoken.nothing}
        note={model.pilot && spoken.pilotMeans}
        marker={model.knee?.key === axis.key ? model.bench.marker : undefined}
        knee={knee && model.knee?.key === axis.key ? { ...knee, name: words.work.marker.onKnee } : undefined}
      />
    </section>
  );
};

const callWords = ({ calls }: Pick<MineView, 'calls'>, id: number): string => {
  const said = words.work.table;
  const own = calls.find(({ trial }) => trial === id);
  if (!own) return '';
  if (own.right === undefined) return said.called(own.call);
  return own.right ? said.right(own.call) : said.missed(own.call);
};

type MeasuredProps = { readonly value: number; readonly error: number; readonly model: BenchModel };
const Measured = ({ value, error, model }: MeasuredProps) => (
  <>
    {model.said.figure(value)} <span class="quiet">± {model.said.figure(error)}</span>
  </>
);

const resultOf = ({ status, value, error }: TrialView, model: BenchModel): ComponentChildren => {
  if (status === 'measured' && value !== undefined) return <Measured value={value} error={error ?? 0} model={model} />;
  return status === 'measured' ? '' : words.work.table.status[status];
};

/** The number of a trial; tapping it opens what else it showed. */
const TrialNumber = ({ id, best, opens }: { readonly id: number; readonly best: boolean; readonly opens: boolean }) => {
  const face = <span class={best ? 'trial-number trial-number-best' : 'trial-number'}>{id}</span>;
  return opens ? (
    <button type="button" class="trial-open" onClick={() => openDetail(id)}>
      {face}
      <span class="only-read">{words.work.table.open(id)}</span>
    </button>
  ) : (
    face
  );
};

/** Newest first; the default's trial last. */
export const TrialTable = ({ model, mine }: { readonly model: BenchModel; readonly mine: Pick<MineView, 'calls'> }) => {
  const said = words.work.table;
  const { bench, dials, pilot, best } = model;
  const settingOf = (key: string, value: number | undefined): string =>
    value === undefined ? '' : faceOf(model.said.dials[key], value);
  if (bench.trials.length === 0 && !pilot) return null;
  return (
    <section class="section">
      <h2>{said.heading}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may be wider than a phone, and keys scroll it, too */}
      <section class="table-box trials" aria-label={said.heading} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{said.trial}</th>
              <th scope="col">{said.value}</th>
              {dials.map(({ key }) => (
                <th scope="col" key={key}>
                  {model.said.dials[key]?.short ?? key}
                </th>
              ))}
              <th scope="col">{model.said.sized?.short ?? said.size}</th>
              <th scope="col">{said.call}</th>
            </tr>
          </thead>
          <tbody>
            {bench.trials.toReversed().map((trial) => (
              <tr key={trial.id}>
                <th scope="row">
                  <TrialNumber id={trial.id} best={best?.trial === trial.id} opens={hasDetail(trial, model)} />
                </th>
                <td class="figure">{resultOf(trial, model)}</td>
                {dials.map(({ key }) => (
                  <td class="figure" key={key}>
                    {settingOf(key, trial.decision[key])}
                  </td>
                ))}
                <td class="figure">{model.said.sizes[model.sizes[trial.size]?.key ?? '']?.short}</td>
                <td>{callWords(mine, trial.id)}</td>
              </tr>
            ))}
            {pilot && (
              <tr>
                <th scope="row">{said.default}</th>
                <td class="figure">
                  <Measured value={pilot.value} error={pilot.error} model={model} />
                </td>
                {dials.map(({ key }) => (
                  <td class="figure" key={key}>
                    {settingOf(key, pilot.decision[key])}
                  </td>
                ))}
                <td />
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </section>
      <TrialDetails model={model} />
    </section>
  );
};
