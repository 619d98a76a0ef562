/** The forecast's own axis: answers side by side in equal widths, and where on it a measured figure stands. */
import type { Question } from '../../shared/missions/mission.ts';
import type { Truth } from '../../shared/missions/simulator.ts';

/** Middle of an answer's place, 0 to 1 along the axis. */
export const answerAt = (index: number, answers: number): number => (index + 0.5) / answers;

/** Outermost ranges have no end; a figure in one stands as far out as it would if the range were as wide as its neighbour. */
const ends = (edges: readonly number[]): readonly number[] => {
  const [first = 0, second = first + 1] = edges;
  const last = edges.at(-1) ?? 1;
  const beforeLast = edges.at(-2) ?? last - 1;
  return [first - (second - first), ...edges, last + (last - beforeLast)];
};

const margin = 0.08;

/** Where a figure stands on ordered ranges, 0 to 1; never in another range than its own. */
export const figureAt = (figure: number, edges: readonly number[]): number => {
  const marks = ends(edges);
  const ranges = edges.length + 1;
  const own = edges.filter((edge) => figure >= edge).length;
  const [from, to] = [marks[own] ?? 0, marks[own + 1] ?? 1];
  const part = Math.max(margin, Math.min(1 - margin, (figure - from) / (to - from)));
  return (own + part) / ranges;
};

/** Where the white lines of a truth stand: one for a figure or an answer, several where several answers are true. */
export const truthAt = (question: Question, truth: Truth): readonly number[] => {
  const { answers, edges } = question;
  if (edges && truth.figure !== undefined) return [figureAt(truth.figure, edges)];
  if (typeof truth.answer === 'number') return [answerAt(truth.answer, answers.length)];
  return truth.answer.flatMap((isTrue, index) => (isTrue ? [answerAt(index, answers.length)] : []));
};

/** Whether an answer is true. */
export const isTrue = (truth: Truth, index: number): boolean =>
  typeof truth.answer === 'number' ? truth.answer === index : truth.answer[index] === true;
