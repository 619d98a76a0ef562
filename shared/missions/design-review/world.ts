/** A world of the review: a pipeline, a task to search, three people with their walk-aways, and the luck of two hundred futures. */
import { type SearchDice, throwSearchDice } from '../../learn/noisy-search.ts';
import type { Random } from '../../learn/random.ts';
import { drawWorld as drawPipeline, type World as Pipeline } from '../pipeline-audit/world.ts';
import type { WorldInput } from '../simulator.ts';
import type { Decision } from '../workbench.ts';
import { roles } from './formulas.ts';
import { type Range, type Settings, settingsOf } from './settings.ts';
import { futures, mostTries } from './sizes.ts';
import { reviewWorkbench } from './workbench.ts';

/**
 * The least that somebody signs for. Conditions are a figure between whole numbers, and are compared as they are. Who does not care about
 * a thing signs for any of it.
 */
export type WalkAway = { readonly accuracy: number; readonly scope: number; readonly week: number };

/** The luck of one future, thrown before anything is decided. */
export type Luck = {
  readonly search: SearchDice;
  /** Standard normals, four for each who signs: their temper about accuracy, scope and week, and the sample that they verify on. */
  readonly people: Float32Array;
};

export type World = {
  /** The stream that everything in this world forks from. */
  readonly random: Random;
  readonly settings: Settings;
  /** The dials of the track's par pipeline, and the promise that is usually made. */
  readonly par: Decision;
  /** Before anything was improved in it. */
  readonly pipeline: Pipeline;
  readonly floor: number;
  readonly gap: number;
  /** Samples that a whole grant's labels would measure with. */
  readonly labels: number;
  /** In the order of `roles`. */
  readonly walkAways: readonly WalkAway[];
  readonly luck: readonly Luck[];
};

/** Throws the luck of so many futures; every future has a stream of its own, so that more of them change none. */
export function throwLuck(count: number, random: Random): readonly Luck[] {
  return Array.from({ length: count }, (_, future) => {
    const stream = random.fork(`future/${future}`);
    return {
      search: throwSearchDice(mostTries, stream),
      people: Float32Array.from({ length: 4 * roles.length }, () => stream.normal()),
    };
  });
}

/** In the order of `roles`. */
function drawWalkAways({ wants }: Settings, people: Random): readonly WalkAway[] {
  const from = ([low, high]: Range): number => people.between(low, high);
  return [
    { accuracy: from(wants.payer), scope: 0, week: from(wants.week) },
    { accuracy: from(wants.examiner), scope: 0, week: Infinity },
    { accuracy: from(wants.user), scope: from(wants.scope), week: Infinity },
  ];
}

/**
 * Draws the world of a seed, a track and a round. About 40 ms.
 * @throws RangeError if the seed is malformed.
 */
export function drawWorld(input: WorldInput): World {
  const pipeline = drawPipeline(input);
  const random = pipeline.random.fork('design-review');
  const settings = settingsOf(input.track);
  const task = random.fork('task');
  return {
    random,
    settings,
    par: reviewWorkbench.defaults[input.track],
    pipeline,
    floor: task.between(...settings.floor),
    gap: task.between(...settings.gap),
    labels: Math.exp(task.between(Math.log(settings.labels[0]), Math.log(settings.labels[1]))),
    walkAways: drawWalkAways(settings, random.fork('people')),
    luck: throwLuck(futures, random.fork('luck')),
  };
}
