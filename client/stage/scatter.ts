/** Numbers that look random and are not: the same tile does the same thing on every screen and in every replay. */

/** 0 to below 1, from a whole number and a stream; neighbours are unrelated. A 32-bit finaliser (Murmur3's). */
export const scatter = (index: number, stream: number): number => {
  let bits = (Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 4294967296;
};
