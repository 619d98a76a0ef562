/** Nine true things about a domain, each a different one: together they nearly tell what a large share does, none does alone. */

import { addRow, emptyProducts, factorOf, leastSquares, scoresLeftOut, scoresOf } from '../../learn/least-squares.ts';
import { bestOf } from '../../learn/metrics.ts';
import { inOneGo } from '../../learn/pieces.ts';
import type { Clue, Recall } from '../simulator.ts';
import { type Gap, plainMixture, pointsOf } from './gap.ts';
import { ask, distanceOf, type Mixture, type Scores, taught } from './mixture.ts';
import { recordedCount, simulatedCount, validationCount } from './sizes.ts';
import { first, type World } from './world.ts';

const percent = (share: number): number => Math.round(100 * share);
const tenths = (value: number): number => Math.round(10 * value) / 10;
const hundredths = (value: number): number => Math.round(100 * value) / 100;

/** Draws of the recordings that a clue is the mean of. */
const draws = 6;

/** Mean of what validation samples say to a mixture. */
function asked(world: World, change: (mixture: Mixture) => Mixture, share: number): Scores & { distance: number } {
  const { domain } = world;
  let [all, weather, distance] = [0, 0, 0];
  for (let draw = 0; draw < draws; draw++) {
    const mixture = change(plainMixture(world, draw, share));
    const scores = ask(taught(world, mixture), domain.validation, validationCount, domain.classes.length);
    all += scores.all / draws;
    weather += scores.weather / draws;
    distance += distanceOf(world, mixture) / draws;
  }
  return { all, weather, distance };
}

/** How often a learner mistakes a recording for a scene, or a scene for a recording. */
export function domainError({ domain }: World): number {
  const { width } = domain.recorded.features;
  const scenes = domain.simulated(0, 0);
  const count = recordedCount / 2;
  const values = new Float64Array((count + simulatedCount) * width);
  values.set(domain.recorded.features.values.subarray(0, count * width));
  values.set(scenes.features.values, count * width);
  const features = { values, count: count + simulatedCount, width };
  const rows = first(features.count);
  const labels = Int32Array.from(rows, (row) => Number(row >= count));
  const products = emptyProducts(width, 2);
  for (const row of rows) addRow(products, features, row, labels[row]!);
  const factor = factorOf(products, 30);
  const scores = scoresLeftOut(leastSquares(products, factor), factor, features, rows, labels);
  return labels.reduce((sum, label, row) => sum + Number(bestOf(scores, row, 2) !== label), 0) / labels.length;
}

/** The class that the weather hurts most, for a learner that has seen all recordings. */
function hurtMost(world: World): Clue {
  const { domain } = world;
  const weights = taught(world, {
    ...plainMixture(world, 0, 0),
    recordings: first(recordedCount),
    slots: recordedCount,
  });
  const { features, labels, weather } = domain.heldOut;
  const scores = scoresOf(weights, features, first(labels.length));
  const kinds = domain.classes.length;
  const recall = (kind: number, under: number) => {
    const rows = [...labels.keys()].filter((row) => labels[row] === kind && weather[row] === under);
    return rows.filter((row) => bestOf(scores, row, kinds) === kind).length / Math.max(1, rows.length);
  };
  const drops = domain.classes.map((name, kind) => ({ name, clear: recall(kind, 0), under: recall(kind, 1) }));
  drops.sort((a, b) => b.clear - b.under - (a.clear - a.under) || (a.name < b.name ? -1 : 1));
  const worst = drops[0]!;
  return { key: 'hurt-most', values: { class: worst.name, clear: percent(worst.clear), under: percent(worst.under) } };
}

/** The clues of a world, the most telling first: a small team is dealt from the front. */
export function cluesOf(world: World, gap: Gap, recall: Recall = inOneGo): readonly Clue[] {
  const { domain, weatherShare } = world;
  const same = (mixture: Mixture) => mixture;
  const learnt = (name: string, change: (mixture: Mixture) => Mixture, share: number) =>
    recall(`clue/${name}`, () => asked(world, change, share));
  const real = learnt('real', same, 0);
  const half = pointsOf(gap.all).mean[2]!;
  const fewer = learnt(
    'fewer',
    (mixture) => ({ ...mixture, recordings: mixture.recordings.subarray(0, mixture.recordings.length / 2) }),
    0,
  );
  const disturbed = learnt('disturbed', (mixture) => ({ ...mixture, simulated: domain.simulated(0.5, 0) }), 0.5);
  const plain = learnt('plain', same, 0.5);
  const modelled = learnt('modelled', (mixture) => ({ ...mixture, simulated: domain.simulated(0, 0.3) }), 0.5);
  const made = learnt('made', (mixture) => ({ ...mixture, recordings: mixture.recordings.subarray(0, 0) }), 1);
  const error = recall('clue/error', () => domainError(world));
  return [
    { key: 'only-simulated', values: { clear: tenths(2 * made.all - made.weather), under: tenths(made.weather) } },
    { key: 'fewer-recordings', values: { now: tenths(real.weather), half: tenths(fewer.weather) } },
    { key: 'weather-share', values: { weather: domain.weatherName, share: percent(weatherShare) } },
    {
      key: 'only-recorded',
      values: { weather: domain.weatherName, all: tenths(real.all), under: tenths(real.weather) },
    },
    { key: 'half-and-half', values: { all: tenths(half) } },
    { key: 'told-apart', values: { error: percent(error) } },
    {
      key: 'modelled',
      values: { weather: domain.weatherName, plain: tenths(plain.weather), modelled: tenths(modelled.weather) },
    },
    {
      key: 'disturbed',
      values: {
        plain: tenths(plain.weather),
        disturbed: tenths(disturbed.weather),
        near: hundredths(plain.distance),
        far: hundredths(disturbed.distance),
      },
    },
    recall('clue/hurt', () => hurtMost(world)),
  ];
}
