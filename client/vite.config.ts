/** How the three pages are built: one bundle each, nothing inline, and never heavier than a phone on a school network bears. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { phoneBudget } from './first-load-budget.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = `http://localhost:${process.env.PORT ?? '2567'}`;

export default defineConfig({
  root: here('.'),
  publicDir: false,
  plugins: [phoneBudget()],
  build: {
    outDir: here('../dist'),
    emptyOutDir: true,
    target: 'es2022',
    // The pages forbid inline scripts, styles and data: fonts, so nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Phaser alone is over Vite's general limit; ours is the phone's budget.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // A teacher who starts the server is not the one to speed up the build.
      checks: { pluginTimings: false },
      input: { index: here('index.html'), host: here('host.html'), projector: here('projector.html') },
    },
  },
  server: {
    fs: { allow: [here('..')] },
    proxy: {
      '/api': server,
      '/pictures': server,
      '/healthz': server,
      '/matchmake': server,
      // A room's socket is /<process>/<room>: two words, no dot, so no file of a page looks like it.
      '^/[\\w-]+/[\\w-]+(\\?.*)?$': { target: server, ws: true },
    },
  },
});
