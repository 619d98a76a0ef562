/** Pictures as sets of tokens, so that two pictures can be compared as two sets are: what does each small patch look like, and where? */

const patch = 4;
const stride = 2;
const levels = 4;
const directions = 4;

/**
 * The tokens of one picture: for every 4 x 4 patch, two pixels apart, its brightness level relative to the picture, and the
 * direction of its gradient (or that it has none). Position is part of the token. Relative brightness makes a dimmer copy a copy.
 * @param picture side x side brightnesses, 0 to 1.
 * @returns two tokens a patch, all different: 98 for a side of 16.
 */
export function pictureTokens(picture: Float32Array, side = 16): Int32Array {
  const across = Math.floor((side - patch) / stride) + 1;
  const count = across * across;
  const mean = new Float64Array(count);
  const slopeX = new Float64Array(count);
  const slopeY = new Float64Array(count);
  let darkest = Infinity;
  let brightest = -Infinity;
  for (let place = 0; place < count; place++) {
    const corner = Math.floor(place / across) * stride * side + (place % across) * stride;
    let sum = 0;
    for (let y = 0; y < patch; y++) {
      for (let x = 0; x < patch; x++) {
        const value = picture[corner + y * side + x]!;
        sum += value;
        slopeX[place]! += x < patch / 2 ? -value : value;
        slopeY[place]! += y < patch / 2 ? -value : value;
      }
    }
    mean[place] = sum / (patch * patch);
    darkest = Math.min(darkest, mean[place]!);
    brightest = Math.max(brightest, mean[place]!);
  }
  // The small term keeps a blank picture from magnifying its own noise.
  const range = brightest - darkest + 0.08;
  const tokens = new Int32Array(2 * count);
  for (let place = 0; place < count; place++) {
    const level = Math.min(levels - 1, Math.floor(((mean[place]! - darkest) / range) * levels));
    let direction = 0;
    if (Math.sqrt(slopeX[place]! ** 2 + slopeY[place]! ** 2) > 2.2 * range) {
      const turn = (Math.atan2(slopeY[place]!, slopeX[place]!) / (2 * Math.PI) + 1 + 0.5 / directions) % 1;
      direction = 1 + Math.floor(turn * directions);
    }
    tokens[2 * place] = place * 8 + level;
    tokens[2 * place + 1] = (count + place) * 8 + direction;
  }
  return tokens;
}
