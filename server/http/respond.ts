/** How HTTP answers: JSON, with a refusal's code under its status. Whatever is thrown becomes an answer, and a line in the log. */
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { isRefusal, type Refusal, refuse } from '../../shared/lesson/refusal.ts';
import type { Log } from '../log.ts';
import { statusOf } from './statuses.ts';

/** @param status instead of the refusal's usual one */
export const respond = (response: Response, outcome: object, status = 200): void => {
  if (!isRefusal(outcome)) return void response.json(outcome);
  // for whoever counts
  response.locals.refused = outcome.refused;
  response.status(status === 200 ? statusOf(outcome.refused) : status).json(outcome);
};

/** Nothing here by this address. */
export const notFound: RequestHandler = (_request, response) => respond(response, refuse('not-found'));

/** What the framework says of a body or an address that it cannot read. */
const readingTrouble = (error: unknown): readonly [Refusal, number] | undefined => {
  const { status, type } = error as { readonly status?: unknown; readonly type?: unknown };
  if (type === 'entity.too.large') return [refuse('too-large'), 413];
  const unreadable = typeof status === 'number' && status >= 400 && status < 500;
  return unreadable ? [refuse('malformed'), status] : undefined;
};

/** Four parameters, or Express does not know it for what it is. */
export const failed =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const trouble = readingTrouble(error);
    if (trouble) return respond(response, ...trouble);
    log.error({ error: error instanceof Error ? error.stack : String(error), path: request.path }, 'a request failed');
    respond(response, refuse('server-failed'));
  };
