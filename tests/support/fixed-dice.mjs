/** Loaded before the server's own code by tests that compare screens: the same dice in every run, so that codes, worlds and names are the same. */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** SplitMix32: a public-domain generator of 32 bits. */
let state = 0x5eed;
const next = () => {
  state = (state + 0x9e3779b9) | 0;
  let mixed = state ^ (state >>> 16);
  mixed = Math.imul(mixed, 0x21f0aaad);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

crypto.randomBytes = (size) => Buffer.from(Array.from({ length: size }, () => next() & 0xff));
crypto.randomInt = (least, most) => {
  const [from, to] = most === undefined ? [0, least] : [least, most];
  return from + (next() % (to - from));
};
syncBuiltinESMExports();
