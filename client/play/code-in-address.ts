/** The join code that an address brings along: `/?code=KD27FM` and `/#KD27FM`, as a QR code or a host may write it. */
import { readCode } from '../ui/code-field.tsx';

export const joinCodeLength = 6;

/** The code, or undefined if the address names none that could be one. */
export const codeInAddress = (search: string, hash: string): string | undefined => {
  const typed = new URLSearchParams(search).get('code') ?? hash.replace(/^#/, '');
  const { code, stranger } = readCode(typed, joinCodeLength + 1);
  return stranger === undefined && code.length === joinCodeLength ? code : undefined;
};

/** `KD27FM` as people read it: `KD2 7FM`. */
export const shownCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
