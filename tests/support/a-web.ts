/** Everything that HTTP answers, before a house made by hand: on a port of its own, asked without any comfort. */
import { createServer, type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { handClock } from '../../server/clock.ts';
import type { Doors } from '../../server/http/doors.ts';
import { mountWeb, type WebOptions } from '../../server/http/web.ts';
import { openLog } from '../../server/log.ts';
import { openMeters } from '../../server/meters.ts';
import { refuse } from '../../shared/lesson/refusal.ts';

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly json: unknown;
};

/** A house that says no to everything that a test does not speak of. */
export const someDoors = (doors: Partial<Doors> = {}): Doors => ({
  openLesson: async () => refuse('no-such-plan'),
  join: async () => refuse('code-unknown'),
  host: async () => refuse('host-key-refused'),
  newHostKey: async () => refuse('code-unknown'),
  askMove: async () => refuse('code-unknown'),
  pollMove: async () => refuse('no-such-move'),
  fillWithBots: async () => refuse('host-key-refused'),
  rehearse: () => refuse('no-such-plan'),
  rehearsal: () => ({ state: 'none' }),
  file: async () => refuse('host-key-refused'),
  picture: async () => undefined,
  health: () => ({ lessons: 0 }),
  plans: () => [],
  joinUrl: () => 'http://wall.example:2567',
  ...doors,
});

/** A word that is no JSON stays a word. */
const read = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    return bytes.toString();
  }
};

/** @param body sent as it is if it is text, else as JSON with its content type */
const ask = (port: number, path: string, options: RequestOptions = {}, body?: string | object): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const json = typeof body === 'object' ? { 'content-type': 'application/json' } : {};
    const method = body === undefined ? 'GET' : 'POST';
    const headers = { ...json, ...(options.headers as Record<string, string> | undefined) };
    const asked = request({ host: '127.0.0.1', port, path, method, ...options, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, json: read(bytes) });
      });
    });
    asked.on('error', reject);
    asked.end(typeof body === 'object' ? JSON.stringify(body) : body);
  });

export type Web = {
  readonly port: number;
  /** Lines of the log. */
  readonly log: readonly string[];
  ask(path: string, options?: RequestOptions, body?: string | object): Promise<Answer>;
  close(): Promise<void>;
};

export const houseKeyOfWeb = 'the-key-of-the-house';

/** Opens a port. The clock is moved by hand; where a test does not, time runs off at once. */
export const openWeb = async (doors: Partial<Doors> = {}, options: Partial<WebOptions> = {}): Promise<Web> => {
  const lines: string[] = [];
  const app = express();
  const clock = handClock();
  const hasty = {
    ...clock,
    after: (_ms: number, work: () => void) => {
      work();
      return () => undefined;
    },
  };
  mountWeb(app, {
    doors: someDoors(doors),
    houseKey: houseKeyOfWeb,
    clock: hasty,
    version: '1.2.3',
    pagesDir: 'nowhere',
    allowedOrigins: ['https://class.example.org'],
    trustProxy: 0,
    meters: openMeters(),
    log: openLog('info', { write: (line) => void lines.push(line) }),
    ...options,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    log: lines,
    ask: (path, given, body) => ask(port, path, given, body),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
};
