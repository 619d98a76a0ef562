/** Codes that people type and tickets that nobody could guess, all from the system's source of randomness. */
import { randomBytes, randomInt } from 'node:crypto';

/** Letters and digits that cannot be taken for one another: no O or 0, I or 1, S or 5, B or 8, Q. */
export const codeAlphabet = 'ACDEFHKLMNPRTVWXY234679';
const joinCodeLength = 6;
const moveCodeLength = 4;

const newCode = (length: number): string =>
  Array.from({ length }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');

/** Six characters, shown as two threes. */
export const newJoinCode = (): string => newCode(joinCodeLength);

/** Four characters, for a device that asks for a seat. */
export const newMoveCode = (): string => newCode(moveCodeLength);

/** What somebody typed as a join code, or undefined if it cannot be one. Spaces, dashes and case do not matter. */
export const readJoinCode = (typed: string): string | undefined => {
  const code = typed.replaceAll(/[\s-]/g, '').toUpperCase();
  return code.length === joinCodeLength && [...code].every((letter) => codeAlphabet.includes(letter))
    ? code
    : undefined;
};

/** 128 random bits, fit for an address. */
export const newTicket = (): string => randomBytes(16).toString('base64url');

/** 128 random bits as 32 hexadecimal digits: a lesson's seed. */
export const newSeed = (): string => randomBytes(16).toString('hex');
