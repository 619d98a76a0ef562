/** How sure the player was over the lesson, and how often that came true; seen by the player alone. */
import type { MineView } from '../../shared/lesson/views.ts';
import { words } from '../words/index.ts';
import { type Belief, calibrationOf } from './calibration-model.ts';

export type CalibrationProps = {
  readonly beliefs: readonly Belief[];
  /** Own calls of trials over the lesson. */
  readonly calls?: MineView['callRecord'];
};

export const Calibration = ({ beliefs, calls }: CalibrationProps) => {
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
      {calls && calls.made > 0 && <p>{said.calls(calls.right, calls.made)}</p>}
      <p class="quiet small">{said.few}</p>
    </section>
  );
};
