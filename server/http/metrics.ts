/** The meters over HTTP: for programs on this machine, and for whoever has the house key. */
import type { Request, RequestHandler } from 'express';
import { type RefusalCode, refuse } from '../../shared/lesson/refusal.ts';
import { isHouseKey } from './house-key.ts';
import { respond } from './respond.ts';

/** What HTTP knows of the meters. */
export type WebMeters = {
  readonly text: () => Promise<string>;
  readonly contentType: string;
  readonly refused: (where: 'http', code: RefusalCode) => void;
};

const loopback = /^(127\.|::1$|::ffff:127\.)/;
/** What proxies add: behind one on this machine everybody in the world seems to come from this machine. */
const throughProxy = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

const isThisMachine = (request: Request): boolean =>
  loopback.test(request.socket.remoteAddress ?? '') &&
  !throughProxy.some((header) => request.get(header) !== undefined);

/** Answers with the meters' text, or `house-key-refused`. */
export const readMeters =
  (meters: WebMeters, houseKey: string): RequestHandler =>
  async (request, response) => {
    if (!isThisMachine(request) && !isHouseKey(request, houseKey))
      return respond(response, refuse('house-key-refused'));
    response.set('Content-Type', meters.contentType).end(await meters.text());
  };

/** Counts every refusal that is answered, by its code. */
export const countRefusals =
  (meters: WebMeters): RequestHandler =>
  (_request, response, next) => {
    response.once('finish', () => {
      const { refused } = response.locals as { readonly refused?: RefusalCode };
      if (refused !== undefined) meters.refused('http', refused);
    });
    next();
  };
