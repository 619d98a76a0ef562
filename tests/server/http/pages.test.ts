/** The pages: three addresses, small on the way, kept as long as is right, and allowed to load nothing from elsewhere. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuse } from '../../../shared/lesson/refusal.ts';
import { openWeb, type Web } from '../../support/a-web.ts';

const script = `console.log(${JSON.stringify('brick '.repeat(500))});`;
let folder: string;
let web: Web;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wall-'));
  mkdirSync(join(folder, 'assets'));
  for (const page of ['index', 'host', 'projector'])
    writeFileSync(join(folder, `${page}.html`), `<title>${page}</title>`);
  writeFileSync(join(folder, 'assets', 'play-abc123.js'), script);
  writeFileSync(join(folder, 'assets', 'face-abc123.woff2'), Buffer.alloc(500, 1));
  web = await openWeb({}, { pagesDir: folder });
});
afterAll(async () => {
  await web.close();
  rmSync(folder, { recursive: true });
});

test('[L1] the join page is what one finds at the address itself', async () => {
  expect((await web.ask('/')).bytes.toString()).toBe('<title>index</title>');
  expect((await web.ask('/host')).bytes.toString()).toBe('<title>host</title>');
  expect((await web.ask('/projector')).bytes.toString()).toBe('<title>projector</title>');
});

test('pages are asked for anew, and not sent again while they are the same', async () => {
  const first = await web.ask('/');
  expect(first.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
  const again = await web.ask('/', { headers: { 'if-none-match': first.headers.etag ?? '' } });
  expect(again).toMatchObject({ status: 304, bytes: Buffer.alloc(0) });
});

test('what pages load is kept for good, since its name changes with it', async () => {
  const asset = await web.ask('/assets/play-abc123.js');
  expect(asset.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
  });
});

test('what can be packed travels packed, in the smallest way that the browser takes', async () => {
  const packed = (accepted: string) => web.ask('/assets/play-abc123.js', { headers: { 'accept-encoding': accepted } });
  const [both, gzip, none] = [await packed('gzip, deflate, br'), await packed('gzip'), await packed('identity')];
  expect(both.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(brotliDecompressSync(both.bytes).toString()).toBe(script);
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.bytes).toString()).toBe(script);
  expect(none.headers).not.toHaveProperty('content-encoding');
  expect(none.bytes.toString()).toBe(script);
  expect(gzip.bytes.length).toBeLessThan(none.bytes.length / 10);
});

test('fonts travel as they are, for they are packed already', async () => {
  const font = await web.ask('/assets/face-abc123.woff2', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(font.headers).toMatchObject({ 'content-type': 'font/woff2', 'content-length': '500' });
  expect(font.headers).not.toHaveProperty('content-encoding');
});

test('one may ask about a page without getting it', async () => {
  const head = await web.ask('/assets/play-abc123.js', { method: 'HEAD' });
  expect(head).toMatchObject({ status: 200, bytes: Buffer.alloc(0) });
  expect(head.headers['content-length']).toBe(String(script.length));
});

test('a browser that asks for an icon is told that there is none, which is no fault', async () => {
  expect(await web.ask('/favicon.ico')).toMatchObject({ status: 204, bytes: Buffer.alloc(0) });
});

test('there is nothing outside the built pages', async () => {
  for (const path of [
    '/index.html',
    '/assets/',
    '/assets/../index.html',
    '/assets/%2e%2e/index.html',
    '/assets/..%2findex.html',
    '/package.json',
    '/host/',
  ])
    expect([path, (await web.ask(path)).json]).toEqual([
      path,
      path === '/host/' ? '<title>host</title>' : refuse('not-found'),
    ]);
});

test('a page may load what this server has, and only the projector pictures that it made itself', async () => {
  const policy = async (path: string) => String((await web.ask(path)).headers['content-security-policy']);
  for (const path of ['/', '/host', '/healthz']) {
    expect(await policy(path)).toContain("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';");
    expect(await policy(path)).not.toMatch(/data:|blob:|unsafe|https?:/);
  }
  expect(await policy('/projector')).toContain("img-src 'self' data: blob:;");
  expect(await policy('/projector')).not.toMatch(/unsafe|https?:/);
});

test('every answer says that it is not to be guessed at, framed, or told of elsewhere', async () => {
  for (const path of ['/', '/projector', '/assets/play-abc123.js', '/healthz', '/nothing'])
    expect((await web.ask(path)).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
  expect((await web.ask('/')).headers).not.toHaveProperty('x-powered-by');
});

test('without built pages the API still answers', async () => {
  const bare = await openWeb({}, { pagesDir: join(folder, 'nowhere') });
  expect((await bare.ask('/')).json).toEqual(refuse('not-found'));
  expect((await bare.ask('/healthz')).status).toBe(200);
  await bare.close();
});
