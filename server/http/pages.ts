/** The three pages and what they load. Names of built files change with their content, so these are kept for good; pages are asked for anew. */
import type { Request, Response, Router } from 'express';
import { type Asset, type Encoding, readAssets } from './assets.ts';
import { pagePolicy, projectorPolicy } from './headers.ts';

const pages = [
  { path: '/', file: 'index.html', policy: pagePolicy },
  { path: '/host', file: 'host.html', policy: pagePolicy },
  { path: '/projector', file: 'projector.html', policy: projectorPolicy },
] as const;

/** A year: the longest that caches keep anything. */
const forGood = 'public, max-age=31536000, immutable';

/** The smallest that the browser takes, whatever its own order. */
const encodingFor = (request: Request, asset: Asset): Encoding | undefined =>
  asset.packable ? (['br', 'gzip'] as const).find((each) => request.acceptsEncodings(each) === each) : undefined;

const send = async (request: Request, response: Response, asset: Asset): Promise<void> => {
  response.set({ 'Content-Type': asset.type, ETag: asset.tag, Vary: 'Accept-Encoding' });
  if (request.get('If-None-Match') === asset.tag) return void response.status(304).end();
  const encoding = encodingFor(request, asset);
  const bytes = encoding ? await asset.packed(encoding) : asset.bytes;
  if (encoding) response.set('Content-Encoding', encoding);
  response.set('Content-Length', String(bytes.length));
  response.end(request.method === 'HEAD' ? undefined : bytes);
};

/**
 * @param folder where the built pages lie; an address without a file is left to whoever comes next
 */
export const mountPages = (router: Router, folder: string): void => {
  const assets = readAssets(folder);
  for (const { path, file, policy } of pages) {
    const page = assets.get(file);
    if (!page) continue;
    router.get(path, (request, response) => {
      response.set({ 'Content-Security-Policy': policy, 'Cache-Control': 'no-cache' });
      return send(request, response, page);
    });
  }
  // browsers ask for it by themselves, and would report a fault on every page
  router.get('/favicon.ico', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=86400').status(204).end();
  });
  router.get('/assets/*path', (request, response, next) => {
    const asset = assets.get(request.path.slice(1));
    if (!asset) return next();
    response.set('Cache-Control', forGood);
    return send(request, response, asset);
  });
};
