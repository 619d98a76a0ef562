/** Which HTTP status a refusal travels under. */
import type { RefusalCode } from '../../shared/lesson/refusal.ts';

const statuses: Partial<Readonly<Record<RefusalCode, number>>> = {
  malformed: 400,
  'house-key-refused': 401,
  'host-key-refused': 401,
  'origin-refused': 403,
  'seat-refused': 403,
  'not-found': 404,
  'code-unknown': 404,
  'no-such-move': 404,
  'too-large': 413,
  'name-empty': 422,
  'name-too-long': 422,
  'name-refused': 422,
  'no-such-plan': 422,
  'teams-out-of-range': 422,
  'too-many': 429,
  'server-failed': 500,
  'server-closing': 503,
  'not-saved': 503,
  'lab-busy': 503,
};

/** @returns the status of a refusal; 409 for those that a lesson's rules give */
export const statusOf = (code: RefusalCode): number => statuses[code] ?? 409;
