/** Design review, computed: draws a pipeline, a task and three people, lives through futures, and measures what can be promised. */
import type { Prepared, Simulator, WorldInput } from '../simulator.ts';
import { keptByPromise, projection, waterfall } from './charts.ts';
import { cluesOf } from './clues.ts';
import { designReview } from './mission.ts';
import { fatesOf } from './outcome.ts';
import { panelOf } from './panel.ts';
import { briefOf, inWallOrder, tilesAt } from './pictures.ts';
import { untouched } from './plan.ts';
import { factsOf, openRound, ownFutures } from './round.ts';
import { futures } from './sizes.ts';
import { measureReachable } from './truth.ts';
import { drawWorld } from './world.ts';

/** The answer whose range holds a figure; the lower edge belongs to the range above it. */
function binOf(figure: number): number {
  return designReview.questions.reachable!.edges!.filter((edge) => figure >= edge).length;
}

/** The wall is what becomes of the promise that is usually made. */
function prepare(input: WorldInput): Prepared {
  const world = drawWorld(input);
  const there = ownFutures(world);
  const told = measureReachable(world);
  const brief = briefOf(world, there.play);
  const { states } = fatesOf(world, there, world.par, untouched, {});
  return {
    truths: { reachable: { answer: binOf(told.accuracy), figure: told.accuracy, error: told.error } },
    clues: cluesOf(world, told),
    facts: {
      ...factsOf(world),
      shown: brief.marks.length,
      marked: brief.marks.filter((mark) => mark).length,
    },
    brief,
    wall: {
      sheet: tilesAt(
        world,
        there.play,
        Int32Array.from({ length: futures }, (_, place) => place),
      ),
      states: inWallOrder(world, states),
    },
    panel: panelOf(told),
    charts: [projection(told), keptByPromise(told), waterfall(told)],
  };
}

/** The mission's computing side. `prepare` takes about 150 ms. */
export const designReviewSimulator: Simulator = { version: designReview.version, prepare, open: openRound };
