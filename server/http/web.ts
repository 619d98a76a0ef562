/** Everything that is answered over HTTP, in its order: headers, origin, API, pages, and a no for the rest. */
import type { Express, RequestHandler } from 'express';
import { refuse } from '../../shared/lesson/refusal.ts';
import { isAllowedOrigin } from '../access/origins.ts';
import type { Log } from '../log.ts';
import { type ApiOptions, api } from './api.ts';
import { safeHeaders } from './headers.ts';
import { countRefusals } from './metrics.ts';
import { mountPages } from './pages.ts';
import { failed, notFound, respond } from './respond.ts';

export type WebOptions = ApiOptions & {
  /** Folder of the built pages. */
  readonly pagesDir: string;
  readonly allowedOrigins: readonly string[];
  /** Proxies whose word on a request's source is believed. */
  readonly trustProxy: number;
  readonly log: Log;
};

/** Reading is free to all who come by an address; asking for something is for our own pages and for programs. */
const ownPagesOnly =
  (allowed: readonly string[]): RequestHandler =>
  (request, response, next) => {
    const claim = { origin: request.get('origin'), host: request.get('host') };
    if (['GET', 'HEAD'].includes(request.method) || isAllowedOrigin(claim, allowed)) next();
    else respond(response, refuse('origin-refused'));
  };

export const mountWeb = (app: Express, options: WebOptions): void => {
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', options.trustProxy);
  app.use(safeHeaders, countRefusals(options.meters), ownPagesOnly(options.allowedOrigins), api(options));
  mountPages(app, options.pagesDir);
  app.use(notFound, failed(options.log));
};
