/** Serves the gallery of the wall from this machine: pages from source, pictures of a world computed for the purpose. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { packSheet } from '../../server/simulator/sheets.ts';
import { simulators } from '../../shared/missions/simulators.ts';
import type { SceneWorld } from './wall-scenes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A world of Edge Guardian, and its pictures by ticket. */
export const galleryWorld = (
  seed: string,
): { readonly world: SceneWorld; readonly pictures: ReadonlyMap<string, Uint8Array> } => {
  const prepared = simulators['dedup-audit'].prepare({ seed, track: 'edge-guardian', round: 0 });
  const [brief, wall] = [packSheet(prepared.brief.sheet, 8), packSheet(prepared.wall.sheet, 40)];
  const { figure = 0, answer = 0 } = prepared.truths.bill ?? {};
  const picture = (ticket: string, { columns, rows, side }: typeof brief) => ({
    ticket,
    hash: '',
    columns,
    rows,
    side,
  });
  return {
    world: {
      brief: { picture: picture('brief', brief), marks: prepared.brief.marks.map(Number).join('') },
      wall: picture('wall', wall),
      states: [...prepared.wall.states].join(''),
      figure,
      answer: typeof answer === 'number' ? answer : 0,
      facts: prepared.facts,
    },
    pictures: new Map([
      ['brief', brief.bytes],
      ['wall', wall.bytes],
    ]),
  };
};

/** Serves until closed. The seed's world has all that a wall can show: one tile that falls is the last of its kind. */
export const serveGallery = async (
  port: number,
  seed = '0123456789abcdef0123456789abcde1',
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const { world, pictures } = galleryWorld(seed);
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'warn',
    cacheDir: fileURLToPath(new URL('../../node_modules/.vite-gallery', import.meta.url)),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { host: '127.0.0.1', port, strictPort: true, hmr: false, watch: null },
    plugins: [
      {
        name: 'gallery',
        configureServer: ({ middlewares }) => {
          middlewares.use((request, response, next) => {
            const path = request.url?.split('?')[0] ?? '';
            const bytes = pictures.get(path.replace('/pictures/', ''));
            if (path === '/world.json') response.end(JSON.stringify(world));
            else if (bytes) response.setHeader('Content-Type', 'image/png').end(bytes);
            else next();
          });
        },
      },
    ],
  });
  await server.listen();
  return { url: `http://127.0.0.1:${port}/tests/support/gallery/index.html`, close: () => server.close() };
};
