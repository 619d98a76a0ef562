/** What a phone knows of its own lock without asking: the receipt says that the chips which it sent stand. */
import type { MineView } from '../../shared/lesson/views.ts';
import type { Action } from './outbox.ts';

/**
 * A player's papers after a lock that was taken; undefined where the action was another, or of another question. A class locks in a few
 * seconds: were each to ask for papers that it can write itself, the stampede would cost a message more for everybody.
 */
export const withOwnLock = (mine: MineView | undefined, { name, body }: Action): MineView | undefined => {
  if (!mine || name !== 'lockForecast' || typeof body !== 'object' || body === null) return undefined;
  const { question, chips } = body as { readonly question?: unknown; readonly chips?: unknown };
  if (question !== mine.question || !Array.isArray(chips)) return undefined;
  return { ...mine, mayLock: false, forecast: { chips, locked: true, auto: false, byBell: 0 } };
};
