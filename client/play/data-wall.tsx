/** The data wall: how much unique data the team's trials left, how many passes over it the compute pays for, and what a further pass is worth. */
import { placeSquares } from '../ui/square-places.ts';
import { words } from '../words/index.ts';
import type { BenchModel } from './bench-model.ts';
import { goodPasses, passWorth, type Seen, wallOf } from './data-wall-model.ts';

const frame = { width: 320, height: 142, left: 14, right: 14, top: 32, bottom: 40 } as const;
const side = 22;
/** The axis shows at least so many passes: where the gain has visibly fallen. */
const leastShown = 10;

const roundEnd = (passes: number): number => Math.max(leastShown, Math.ceil(passes / 5) * 5);

const Curve = ({ seen }: { readonly seen: readonly Seen[] }) => {
  const said = words.work.dataWall;
  const end = roundEnd(Math.max(...seen.map(({ passes }) => passes)));
  const across = (passes: number) =>
    frame.left + ((Math.max(1, passes) - 1) / (end - 1)) * (frame.width - frame.left - frame.right);
  const down = (passes: number) =>
    frame.top + (1 - passWorth(passes)) * (frame.height - frame.top - frame.bottom - side / 2);
  const base = frame.height - frame.bottom;
  const line = (from: number, to: number) =>
    Array.from({ length: 25 }, (_, step) => from + ((to - from) * step) / 24)
      .map((passes) => `${across(passes).toFixed(1)},${down(passes).toFixed(1)}`)
      .join(' ');
  // the newest stands at its own place, and older ones make room
  const drawn = seen.toReversed();
  const places = placeSquares(
    drawn.map(({ passes }) => ({ x: across(passes), y: down(passes) })),
    side + 2,
    { left: side / 2, right: frame.width - side / 2, top: frame.top - side / 2 + 4, bottom: base - side / 2 },
  );
  const ticks = [1, goodPasses, ...(end > 2 * goodPasses ? [end] : [])];
  return (
    <svg
      class="passes trial-plot"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={said.label(seen)}
    >
      <path class="axis-grid" d={`M${frame.left} ${base}H${frame.width - frame.right}`} />
      <path class="pass-limit" d={`M${across(goodPasses)} ${frame.top - 8}V${base}`} />
      <polyline class="pass-line" points={line(1, goodPasses)} />
      <polyline class="pass-line pass-past" points={line(goodPasses, end)} />
      {ticks.map((tick) => (
        <text class="axis-tick" key={tick} x={across(tick)} y={base + 16} text-anchor="middle">
          {tick}
        </text>
      ))}
      <text class="axis-name" x={frame.width - frame.right} y={frame.height - 6} text-anchor="end">
        {said.axis}
      </text>
      <text class="axis-name" x={frame.left} y={12}>
        {said.gain}
      </text>
      {drawn.map(({ trial }, index) => (
        <g
          key={trial}
          class={index === 0 ? 'trial-square trial-best' : 'trial-square'}
          transform={`translate(${places[index]?.x} ${places[index]?.y})`}
        >
          <path d={`M${-side / 2} ${-side / 2}h${side}v${side}h${-side}z`} />
          <text y={5} text-anchor="middle">
            {trial}
          </text>
        </g>
      ))}
    </svg>
  );
};

export const DataWall = ({ model }: { readonly model: BenchModel }) => {
  const said = words.work.dataWall;
  const seen = wallOf(model);
  const newest = seen.at(-1);
  if (!newest) return null;
  return (
    <section class="section data-wall">
      <h2>{said.heading}</h2>
      <p>
        {said.line(newest.unique, newest.passes)} <span class="quiet small">{said.from(newest.trial)}</span>
      </p>
      <Curve seen={seen} />
      <p class="quiet small">
        {newest.passes > goodPasses ? said.past : said.within} {said.source}
      </p>
    </section>
  );
};
