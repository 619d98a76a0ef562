/** Features of small pictures: where the edges are and which way they run (a histogram of oriented gradients). */

/** Rows of numbers: count x width, row by row. */
export type Matrix = { readonly values: Float64Array; readonly count: number; readonly width: number };

/** Differences smaller than this are sensor noise, on a scale where black is 0 and white is 1. */
const noiseFloor = 0.02;

/** For every pixel the four nearest cells and how much of it each gets. */
function sharesOfCells(side: number, cells: number): { cell: Int32Array; share: Float64Array } {
  const cell = new Int32Array(side * side * 4);
  const share = new Float64Array(side * side * 4);
  const cellSide = side / cells;
  for (let pixel = 0; pixel < side * side; pixel++) {
    const u = ((pixel % side) + 0.5) / cellSide - 0.5;
    const v = (Math.floor(pixel / side) + 0.5) / cellSide - 0.5;
    const left = Math.floor(u);
    const top = Math.floor(v);
    for (let corner = 0; corner < 4; corner++) {
      const column = left + (corner & 1);
      const row = top + (corner >> 1);
      if (column < 0 || row < 0 || column >= cells || row >= cells) continue;
      cell[pixel * 4 + corner] = row * cells + column;
      share[pixel * 4 + corner] =
        ((corner & 1) === 1 ? u - left : 1 - (u - left)) * (corner >> 1 === 1 ? v - top : 1 - (v - top));
    }
  }
  return { cell, share };
}

/**
 * Histograms of oriented gradients: cells x cells histograms of `bins` unsigned directions, square-rooted after dividing by the
 * picture's own length, so that contrast (fog, night) drops out and no single strong edge drowns the rest.
 *
 * Each gradient is shared between the two nearest directions and the four nearest cells (bilinear): a shape that moves by half a
 * pixel changes its features a little, never by a jump. Source: Dalal and Triggs 2005; the root as in Arandjelovic and Zisserman 2012.
 * @param pictures each side x side brightnesses, 0 to 1.
 * @returns one row per picture, cells x cells x bins wide.
 */
export function orientedGradients(pictures: readonly Float32Array[], side = 16, cells = 4, bins = 4): Matrix {
  const width = cells * cells * bins;
  const values = new Float64Array(pictures.length * width);
  const { cell, share } = sharesOfCells(side, cells);
  for (let index = 0; index < pictures.length; index++) {
    const picture = pictures[index]!;
    const row = values.subarray(index * width, (index + 1) * width);
    for (let pixel = 0; pixel < side * side; pixel++) {
      const x = pixel % side;
      const across = picture[x < side - 1 ? pixel + 1 : pixel]! - picture[x > 0 ? pixel - 1 : pixel]!;
      const down =
        picture[pixel < side * (side - 1) ? pixel + side : pixel]! - picture[pixel >= side ? pixel - side : pixel]!;
      const strength = Math.sqrt(across * across + down * down);
      if (strength < noiseFloor) continue;
      const turn = (Math.atan2(down, across) / Math.PI + 1) % 1;
      const direction = Math.floor(turn * bins) % bins;
      const rest = turn * bins - Math.floor(turn * bins);
      for (let corner = pixel * 4; corner < pixel * 4 + 4; corner++) {
        const weight = share[corner]! * strength;
        const start = cell[corner]! * bins;
        row[start + direction]! += weight * (1 - rest);
        row[start + ((direction + 1) % bins)]! += weight * rest;
      }
    }
    let square = 1e-3;
    for (let place = 0; place < width; place++) square += row[place]! * row[place]!;
    const scale = 1 / Math.sqrt(square);
    for (let place = 0; place < width; place++) row[place] = Math.sqrt(row[place]! * scale);
  }
  return { values, count: pictures.length, width };
}

/**
 * Shifts and scales every column to mean 0 and deviation 1 over the first `fitted` rows, and adds a column of ones for the bias.
 * @param fitted rows that may be looked at: those of the pool. Held-out rows are only transformed.
 */
export function standardized(matrix: Matrix, fitted: number): Matrix {
  const { values, count, width } = matrix;
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let row = 0; row < fitted; row++)
    for (let column = 0; column < width; column++) mean[column]! += values[row * width + column]! / fitted;
  for (let row = 0; row < fitted; row++) {
    for (let column = 0; column < width; column++)
      square[column]! += (values[row * width + column]! - mean[column]!) ** 2 / fitted;
  }
  const wider = width + 1;
  const result = new Float64Array(count * wider);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < width; column++) {
      // The small term keeps a column that never changes from dividing by nothing.
      result[row * wider + column] =
        (values[row * width + column]! - mean[column]!) / Math.sqrt(square[column]! + 1e-4);
    }
    result[row * wider + width] = 1;
  }
  return { values: result, count, width: wider };
}
