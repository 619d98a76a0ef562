/**
 * One half year of tries: each redraws one decision of the recipe, and is kept if the validation set counts fewer mistakes.
 *
 * The validation set is the same from the first try to the last, as in practice: whoever keeps what looks best on it keeps its luck as
 * well, and the measured share runs ahead of the true one (the winner's curse). Nothing here says so; it happens.
 */
import { firstRecipe, type Luck } from './luck.ts';
import { chosen, type Model, scoresUnder } from './model.ts';
import type { Plan } from './plan.ts';

/** What was kept: after how many tries, which decision, and where it stands since. */
export type Kept = { readonly tries: number; readonly decision: number; readonly value: number };

export type Climb = {
  /** The recipe as it began, and as it ended. */
  readonly start: Float64Array;
  readonly recipe: Float64Array;
  readonly kept: readonly Kept[];
  /** Share of the validation samples that were recognised or known, before the first try and after each. */
  readonly measured: Float32Array;
};

/** How much a mistake on each validation sample counts: not at all if the sample is known from training, more if its class is guarded. */
function countsOf(plan: Plan, labels: Int32Array, rows: Int32Array, guarded: number): Float32Array {
  const leaked = Math.floor(plan.leaked * rows.length);
  return Float32Array.from(rows, (row, place) => (place < leaked ? 0 : labels[row] === guarded ? plan.guard : 1));
}

/** Mistakes as a report counts them: each once, and none on what is known from training. */
function mistakesIn(wrong: Uint8Array, counts: Float32Array): number {
  return wrong.reduce((sum, one, place) => sum + (counts[place]! > 0 ? one : 0), 0);
}

/** Writes the places into `order`, those that are wrong before those that are right. */
function wrongFirst(wrong: Uint8Array, order: Int32Array): Int32Array {
  let next = 0;
  for (const kind of [1, 0])
    for (let place = 0; place < wrong.length; place++) if (wrong[place] === kind) order[next++] = place;
  return order;
}

/**
 * Climbs.
 * @param given the label that every sample of the wall bears; validation knows no other.
 * @param guarded the class whose mistakes may count more.
 */
export function climb(model: Model, luck: Luck, plan: Plan, given: Int32Array, guarded: number): Climb {
  const { classes, rows: modelRows, parts } = model;
  const rows = luck.labelled.subarray(0, plan.labels);
  const counts = countsOf(plan, given, rows, guarded);
  const start = firstRecipe(luck, plan.unsettled);
  const recipe = start.slice();
  let scores = scoresUnder(model, recipe, rows);
  let tried: Float32Array = new Float32Array(scores.length);
  const wrong = new Uint8Array(rows.length);
  let missed = 0;
  for (let place = 0; place < rows.length; place++) {
    wrong[place] = Number(chosen(scores, place, classes) !== given[rows[place]!]);
    missed += wrong[place]! * counts[place]!;
  }
  const order = wrongFirst(wrong, new Int32Array(rows.length));
  const measured = new Float32Array(plan.tries + 1);
  let told = 1 - mistakesIn(wrong, counts) / rows.length;
  measured[0] = told;
  const kept: Kept[] = [];
  const now = new Uint8Array(rows.length);
  for (let at = 0; at < plan.tries; at++) {
    const decision = luck.picks[at]!;
    const moved = luck.redraws[at]! - recipe[decision]!;
    let misses = 0;
    // Whoever has missed as often as the best so far cannot be better any more: what was missed before is looked at first.
    for (let next = 0; next < rows.length && misses < missed; next++) {
      const place = order[next]!;
      const from = (decision * modelRows + rows[place]!) * classes;
      const to = place * classes;
      let best = 0;
      let most = -Infinity;
      for (let label = 0; label < classes; label++) {
        const score = scores[to + label]! + moved * parts[from + label]!;
        tried[to + label] = score;
        if (score > most) {
          most = score;
          best = label;
        }
      }
      now[place] = Number(best !== given[rows[place]!]);
      misses += now[place]! * counts[place]!;
    }
    if (misses < missed) {
      recipe[decision] = luck.redraws[at]!;
      kept.push({ tries: at + 1, decision, value: luck.redraws[at]! });
      missed = misses;
      [scores, tried] = [tried, scores];
      wrongFirst(now, order);
      told = 1 - mistakesIn(now, counts) / rows.length;
    }
    measured[at + 1] = told;
  }
  return { start, recipe, kept, measured };
}

/**
 * What a climb was worth on samples that chose nothing, after so many tries each.
 * @param marks numbers of tries, ascending.
 * @param told asked of a recipe.
 */
export function along<Told>(climbed: Climb, marks: readonly number[], told: (recipe: Float64Array) => Told): Told[] {
  const recipe = climbed.start.slice();
  let next = 0;
  let last = told(recipe);
  return marks.map((mark) => {
    const before = next;
    for (; next < climbed.kept.length && climbed.kept[next]!.tries <= mark; next++)
      recipe[climbed.kept[next]!.decision] = climbed.kept[next]!.value;
    if (next > before) last = told(recipe);
    return last;
  });
}
