/** A no with a reason. Codes are stable; the words live in the client, and every code has some in every language. */
export const refusalCodes = [
  // the door
  'malformed',
  'too-large',
  'too-many',
  'not-found',
  'origin-refused',
  'code-unknown',
  'seat-refused',
  'house-key-refused',
  'host-key-refused',
  'name-empty',
  'name-too-long',
  'name-refused',
  'no-such-plan',
  'teams-out-of-range',
  'no-such-move',
  'rehearsal-running',
  // who may
  'unknown-command',
  'hosts-only',
  'players-only',
  'not-your-team',
  'seat-removed',
  // when
  'not-now',
  'too-late',
  'already-started',
  'still-preparing',
  'moved-on',
  'lesson-over',
  'door-closed',
  // what
  'already-locked',
  'chips-do-not-add-up',
  'no-such-question',
  'no-such-player',
  'no-such-team',
  'team-full',
  'lesson-full',
  // the workbench
  'no-such-dial',
  'off-the-dial',
  'dial-held',
  'dials-frozen',
  'no-such-size',
  'trial-open',
  'too-dear',
  'purse-empty',
  'no-such-trial',
  'already-called',
  'already-committed',
  'already-reopened',
  'no-incident',
  'no-such-answer',
  'needs-trial',
  'text-refused',
  'no-such-pair',
  'no-such-entry',
  // the house itself
  'server-failed',
  'server-closing',
  'not-saved',
  'lab-failed',
  'lab-busy',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
export type Refusal = { readonly refused: RefusalCode };

export const refuse = (refused: RefusalCode): Refusal => ({ refused });
export const isRefusal = (outcome: object): outcome is Refusal => 'refused' in outcome;
