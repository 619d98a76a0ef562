/** The math panel's three lines: what the note says, what theory says and under which assumption, and what was measured here. */
import type { PanelLine } from '../simulator.ts';
import { type Bill, dearest } from './bill.ts';
import { distinctMet } from './formulas.ts';
import { everyRow, familySizes, type Policy } from './policy.ts';
import type { World } from './world.ts';

const tenths = (value: number): number => Math.round(10 * value) / 10;

/** Sizes of the families among the given samples, apart for every class that takes its own turns. */
function sizesByTurn({ pool }: World, rows: Int32Array): readonly (readonly number[])[] {
  const { classes, labels, learner } = pool;
  if (!learner.takesTurns) return [familySizes(pool.families, rows)];
  return classes
    .map((_, kind) =>
      familySizes(
        pool.families,
        rows.filter((row) => labels[row] === kind),
      ),
    )
    .filter((sizes) => sizes.length > 0);
}

/** Different originals that a learner meets if the classes take turns. */
function met(sizes: readonly (readonly number[])[], visits: number): number {
  return sizes.reduce((sum, ofClass) => sum + distinctMet(ofClass, visits / sizes.length), 0);
}

/**
 * By how many percent the bill would fall if a second look at the same original taught nothing: compute until the pruned pool has shown
 * as many different originals as the full pool shows today. The other extreme, that a repeat is worth as much as something new, is no fall.
 */
export function fallIfRepeatsTeachNothing(world: World, policy: Policy): number {
  const today = met(sizesByTurn(world, everyRow(world.pool.count)), world.visits);
  const pruned = sizesByTurn(world, policy.rows);
  const most = Math.round(world.visits * (1 - dearest / 100));
  let low = 0;
  let high = most;
  if (met(pruned, most) < today) return dearest;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (met(pruned, middle) < today) low = middle;
    else high = middle;
  }
  return Math.max(dearest, 100 * (1 - high / world.visits) - world.indexPrice);
}

/** The three lines; only the last is scored. */
export function panelOf(world: World, policy: Policy, bill: Bill): readonly PanelLine[] {
  return [
    {
      kind: 'note',
      key: 'operations-fall-with-samples',
      values: { removed: tenths((100 * policy.removed) / world.pool.count) },
    },
    {
      kind: 'theory',
      key: 'repeats-teach-nothing',
      values: { fall: tenths(fallIfRepeatsTeachNothing(world, policy)) },
    },
    {
      kind: 'measured',
      key: 'trained-here',
      values: {
        fall: tenths(bill.fall),
        error: tenths(bill.error),
        trainings: bill.full.length * bill.full[0]!.length * 2,
      },
    },
  ];
}
