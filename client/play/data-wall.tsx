/** The data wall: how much unique data the newest trial left, how many passes over it the compute pays for, and what each is worth. */
import { words } from '../words/index.ts';
import type { BenchModel } from './bench-model.ts';
import { passWorths, type Seen, wallOf } from './data-wall-model.ts';

const frame = { width: 320, height: 56, bar: 26, apart: 6 } as const;

const Passes = ({ seen }: { readonly seen: Seen }) => {
  const worths = passWorths(seen.passes);
  const step = Math.min(frame.bar + frame.apart, frame.width / worths.length);
  return (
    <svg
      class="passes"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={words.work.dataWall.label(seen.passes)}
    >
      {worths.map(({ worth, width }, pass) => (
        <path
          // passes have no name but their number
          key={`${pass}`}
          class={pass < 4 ? 'pass' : 'pass pass-past'}
          d={`M${pass * step} ${frame.height}v${-worth * (frame.height - 4)}h${Math.max(2, width * (step - frame.apart))}V${frame.height}z`}
        />
      ))}
      <path class="axis-grid" d={`M0 ${frame.height - 0.5}H${frame.width}`} />
      {worths.length > 4 && <path class="pass-limit" d={`M${4 * step - frame.apart / 2} 0V${frame.height}`} />}
    </svg>
  );
};

export const DataWall = ({ model }: { readonly model: BenchModel }) => {
  const said = words.work.dataWall;
  const seen = wallOf(model.bench);
  if (!seen) return null;
  return (
    <section class="section data-wall">
      <h2>{said.heading}</h2>
      <p>
        {said.line(seen.unique, seen.passes)} <span class="quiet small">{said.from(seen.trial)}</span>
      </p>
      <Passes seen={seen} />
      <p class="quiet small">
        {seen.passes > 4 ? said.past : said.within} {said.source}
      </p>
    </section>
  );
};
