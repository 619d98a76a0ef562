/** When samples began to be recognised for good: the courses that the wall is laid in. */
import { along, type Climb } from './climb.ts';
import { chosen, type Model, scoresUnder } from './model.ts';

/** The half year in so many equal parts; course 0 was there on day one, the course after the last part never came. */
export const parts = 8;
export const never = parts + 1;

/**
 * The course of each sample: 0 if it was recognised on day one and ever since; k if it has been since the end of part k; 9 if it is not
 * in the end.
 * @param tries of the half year.
 * @param labels of every row; what is recognised is judged by them.
 */
export function courseOf(
  model: Model,
  climbed: Climb,
  tries: number,
  samples: Int32Array,
  labels: Int32Array,
): Uint8Array {
  const courses = new Uint8Array(samples.length);
  const marks = Array.from({ length: parts + 1 }, (_, part) => Math.round((tries * part) / parts));
  let part = -1;
  along(climbed, marks, (recipe) => scoresUnder(model, recipe, samples)).forEach((scores) => {
    part++;
    for (let place = 0; place < samples.length; place++)
      if (chosen(scores, place, model.classes) !== labels[samples[place]!]) courses[place] = part + 1;
  });
  return courses;
}
