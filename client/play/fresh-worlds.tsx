/** The second verdict: the same decision in fresh worlds, as a tower of one tile a world. */
import type { FreshView } from '../../shared/lesson/round-views.ts';
import { placeOn } from '../ui/strip-places.ts';
import { words } from '../words/index.ts';

/** Worlds in which the decision came out above the middle blind setting. */
export const worldsHeld = ({ values, medians }: Pick<FreshView, 'values' | 'medians'>): readonly boolean[] =>
  values.map((value, world) => value > (medians[world] ?? Number.POSITIVE_INFINITY));

/** The tiles that hold stand; those that do not lie beside, hollow. */
export const Tower = ({ held }: { readonly held: readonly boolean[] }) => {
  const said = words.work.fresh;
  const stood = held.filter(Boolean).length;
  return (
    <figure class="tower" aria-label={said.tower(stood, held.length)} role="img">
      <span class="tower-tiles" data-surface="wall" aria-hidden="true">
        {held.map((stands, world) => (
          // worlds have no names but their place
          <i key={`${world}`} class={stands ? 'tower-tile' : 'tower-tile tower-fallen'} />
        ))}
      </span>
      <figcaption aria-hidden="true">
        <span class="tower-key">
          <i class="tower-tile" data-surface="wall" /> {said.stands}
        </span>
        <span class="tower-key">
          <i class="tower-tile tower-fallen" data-surface="wall" /> {said.crumbles}
        </span>
      </figcaption>
    </figure>
  );
};

const strip = { width: 320, height: 52, side: 14, line: 34 } as const;

/**
 * Good or lucky: how far the decision came out above the middle blind setting, in every fresh world a hollow square, in the round's own
 * world a filled one.
 */
const Margins = ({ fresh, margin }: { readonly fresh: FreshView; readonly margin: number }) => {
  const said = words.work.fresh;
  const margins = fresh.values.map((value, world) => value - (fresh.medians[world] ?? value));
  const at = placeOn([0, margin, ...margins]);
  const across = (value: number) => Math.round(strip.side + at(value) * (strip.width - 2 * strip.side));
  const kinder = margins.filter((one) => one < margin).length;
  return (
    <>
      <svg class="margins" viewBox={`0 0 ${strip.width} ${strip.height}`} role="img" aria-label={said.marginsLabel}>
        <path class="axis-grid" d={`M0 ${strip.line}H${strip.width}`} />
        <path class="margins-middle" d={`M${across(0)} 6V${strip.height - 6}`} />
        {margins.map((value, world) => (
          <path
            // worlds have no names but their place
            key={`${world}`}
            class="outcome-mark"
            d={`M${across(value) - 6} ${strip.line - 6}h12v12h-12z`}
          />
        ))}
        <path class="outcome-mark outcome-yours" d={`M${across(margin) - 8} ${strip.line - 26}h16v16h-16z`} />
      </svg>
      <p>{said.kinder(kinder, margins.length)}</p>
      <p class="quiet small">{said.marginsKey}</p>
    </>
  );
};

export const FreshWorlds = ({
  fresh,
  here,
  margin,
}: {
  readonly fresh: FreshView;
  /** The same in the world of the round. */
  readonly here: { readonly beaten: number; readonly of: number } | undefined;
  /** How far the decision came out above the middle blind setting there, in the round's unit. */
  readonly margin?: number | undefined;
}) => {
  const said = words.work.fresh;
  const held = worldsHeld(fresh);
  return (
    <section class="section">
      <p class="fresh-beat">
        <b>{said.beat(fresh.beaten, fresh.of)}</b>
      </p>
      {here && <p>{said.here(here.beaten, here.of)}</p>}
      <Tower held={held} />
      <p>{said.tower(held.filter(Boolean).length, held.length)}</p>
      <p class="quiet small">{said.how(held.length)}</p>
      {margin !== undefined && <Margins fresh={fresh} margin={margin} />}
    </section>
  );
};
