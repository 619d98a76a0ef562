/** The second verdict: the same decision in fresh worlds, as a tower of one tile a world. */
import type { FreshView } from '../../shared/lesson/round-views.ts';
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

export const FreshWorlds = ({
  fresh,
  here,
}: {
  readonly fresh: FreshView;
  /** The same in the world of the round. */
  readonly here: { readonly beaten: number; readonly of: number } | undefined;
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
    </section>
  );
};
