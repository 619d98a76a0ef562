/** The doors over HTTP: joining with a code, and moving a seat to another device. Light enough for a phone's first load. */
import { type RefusalCode, refusalCodes } from '../../shared/lesson/refusal.ts';
import type { SeatCard } from './lesson.ts';

/** A no from a door: the server's own code, or that nobody answered. */
export type DoorNo = { readonly refused: RefusalCode | 'unreachable' };

export type PlayerCard = SeatCard & { readonly player: number };

/** How the outside is reached; tests hand in their own. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

const isRefusalCode = (code: unknown): code is RefusalCode => (refusalCodes as readonly unknown[]).includes(code);

export const isNo = (answer: object): answer is DoorNo => 'refused' in answer;

/**
 * Posts JSON to a door, or only looks where there is nothing to say, and reads its answer.
 * @param key the house key, for the doors that ask for it
 * @returns what the door gave, or a no; never rejects
 */
export const knock = async <T extends object>(
  path: string,
  body: object | undefined,
  { key, fetch: go = fetch }: { readonly key?: string; readonly fetch?: Fetch } = {},
): Promise<T | DoorNo> => {
  const authorization = key === undefined ? undefined : { authorization: `Bearer ${key}` };
  try {
    const response = await go(path, {
      headers: { 'content-type': 'application/json', ...authorization },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    const answer: unknown = await response.json();
    if (typeof answer !== 'object' || answer === null) return { refused: 'unreachable' };
    if (!('refused' in answer)) return response.ok ? (answer as T) : { refused: 'unreachable' };
    return { refused: isRefusalCode(answer.refused) ? answer.refused : 'unreachable' };
  } catch {
    return { refused: 'unreachable' };
  }
};

/** The name that the server gives to what it sends. */
const nameIn = (response: Response): string | undefined =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];

/**
 * Fetches a file.
 * @returns its name and its bytes, or a no; never rejects
 */
export const knockForFile = async (
  path: string,
  { key, fetch: go = fetch }: { readonly key: string; readonly fetch?: Fetch },
): Promise<{ readonly name: string; readonly bytes: Blob } | DoorNo> => {
  try {
    const response = await go(path, { headers: { authorization: `Bearer ${key}` } });
    const name = nameIn(response);
    if (response.ok && name !== undefined) return { name, bytes: await response.blob() };
    const { refused } = (await response.json()) as { readonly refused?: unknown };
    return { refused: isRefusalCode(refused) ? refused : 'unreachable' };
  } catch {
    return { refused: 'unreachable' };
  }
};

/**
 * A seat in the lesson with this code.
 * @param wish.device an id of this device's own making: asking again with it gives the same seat
 */
export const askForSeat = (
  wish: { readonly code: string; readonly name?: string; readonly device: string },
  go?: Fetch,
): Promise<PlayerCard | DoorNo> => knock<PlayerCard>('/api/join', wish, go && { fetch: go });

export type MoveWish = { readonly ticket: string; readonly moveCode: string };

/** Asks for a seat that stands on another device: a code to show to a teammate, and a ticket to ask with. */
export const askForMove = (code: string, go?: Fetch): Promise<MoveWish | DoorNo> =>
  knock<MoveWish>('/api/move', { code }, go && { fetch: go });

/** Whether somebody has approved: the seat, or that it still waits. */
export const pollMove = (ticket: string, go?: Fetch): Promise<PlayerCard | { readonly waiting: true } | DoorNo> =>
  knock<PlayerCard | { readonly waiting: true }>('/api/move/poll', { ticket }, go && { fetch: go });
