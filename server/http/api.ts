/** The API: each route reads its body's shape, knocks at the house's door, and passes on what it says. */
import express, { type Request, type Response, Router } from 'express';
import type { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../shared/lesson/refusal.ts';
import { type FileName, fileNames } from '../../shared/protocol/file-names.ts';
import { type Answers, bodies, routes } from '../../shared/protocol/http.ts';
import { answerMs, openJoinDoor } from '../access/join-door.ts';
import { sourceOf } from '../access/sources.ts';
import type { Clock } from '../clock.ts';
import type { Doors } from './doors.ts';
import { bearer, isHouseKey } from './house-key.ts';
import { takePlace } from './matchmaking.ts';
import { readMeters, type WebMeters } from './metrics.ts';
import { respond } from './respond.ts';

export type ApiOptions = {
  readonly doors: Doors;
  readonly houseKey: string;
  readonly clock: Clock;
  readonly version: string;
  readonly meters: WebMeters;
};

/** No body is longer: names, codes, keys and seat tokens are short. */
const mostBytes = 4_096;
/** Refusals that say nothing about the code they came with. */
const aboutNames: readonly string[] = ['name-empty', 'name-too-long', 'name-refused'];

const isFileName = (word: string): word is FileName => (fileNames as readonly string[]).includes(word);

const hostUrl = (base: string, hostKey: string): string => `${base}/host#key=${hostKey}`;

type BodyName = keyof typeof bodies;
type Answer<N extends BodyName> = (
  body: z.output<(typeof bodies)[N]>,
  request: Request,
  response: Response,
) => Promise<Answers[N] | Refusal>;

/** Mounts every route of `shared/protocol/http.ts`. */
export const api = ({ doors, houseKey, clock, version, meters }: ApiOptions): Router => {
  const router = Router();
  const door = openJoinDoor();

  /** Waits until `answerMs` have passed since `arrived`. */
  const inDueTime = (arrived: number): Promise<void> =>
    new Promise((resolve) => void clock.after(Math.max(0, arrived + answerMs - clock.now()), resolve));

  /** A route with a body: JSON of its shape, or refused before anything else is looked at. */
  const post = <N extends BodyName>(name: N, answer: Answer<N>): void => {
    router.post(routes[name].path, express.json({ limit: mostBytes }), async (request, response) => {
      if (!request.is('json')) return respond(response, refuse('malformed'), 415);
      const body = bodies[name].safeParse(request.body);
      if (!body.success) return respond(response, refuse('malformed'));
      respond(response, await answer(body.data as z.output<(typeof bodies)[N]>, request, response));
    });
  };

  /** A route that names a join code: see `join-door.ts` for how patient it is. */
  const withCode = async <T extends object>(
    request: Request,
    response: Response,
    enter: () => Promise<T | Refusal>,
  ): Promise<T | Refusal> => {
    const source = sourceOf(request.ip);
    const arrived = clock.now();
    const wait = await door.knock(source);
    if (wait !== undefined) {
      response.set('Retry-After', String(wait));
      return refuse('too-many');
    }
    const outcome = await enter();
    if (!isRefusal(outcome) || aboutNames.includes(outcome.refused)) return outcome;
    await door.miss(source);
    await inDueTime(arrived);
    return outcome;
  };

  const withHouseKey = async <T>(request: Request, enter: () => Promise<T>): Promise<T | Refusal> =>
    isHouseKey(request, houseKey) ? enter() : refuse('house-key-refused');

  post('join', (wish, request, response) => withCode(request, response, () => doors.join(wish)));
  post('askMove', (wish, request, response) => withCode(request, response, () => doors.askMove(wish)));
  post('pollMove', (wish) => doors.pollMove(wish));
  post('host', (wish) => doors.host(wish));
  post('openLesson', (wish, request) =>
    withHouseKey(request, async () => {
      const opened = await doors.openLesson(wish);
      return isRefusal(opened) ? opened : { ...opened, hostUrl: hostUrl(doors.joinUrl(), opened.hostKey) };
    }),
  );
  post('newHostKey', (wish, request) =>
    withHouseKey(request, async () => {
      const made = await doors.newHostKey(wish);
      return isRefusal(made) ? made : { ...made, hostUrl: hostUrl(doors.joinUrl(), made.hostKey) };
    }),
  );
  post('bots', (wish) => doors.fillWithBots(wish));
  post('rehearse', (wish, request) => withHouseKey(request, async () => doors.rehearse(wish)));
  post('takeSeat', async ({ seat }, request) => {
    const place = await takePlace(String(request.params.room), seat);
    // the client library reads `error`
    return isRefusal(place) ? { ...place, error: place.refused } : place;
  });

  router.get(routes.rehearsal.path, async (request, response) =>
    respond(response, await withHouseKey(request, async () => doors.rehearsal())),
  );
  router.get(routes.plans.path, (_request, response) =>
    respond(response, { plans: doors.plans() } satisfies Answers['plans']),
  );
  router.get(routes.health.path, (_request, response) =>
    respond(response, { status: 'ok', version, ...doors.health() } satisfies Answers['health']),
  );
  router.get(routes.metrics.path, readMeters(meters, houseKey));
  router.get(routes.file.path, async (request, response) => {
    const name = String(request.params.file);
    const file = isFileName(name) ? await doors.file(name, bearer(request)) : refuse('not-found');
    if (isRefusal(file)) return respond(response, file);
    response.set({ 'Content-Type': file.type, 'Content-Disposition': `attachment; filename="${file.name}"` });
    response.end(file.text);
  });
  router.get(routes.picture.path, async (request, response) => {
    const picture = await doors.picture(String(request.params.ticket));
    if (!picture) return respond(response, refuse('not-found'));
    response.set({ 'Content-Type': picture.type, 'Cache-Control': 'private, max-age=31536000, immutable' });
    response.end(picture.bytes);
  });
  return router;
};
