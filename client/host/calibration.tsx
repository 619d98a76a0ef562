/** Calibration for the host: the class as a chart and in a sentence, and each team by how its sureness held. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words/index.ts';
import { CalibrationChart } from './calibration-chart.tsx';
import { sureOf } from './sure.ts';

const Teams = ({ view, desk }: { readonly view: PublicView; readonly desk: DeskView }) => {
  const text = words.host.calibration;
  const rows = view.teams.flatMap((team, index) => {
    const own = desk.teams[index]?.calibration;
    return own?.placed.some((times) => times > 0) ? [{ team, sure: sureOf(own) }] : [];
  });
  return (
    <details class="fold">
      <summary>{text.teams}</summary>
      <dl class="facts">
        {rows.map(({ team, sure }) => (
          <div key={team.id} class="facts-line">
            <dt class="team-name">
              <Badge track={team.track} />
              {team.name}
            </dt>
            <dd class="figure">{text.ofTeam(sure.times, sure.right)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

const Table = ({ desk }: { readonly desk: DeskView }) => {
  const text = words.host.calibration;
  const { placed = [], cameTrue = [] } = desk.calibration ?? {};
  return (
    <details class="fold">
      <summary>{words.host.frontier.table}</summary>
      <ul class="calibration-rows">
        {placed.flatMap((times, chips) =>
          times === 0 ? [] : [<li key={chips}>{text.row(chips, times, cameTrue[chips] ?? 0)}</li>],
        )}
      </ul>
    </details>
  );
};

export const Calibration = ({ view, desk }: { readonly view: PublicView; readonly desk: DeskView }) => {
  const text = words.host.calibration;
  const { calibration } = desk;
  if (!calibration?.placed.some((times) => times > 0)) return null;
  const sure = sureOf(calibration);
  return (
    <section class="calibration">
      <h2 class="eyebrow">{text.heading}</h2>
      <div class="calibration-inside">
        <CalibrationChart calibration={calibration} />
        <div>
          <p>{text.sure(sure.times, sure.right)}</p>
          <p class="quiet">{text.about}</p>
          <Teams view={view} desk={desk} />
          <Table desk={desk} />
        </div>
      </div>
    </section>
  );
};
