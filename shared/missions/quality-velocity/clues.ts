/** Nine true things about a world, each a different one, each measured in the half years of the question. */
import type { Clue } from '../simulator.ts';
import { along } from './climb.ts';
import { rulerError } from './formulas.ts';
import { recognisedBy } from './model.ts';
import { meanOf } from './outcome.ts';
import { drawnFutures } from './sizes.ts';
import type { Side, Told } from './truth.ts';
import type { World } from './world.ts';

const percent = (share: number): number => Math.round(100 * share);
const points = (share: number): number => Math.round(1000 * share) / 10;

/** Share recognised at the end as the validation set tells it. */
export function measuredAtEnd({ climbs, plan }: Side): number {
  return meanOf(climbs.map(({ measured }) => measured[plan.tries]!));
}

/** Of what was kept, the share that recognised less of the samples which chose nothing. */
function mistakenShare({ pool, asked }: World, { model, climbs }: Side): number {
  let kept = 0;
  let worse = 0;
  for (const climbed of climbs.slice(0, drawnFutures)) {
    const marks = [0, ...climbed.kept.map(({ tries }) => tries)];
    const shares = along(climbed, marks, (recipe) => recognisedBy(model, recipe, asked, pool.labels));
    kept += climbed.kept.length;
    for (let at = 1; at < shares.length; at++) if (shares[at]! < shares[at - 1]!) worse++;
  }
  return kept === 0 ? 0 : worse / kept;
}

/** The share recognised after half of the tries. */
function halfWay({ pool, asked }: World, { model, climbs, plan }: Side): number {
  const half = [Math.floor(plan.tries / 2)];
  return meanOf(
    climbs
      .slice(0, drawnFutures)
      .map((climbed) => along(climbed, half, (recipe) => recognisedBy(model, recipe, asked, pool.labels))[0]!),
  );
}

const keptOf = ({ climbs }: Side): number => meanOf(climbs.map(({ kept }) => kept.length));

/** The clues of a world, the most telling first: a small team is dealt from the front. */
export function cluesOf(world: World, { light, heavy, labels }: Told): readonly Clue[] {
  const [startLight, startHeavy] = [meanOf(light.start), meanOf(heavy.start)];
  const wrong = [...world.given].filter((label, sample) => label !== world.pool.labels[sample]).length;
  return [
    { key: 'day-one', values: { light: points(startLight), heavy: points(startHeavy) } },
    { key: 'ruler', values: { labels, error: points(rulerError(startLight, labels)) } },
    { key: 'all-right', values: { light: points(world.full(1)), heavy: points(world.full(heavy.plan.size)) } },
    { key: 'kept', values: { tries: light.plan.tries, kept: Math.round(10 * keptOf(light)) / 10 } },
    { key: 'optimism', values: { gap: points(measuredAtEnd(light) - meanOf(light.end)) } },
    { key: 'heavy-gain', values: { tries: heavy.plan.tries, gain: points(meanOf(heavy.end) - startHeavy) } },
    { key: 'half-way', values: { half: points(halfWay(world, light) - startLight) } },
    { key: 'mistaken', values: { share: percent(mistakenShare(world, light)) } },
    { key: 'wrong-labels', values: { samples: world.pool.count, wrong } },
  ];
}
