/** A pilot: the same mixture in small, scored on a small validation set. */
import type { TrialOrder, TrialResult } from '../simulator.ts';
import { penaltyOf } from './formulas.ts';
import { ask, distanceOf, taught, used } from './mixture.ts';
import { mixtureOf, planOf } from './outcome.ts';
import { stateNumbers } from './pictures.ts';
import { recordedCount, validationCount } from './sizes.ts';
import { first, type World, wallPlaces } from './world.ts';

/** Draws of the recordings; their spread is what the pilot knows of its own error. */
const draws = 8;

/**
 * Runs a pilot on a share of the recordings, the scenes and the slots. With fewer recordings simulated ones look better than they are
 * in the whole.
 * @param size share of the whole, above 0.
 */
export function pilot(world: World, order: TrialOrder, size: number): TrialResult {
  const { domain, random } = world;
  const plan = planOf(world, order.decision, 1, order.circumstances ?? {});
  const asked = Math.round(validationCount * Math.min(1, 1.5 * size));
  const runs = Array.from({ length: draws }, (_, draw) => {
    const mixture = mixtureOf(world, plan, random.fork(`pilot/${size}/${draw}`).permutation(recordedCount), size);
    const scores = ask(taught(world, mixture), domain.validation, asked, domain.classes.length);
    return { ...scores, distance: distanceOf(world, mixture), mixture };
  });
  const mean = (of: (one: (typeof runs)[number]) => number) => runs.reduce((sum, one) => sum + of(one), 0) / draws;
  const weather = mean((one) => one.weather);
  const distance = mean((one) => one.distance);
  const square = runs.reduce((sum, one) => sum + (one.weather - weather) ** 2, 0);
  const { mixture } = runs[0]!;
  const recordings = used(mixture);
  const scenes = plan.share === 0 ? first(0) : first(mixture.scenes);
  const places = wallPlaces(world);
  const shown = Int32Array.from([...recordings, ...scenes.map((scene) => recordedCount + scene)]);
  return {
    value: weather - penaltyOf(distance, plan.line),
    error: Math.sqrt(square / (draws - 1) / draws),
    readings: { recordings: recordings.length, all: mean((one) => one.all), weather, distance, asked },
    audited: {
      places: shown.map((sample) => places[sample]!),
      states: Uint8Array.from(shown, (sample) =>
        sample < recordedCount ? stateNumbers.labelled : stateNumbers.synthetic,
      ),
    },
  };
}
