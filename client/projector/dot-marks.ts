/** The dots of a class over the forecast's axis, in the order in which they come up: from the lowest level, and from the first answer. */
import { dotPlace, dotPlot } from './reveal-geometry.ts';
import { isOnlyTruth, type RevealModel } from './reveal-model.ts';

/** One dot: whether its answer is true, and its circle as a path. */
export type DotMark = { readonly right: boolean; readonly path: string };

const circle = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0z`;

const marksOf = (model: RevealModel): readonly DotMark[] => {
  const plot = dotPlot(model.dots, model.rows.length);
  const order = plot.columns.flatMap((count, answer) =>
    Array.from({ length: count }, (_, index) => ({ answer, index, level: Math.floor(index / plot.across) })),
  );
  const radius = plot.pitch * 0.4;
  return order
    .sort((one, other) => one.level - other.level || one.answer - other.answer)
    .map(({ answer, index }) => {
      // with several truths a dot is right or not by its own track, which a nameless dot does not tell
      const right = model.truths.length > 1 || isOnlyTruth(model, answer);
      const { x, y } = dotPlace(plot, answer, index);
      return { right, path: circle(x, y, right ? radius : radius - 1) };
    });
};

const kept = new WeakMap<RevealModel, readonly DotMark[]>();

/** The same for as long as the model is: it is asked for with every frame. */
export const dotMarks = (model: RevealModel): readonly DotMark[] => {
  const marks = kept.get(model) ?? marksOf(model);
  kept.set(model, marks);
  return marks;
};
