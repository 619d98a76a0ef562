/** Who prompts what: a role that rotates by round and forbids nothing. */
import type { Role } from './views.ts';

const order: readonly Role[] = ['driver', 'sceptic', 'treasurer', 'advocate', 'scout'];

/** Role of the seat at `slot` in a round (both from 0; the lobby counts as round 0). */
export const roleOf = (slot: number, round: number): Role =>
  order[(slot + Math.max(0, round)) % order.length] ?? 'driver';
