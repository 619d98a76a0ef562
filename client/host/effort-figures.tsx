/** How busy a team is, in its row: trials of those that earn points, calls, and three small bars of what is spent. */
import type { EffortView } from '../../shared/lesson/bench-views.ts';
import type { Purse } from '../../shared/missions/workbench.ts';
import { words } from '../words/index.ts';
import { EffortMarks, type Extras } from './effort-marks.tsx';

const kinds = ['dollars', 'hours', 'weeks'] as const satisfies readonly (keyof Purse)[];
const percent = (share: number): number => Math.round(100 * Math.min(1, share));

const Bars = ({ spent }: { readonly spent: Purse }) => {
  const [dollars, hours, weeks] = [percent(spent.dollars), percent(spent.hours), percent(spent.weeks)];
  return (
    <span class="spent-bars">
      {kinds.map((kind) => (
        <span key={kind} class="spent-bar" aria-hidden="true">
          <i style={{ height: `${percent(spent[kind])}%` }} />
        </span>
      ))}
      <span class="only-read">{words.host.teams.spentLabel(dollars, hours, weeks)}</span>
    </span>
  );
};

export const EffortFigures = ({
  effort,
  dense,
  extras,
}: {
  readonly effort: EffortView;
  readonly dense: boolean;
  readonly extras: Extras;
}) => {
  const { teams } = words.host;
  return (
    <span class="team-effort">
      <span class="figure team-figure" aria-hidden="true">
        {teams.trialsOf(effort.runs, effort.target)}
      </span>
      <span class="only-read">{teams.trialsLabel(effort.runs, effort.target, effort.calls)}</span>
      {!dense && (
        <span class="quiet figure team-calls" aria-hidden="true">
          {teams.calls(effort.calls)}
        </span>
      )}
      {!dense && <Bars spent={effort.spent} />}
      <EffortMarks effort={effort} extras={extras} />
    </span>
  );
};
