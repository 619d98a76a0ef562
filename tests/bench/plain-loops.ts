/** The kernels' work as plain loops over typed arrays: no helpers, no types, no care; what a kernel is measured against. */

/** MinHash signatures: `signaturesOf` without its objects. */
export function plainSignatures(
  tokens: Int32Array,
  starts: Int32Array,
  multipliers: Int32Array,
  offsets: Int32Array,
): Int32Array {
  const hashes = multipliers.length;
  const count = starts.length - 1;
  const values = new Int32Array(count * hashes).fill(0x7fffffff);
  for (let set = 0; set < count; set++) {
    const row = set * hashes;
    for (let place = starts[set]!; place < starts[set + 1]!; place++) {
      let token = tokens[place]!;
      token ^= token >>> 16;
      token = Math.imul(token, 0x7feb352d);
      token ^= token >>> 15;
      token = Math.imul(token, 0x846ca68b);
      token ^= token >>> 16;
      for (let hash = 0; hash < hashes; hash++) {
        let value = Math.imul(token ^ offsets[hash]!, multipliers[hash]!);
        value ^= value >>> 15;
        if (value < values[row + hash]!) values[row + hash] = value;
      }
    }
  }
  return values;
}

/** Agreeing entries of pairs of rows: `estimatedSimilarities` as one loop. */
export function plainSimilarities(
  values: Int32Array,
  hashes: number,
  first: Int32Array,
  second: Int32Array,
): Float64Array {
  const similarities = new Float64Array(first.length);
  for (let pair = 0; pair < first.length; pair++) {
    const a = first[pair]! * hashes;
    const b = second[pair]! * hashes;
    let agreeing = 0;
    for (let hash = 0; hash < hashes; hash++) if (values[a + hash] === values[b + hash]) agreeing++;
    similarities[pair] = agreeing / hashes;
  }
  return similarities;
}

/** Softmax regression by Adam: `trainSoftmax` written out in one piece. */
export function plainSoftmax(
  values: Float64Array,
  width: number,
  classes: number,
  labels: Int32Array,
  sequence: Int32Array,
  batch: number,
  startRate: number,
  decay: number,
): Float64Array {
  const size = classes * width;
  const weights = new Float64Array(size);
  const gradient = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const chances = new Float64Array(classes);
  const steps = Math.floor(sequence.length / batch);
  let meanLeft = 1;
  let squareLeft = 1;
  for (let step = 0; step < steps; step++) {
    gradient.fill(0);
    for (let visit = step * batch; visit < (step + 1) * batch; visit++) {
      const start = sequence[visit]! * width;
      const label = labels[sequence[visit]!]!;
      let largest = -Infinity;
      for (let kind = 0; kind < classes; kind++) {
        let score = 0;
        for (let column = 0; column < width; column++)
          score += weights[kind * width + column]! * values[start + column]!;
        chances[kind] = score;
        if (score > largest) largest = score;
      }
      let sum = 0;
      for (let kind = 0; kind < classes; kind++) {
        chances[kind] = Math.exp(chances[kind]! - largest);
        sum += chances[kind]!;
      }
      for (let kind = 0; kind < classes; kind++) {
        const pull = (chances[kind]! / sum - (kind === label ? 1 : 0)) / batch;
        for (let column = 0; column < width; column++)
          gradient[kind * width + column]! += pull * values[start + column]!;
      }
    }
    meanLeft *= 0.9;
    squareLeft *= 0.99;
    const rate = (startRate * (1 - (0.9 * step) / steps)) / (1 - meanLeft);
    const scale = 1 / (1 - squareLeft);
    for (let place = 0; place < size; place++) {
      const slope = gradient[place]! + decay * weights[place]!;
      mean[place] = 0.9 * mean[place]! + 0.1 * slope;
      square[place] = 0.99 * square[place]! + 0.01 * slope * slope;
      weights[place]! -= (rate * mean[place]!) / (Math.sqrt(square[place]! * scale) + 1e-6);
    }
  }
  return weights;
}

/** Counting a bigram model and asking it: `readText` and `bitsOf` in one loop over all words laid end to end. */
export function plainBigram(words: Int32Array, starts: Int32Array, vocabulary: number, asked: number): number {
  const alone = new Int32Array(vocabulary);
  const pairs = new Int32Array(vocabulary * vocabulary);
  const followed = new Int32Array(vocabulary);
  const followers = new Int32Array(vocabulary);
  const texts = starts.length - 1;
  let total = 0;
  for (let text = asked; text < texts; text++) {
    for (let place = starts[text]!; place < starts[text + 1]!; place++) {
      const word = words[place]!;
      alone[word]!++;
      total++;
      if (place === starts[text]) continue;
      const before = words[place - 1]!;
      if (pairs[before * vocabulary + word]!++ === 0) followers[before]!++;
      followed[before]!++;
    }
  }
  let bits = 0;
  for (let text = 0; text < asked; text++) {
    for (let place = starts[text]! + 1; place < starts[text + 1]!; place++) {
      const word = words[place]!;
      const before = words[place - 1]!;
      const share = (alone[word]! + 0.5) / (total + 0.5 * vocabulary);
      const seen = followed[before]! + followers[before]!;
      bits -= Math.log2(seen === 0 ? share : (pairs[before * vocabulary + word]! + followers[before]! * share) / seen);
    }
  }
  return bits;
}

/** Rows projected on axes: `projected` as one triple loop. */
export function plainProjection(
  values: Float64Array,
  count: number,
  width: number,
  mean: Float64Array,
  axes: Float64Array,
  axisCount: number,
): Float64Array {
  const result = new Float64Array(count * axisCount);
  for (let row = 0; row < count; row++) {
    for (let axis = 0; axis < axisCount; axis++) {
      let sum = 0;
      for (let column = 0; column < width; column++)
        sum += (values[row * width + column]! - mean[column]!) * axes[axis * width + column]!;
      result[row * axisCount + axis] = sum;
    }
  }
  return result;
}
