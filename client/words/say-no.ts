/** Why something was not done, in words, for every code that a server or a silent network can give. */
import { phoneWords as words } from './phone-words.ts';

const known: Readonly<Record<string, string>> = words.refusals;

/** @param code a refusal code, or anything else for a server that did not answer in a way we know */
export const sayNo = (code: string): string => known[code] ?? words.common.unreachable;
