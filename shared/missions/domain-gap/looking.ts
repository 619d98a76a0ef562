/** Features that are fitted once and then asked for many times. */
import { type Matrix, orientedGradients } from '../../learn/features.ts';
import { pixelRows, principalComponents, projected } from '../../learn/principal-components.ts';
import type { Random } from '../../learn/random.ts';
import { randomRectified } from '../../learn/random-features.ts';

/** Shifts and scales columns as the fitted rows ask, and adds a column of ones. */
export function scaleOf({ values, count, width }: Matrix): (matrix: Matrix) => Matrix {
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let row = 0; row < count; row++)
    for (let column = 0; column < width; column++) mean[column]! += values[row * width + column]! / count;
  for (let row = 0; row < count; row++)
    for (let column = 0; column < width; column++)
      square[column]! += (values[row * width + column]! - mean[column]!) ** 2 / count;
  const scale = square.map((one) => 1 / Math.sqrt(one + 1e-4));
  return (matrix) => {
    const wider = width + 1;
    const scaled = new Float64Array(matrix.count * wider);
    for (let row = 0; row < matrix.count; row++) {
      for (let column = 0; column < width; column++)
        scaled[row * wider + column] = (matrix.values[row * width + column]! - mean[column]!) * scale[column]!;
      scaled[row * wider + width] = 1;
    }
    return { values: scaled, count: matrix.count, width: wider };
  };
}

/** Edges and their directions. */
export function lookingAtEdges(fitted: readonly Float32Array[]): (pictures: readonly Float32Array[]) => Matrix {
  const scale = scaleOf(orientedGradients(fitted));
  return (pictures) => scale(orientedGradients(pictures));
}

const components = 24;
const units = 64;

/** Principal components, bent by a hidden layer that nobody trained. */
export function lookingAtPatterns(
  random: Random,
): (fitted: readonly Float32Array[]) => (pictures: readonly Float32Array[]) => Matrix {
  return (fitted) => {
    const rows = pixelRows(fitted);
    const axes = principalComponents(rows, fitted.length, components, random.fork('components'));
    const straight = scaleOf(projected(rows, axes));
    const bent = (matrix: Matrix) => randomRectified(straight(projected(matrix, axes)), units, random.fork('units'));
    const scale = scaleOf(bent(rows));
    return (pictures) => scale(bent(pixelRows(pictures)));
  };
}
