/** One track's frontier as a chart: across what a team spent, upwards what its decision came to; straight lines are what its world would have given. */
import { type Scale, scaleOver } from '../ui/chart-scale.ts';
import { words } from '../words/index.ts';
import { apart } from './apart.ts';
import { type FrontierPanel, type FrontierPoint, valuesIn } from './frontier-panels.ts';

const frame = { width: 360, height: 230, left: 52, right: 106, top: 12, bottom: 42 } as const;
const plot = { right: frame.width - frame.right, bottom: frame.height - frame.bottom } as const;
const side = 12;
/** Between two lines of text. */
const lineHeight = 15;
/** More teams than these stand without their names; the table has them. */
const mostNames = 6;
/** Where two thirds of the way across are passed, names stand left of their squares. */
const farRight = 0.66;

const across = (scale: Scale, value: number): number => frame.left + scale.at(value) * (plot.right - frame.left);
const down = (scale: Scale, value: number): number => plot.bottom - scale.at(value) * (plot.bottom - frame.top);

type Scales = { readonly x: Scale; readonly y: Scale };
type Figure = (value: number) => string;

const Axes = ({ x, y, figure }: Scales & { readonly figure: Figure }) => (
  <g class="axes">
    {y.ticks.map((tick) => (
      <g key={tick}>
        <path class="axis-grid" d={`M${frame.left} ${down(y, tick)}H${plot.right}`} />
        <text class="axis-tick" x={frame.left - 6} y={down(y, tick) + 4} text-anchor="end">
          {figure(tick)}
        </text>
      </g>
    ))}
    {x.ticks.map((tick) => (
      <text class="axis-tick" key={tick} x={across(x, tick)} y={plot.bottom + 16} text-anchor="middle">
        {words.host.frontier.percent(tick)}
      </text>
    ))}
    <text class="axis-name" x={frame.left} y={frame.height - 6}>
      {words.host.frontier.spent}
    </text>
  </g>
);

/** Default, middle blind setting and best of a search: what the whole grant gives in this world. */
const Lines = ({ panel, y }: { readonly panel: FrontierPanel; readonly y: Scale }) => {
  const { yardstick } = panel;
  if (!yardstick) return null;
  const { lines } = words.host.frontier;
  const drawn = [
    { kind: 'best', value: yardstick.bestValue, name: lines.best },
    { kind: 'median', value: yardstick.medianBlind, name: lines.median },
    { kind: 'default', value: yardstick.defaultValue, name: lines.standard },
  ];
  const heights = drawn.map(({ value }) => down(y, value));
  const places = apart(heights, lineHeight, frame.top, plot.bottom);
  return (
    <g class="frontier-lines">
      {drawn.map(({ kind, name }, index) => (
        <g key={kind}>
          <path
            class={`frontier-${kind}`}
            d={`M${frame.left} ${heights[index]}H${plot.right}L${plot.right + 8} ${places[index]}`}
          />
          <text x={plot.right + 11} y={(places[index] ?? 0) + 4}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
};

/** A team: filled where it stands in this world, open where twelve fresh ones put it. */
const Team = ({ team, x, y }: Scales & { readonly team: FrontierPoint }) => {
  const [left, top] = [across(x, team.spent), down(y, team.value)];
  const fresh = team.fresh === undefined ? undefined : down(y, team.fresh);
  const square = (middle: number, size: number) => `M${left - size / 2} ${middle - size / 2}h${size}v${size}h${-size}z`;
  return (
    <g>
      {fresh !== undefined && (
        <>
          <path class="frontier-fall" d={`M${left} ${top}V${fresh}`} />
          <path class="frontier-fresh" d={square(fresh, side - 3)} />
        </>
      )}
      <path class="frontier-team" d={square(top, side)}>
        <title>{team.name}</title>
      </path>
    </g>
  );
};

const Names = ({ teams, x, y }: Scales & { readonly teams: readonly FrontierPoint[] }) => {
  const places = apart(
    teams.map(({ value }) => down(y, value)),
    lineHeight,
    frame.top + 4,
    plot.bottom - 4,
  );
  return (
    <g class="frontier-names">
      {teams.map(({ id, name, spent }, index) => {
        const left = x.at(spent) > farRight;
        return (
          <text
            key={id}
            x={across(x, spent) + (left ? -side : side)}
            y={(places[index] ?? 0) + 4}
            text-anchor={left ? 'end' : 'start'}
          >
            {name}
          </text>
        );
      })}
    </g>
  );
};

export const FrontierChart = ({ panel, figure }: { readonly panel: FrontierPanel; readonly figure: Figure }) => {
  const { teams, track } = panel;
  const y = scaleOver(valuesIn(panel), 4);
  const x = scaleOver([0, 0.2, ...teams.map(({ spent }) => spent)], 3);
  const scales = { x, y };
  return (
    <svg
      class={`frontier-chart track-${track}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={words.host.frontier.label(words.common.tracks[track], teams.length)}
    >
      <Axes {...scales} figure={figure} />
      <Lines panel={panel} y={y} />
      {teams.map((team) => (
        <Team key={team.id} team={team} {...scales} />
      ))}
      {teams.length <= mostNames && <Names teams={teams} {...scales} />}
    </svg>
  );
};
