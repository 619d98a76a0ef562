/** What travels over HTTP: every route, the shape of what is asked, and the type of what is answered. */
import { z } from 'zod';

/** Everything that is answered over HTTP, beside the pages. `key`: what the `Authorization: Bearer` header must carry. */
export const routes = {
  join: { method: 'POST', path: '/api/join', key: undefined },
  host: { method: 'POST', path: '/api/host', key: undefined },
  openLesson: { method: 'POST', path: '/api/lessons', key: 'house key' },
  newHostKey: { method: 'POST', path: '/api/host-key', key: 'house key' },
  askMove: { method: 'POST', path: '/api/move', key: undefined },
  pollMove: { method: 'POST', path: '/api/move/poll', key: undefined },
  /** Programs that fill the seats that are free, or leave them. */
  bots: { method: 'POST', path: '/api/bots', key: undefined },
  rehearse: { method: 'POST', path: '/api/rehearsal', key: 'house key' },
  rehearsal: { method: 'GET', path: '/api/rehearsal', key: 'house key' },
  plans: { method: 'GET', path: '/api/plans', key: undefined },
  /** What a lesson came to; `file` is one of `fileNames`. */
  file: { method: 'GET', path: '/api/files/:file', key: 'host key' },
  picture: { method: 'GET', path: '/pictures/:ticket', key: undefined },
  health: { method: 'GET', path: '/healthz', key: undefined },
  /** Programs on the server's own machine need no key. */
  metrics: { method: 'GET', path: '/metrics', key: 'house key' },
  takeSeat: { method: 'POST', path: '/matchmake/joinById/:room', key: undefined },
} as const;
export type RouteName = keyof typeof routes;

const code = z.string().min(1).max(40);

/** Shapes of the bodies, all JSON; what is not named here has none. */
export const bodies = {
  join: z.strictObject({
    code,
    /** As typed; without one the seat gets a name of two words. */
    name: z.string().max(400).optional(),
    /** An id of the device's own making: the same device that asks twice gets the same seat. */
    device: z
      .string()
      .regex(/^[\w-]{8,64}$/)
      .optional(),
  }),
  host: z.strictObject({ hostKey: z.string().min(1).max(200) }),
  openLesson: z.strictObject({
    plan: z.string().min(1).max(60),
    // how many there can be is the rules' to say
    teams: z.int().min(-1_000_000).max(1_000_000),
    teamSize: z.int().min(-1_000_000).max(1_000_000).optional(),
    autoAdvance: z.boolean().optional(),
  }),
  newHostKey: z.strictObject({ code }),
  bots: z.strictObject({ hostKey: z.string().min(1).max(200), fill: z.boolean() }),
  rehearse: z.strictObject({ plan: z.string().min(1).max(60) }),
  askMove: z.strictObject({ code }),
  pollMove: z.strictObject({ ticket: z.string().min(1).max(60) }),
  takeSeat: z.strictObject({ seat: z.string().min(1).max(2_000) }),
} as const;

/** What a rehearsal found out: `ok` means that a class may come. */
export type RehearsalCard = {
  readonly ok: boolean;
  readonly players: number;
  readonly rounds: number;
  readonly kills: number;
  /** Acknowledged actions that were lost, and actions that counted twice. */
  readonly lostActions: number;
  readonly duplicatedActions: number;
  /** Hidden things that reached somebody too early. */
  readonly leaks: number;
  readonly standingsEqual: boolean;
  readonly replayEqual: boolean;
  /** Within how many ms a lock was acknowledged, for 95 of 100. */
  readonly p95LockMs: number;
  readonly seconds: number;
};

export type RehearsalState =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly plan: string; readonly seconds: number }
  | { readonly state: 'done'; readonly plan: string; readonly card: RehearsalCard }
  | { readonly state: 'failed'; readonly plan: string; readonly why: string };

/** A seat token, the room that it admits to, and the player's number. */
export type SeatAnswer = { readonly seat: string; readonly room: string; readonly player: number };

/** What is answered where nothing is refused; a refusal is `{refused: code}` under its own status. */
export type Answers = {
  readonly join: SeatAnswer;
  readonly host: {
    readonly seat: string;
    /** For the shared screen: sees no more than everybody may. */
    readonly projectorSeat: string;
    readonly room: string;
    readonly code: string;
  };
  readonly openLesson: {
    readonly code: string;
    readonly hostKey: string;
    /** Address of the host's page, with the host key in its fragment. */
    readonly hostUrl: string;
    readonly lesson: string;
  };
  readonly newHostKey: { readonly hostKey: string; readonly hostUrl: string };
  readonly askMove: { readonly ticket: string; readonly moveCode: string };
  readonly pollMove: SeatAnswer | { readonly waiting: true };
  /** Programs that sit in the lesson now. */
  readonly bots: { readonly bots: number };
  readonly rehearse: RehearsalState;
  readonly rehearsal: RehearsalState;
  readonly plans: { readonly plans: readonly { readonly id: string; readonly minutes: number }[] };
  /** What the client library needs to open its socket. */
  readonly takeSeat: object;
  readonly health: { readonly status: 'ok'; readonly version: string; readonly lessons: number };
};
