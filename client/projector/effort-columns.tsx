/** What stands around the courses of a team or a track: its name above, its trials, calls, spending and taps below. */
import type { Purse } from '../../shared/missions/workbench.ts';
import type { Words } from '../words/index.ts';
import { DotField } from './dot-field.tsx';
import type { EffortColumn, EffortModel } from './effort-model.ts';
import { effortAreas, effortFloor } from './effort-zones.ts';
import { TeamName } from './team-name.tsx';

const kinds = ['dollars', 'hours', 'weeks'] as const satisfies readonly (keyof Purse)[];

const Bars = ({ spent, words }: { readonly spent: Purse; readonly words: Words }) => (
  <div class="effort-bars">
    {kinds.map((kind) => (
      <div key={kind} class="effort-bar-line">
        <span class="narrow">{words.wall.work.purse[kind]}</span>
        <span class="effort-bar">
          <i style={{ width: `${Math.min(1, spent[kind]) * 100}%` }} />
        </span>
      </div>
    ))}
  </div>
);

type ColumnProps = { readonly column: EffortColumn; readonly model: EffortModel; readonly words: Words };

const Runs = ({ column, model, words }: ColumnProps) => {
  const text = words.wall.work;
  return (
    <div class="effort-runs">
      <span>
        <b class="figure">{column.runs.toLocaleString('en-GB')}</b>
        {column.team !== undefined && <span class="quiet figure">{text.runsOf(model.target)}</span>}
      </span>
      <span class="quiet narrow">{text.runs(column.runs)}</span>
    </div>
  );
};

/** A team's own mark, or how many of a track's teams have committed. */
const Committed = ({ column, words, width }: ColumnProps & { readonly width: number }) => {
  const text = words.wall.commit;
  if (column.team === undefined) {
    return (
      <div class="effort-done narrow">
        <b class="figure">{column.committed}</b> {text.ofTeams(column.teams.length)}
      </div>
    );
  }
  if (column.committed > 0) {
    return (
      <div class="effort-done narrow">
        <span class="effort-tile" /> {text.committed}
      </div>
    );
  }
  return <DotField filled={column.taps} all={column.could} width={width} height={64} most={30} />;
};

export const EffortColumns = ({ model, words }: { readonly model: EffortModel; readonly words: Words }) => {
  const areas = effortAreas(model.columns.length, model.crowd);
  return (
    <>
      {model.columns.map((column, index) => {
        const area = areas[index];
        if (!area) return null;
        const place = { left: `${area.x}px`, width: `${area.width}px` };
        return (
          <div key={column.key} class={`effort-column track-${column.track}`} style={place}>
            <div class="effort-head">
              <TeamName track={column.track} name={column.team ?? words.common.tracks[column.track]} />
            </div>
            <div class="effort-foot" style={{ top: `${effortFloor + 14}px` }}>
              <Runs column={column} model={model} words={words} />
              <div class="quiet narrow effort-calls">{words.wall.work.calls(column.calls)}</div>
              <Bars spent={column.spent} words={words} />
              <Committed column={column} model={model} words={words} width={area.width} />
            </div>
          </div>
        );
      })}
    </>
  );
};
