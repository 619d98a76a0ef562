/** How sure the player was over the lesson, and how often that came true; seen by the player alone. */
import { words } from '../words/index.ts';
import { type Belief, calibrationOf } from './calibration-model.ts';

export const Calibration = ({ beliefs }: { readonly beliefs: readonly Belief[] }) => {
  const said = words.work.calibration;
  const rows = calibrationOf(beliefs);
  if (rows.length === 0) return null;
  const sure = (from: number, to: number): string =>
    from === to ? words.common.percent(from) : `${from}–${words.common.percent(to)}`;
  return (
    <section class="section">
      <h2>{said.heading}</h2>
      <dl class="calibration">
        {rows.map(({ from, to, times, came }) => (
          <div key={from}>
            <dt>{said.row(sure(from, to), times)}</dt>
            <dd>{said.came(came)}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet small">{said.few}</p>
    </section>
  );
};
