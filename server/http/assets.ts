/** The built pages, held in memory: read once at the start, and each file compressed once, when it is first asked for. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

export type Asset = {
  readonly type: string;
  /** As the ETag header wants it; weak, since it is the same for every packing. */
  readonly tag: string;
  readonly bytes: Buffer;
  /** Whether packing makes it smaller: not true of fonts, pictures and sound. */
  readonly packable: boolean;
  packed(encoding: Encoding): Promise<Buffer>;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.webm': 'audio/webm',
};
const packableTypes = /^text\/|json|svg/;

// Browsers ask for brotli over https only, so on a school's own network gzip is what phones get: both at a high setting,
// since each is made once. Brotli's highest would take seconds for the wall's engine and save one per cent more.
const packers = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

const assetFrom = (path: string): Asset => {
  const bytes = readFileSync(path);
  const type = types[extname(path)] ?? 'application/octet-stream';
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    type,
    bytes,
    tag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    packable: packableTypes.test(type),
    packed: (encoding) => {
      const known = made.get(encoding) ?? packers[encoding](bytes);
      made.set(encoding, known);
      return known;
    },
  };
};

/**
 * All files below a folder, by their path from there with forward slashes; none if there is no such folder.
 * Nothing is read from the disk afterwards: a class under way is not touched by a build that replaces the folder.
 */
export const readAssets = (folder: string): ReadonlyMap<string, Asset> => {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), assetFrom(path)];
    }),
  );
};
