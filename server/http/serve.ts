/** One port for everything: pages, API and websockets. Opens every lesson's room before it listens. */
import { createServer, type Server as HttpServer, type RequestListener } from 'node:http';
import { defineRoom, defineServer, matchMaker } from '@colyseus/core';
import { Encoder } from '@colyseus/schema';
import { WebSocketTransport } from '@colyseus/ws-transport';
import express from 'express';
import { isAllowedOrigin } from '../access/origins.ts';
import { House, type HouseOptions } from '../house.ts';
import type { LiveRoom } from '../lessons.ts';
import { maxFrameBytes } from '../room/frame-guard.ts';
import { lessonRoom } from '../room/lesson-room.ts';
import { frameworkLog } from './framework-log.ts';
import { mountWeb, type WebOptions } from './web.ts';

export type ServeOptions = {
  readonly house: Omit<HouseOptions, 'openRoom' | 'joinUrl'>;
  readonly web: Omit<WebOptions, 'doors'>;
  readonly port: number;
  readonly host: string;
  /** Address that phones reach, given the port that was really opened. */
  readonly joinUrl: (port: number) => string;
  /** What to do with the process's own signals; tests have none of it. */
  readonly handleSignals: boolean;
  readonly onShutdown?: () => Promise<void>;
};

export type Serving = {
  readonly house: House;
  readonly port: number;
  /** Rooms end, what is being stored is awaited, the port closes. */
  readonly close: () => Promise<void>;
};

/** A full state larger than the encoder's buffer would corrupt joins through shared views. */
const encoderBytes = 512 * 1024;
const roomName = 'lesson';

/** The only way through matchmaking: by a room's id, which the join door gives out together with a seat. */
const closeMatchmaking = (): void => {
  (matchMaker.controller as { exposedMethods: string[] }).exposedMethods = ['joinById'];
};

/** A request that takes longer to arrive than this is no phone's. */
const requestMs = 15_000;
/** Longer than proxies keep a connection, and than a crowded phone takes between two pictures: who closes first must not be we. */
const keepAliveMs = 65_000;

/**
 * Opens the port, and lets nobody but our own app answer: the framework's router would stand before it, which reads
 * bodies of any length and answers pages of any origin.
 * The framework's own promise never settles when the port is taken; the port's error does.
 */
const openPort = async (listen: () => Promise<unknown>, http: HttpServer, app: RequestListener): Promise<number> => {
  const failed = new Promise<never>((_resolve, reject) => {
    // the framework would print the error beside our sentence
    http.removeAllListeners('error');
    http.once('error', reject);
  });
  await Promise.race([listen(), failed]);
  // still in the turn of the loop in which the port opened: no request has been read yet
  http.removeAllListeners('request');
  http.on('request', app);
  http.on('error', () => undefined);
  const address = http.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/** A socket is opened by our own pages or by programs, with a place that was taken before; anything else is no socket of ours. */
const refusesUpgrade = (request: Request, allowed: readonly string[]): Response | undefined => {
  const { headers, url } = request;
  const claim = { origin: headers.get('origin') ?? undefined, host: headers.get('host') ?? undefined };
  if (!isAllowedOrigin(claim, allowed)) return new Response('origin-refused', { status: 403 });
  return new URL(url).searchParams.has('sessionId') ? undefined : new Response('seat-refused', { status: 403 });
};

/**
 * Serves until closed.
 * @throws the port's own error (EADDRINUSE, EACCES) if it cannot be opened
 */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  Encoder.BUFFER_SIZE = encoderBytes;
  closeMatchmaking();
  const http = createServer({ requestTimeout: requestMs, headersTimeout: requestMs, keepAliveTimeout: keepAliveMs });
  const app = express();
  let port = options.port;
  // the house is made with a room of its own class, and the room's class is bound to the house
  const house: House = new House({
    ...options.house,
    joinUrl: () => options.joinUrl(port),
    openRoom: async (lesson): Promise<LiveRoom> => {
      await matchMaker.createRoom(roomName, { lesson });
      return matchMaker.getLocalRoomById(lesson) as unknown as LiveRoom;
    },
  });
  const server = defineServer({
    greet: false,
    logger: frameworkLog(options.web.log, options.web.clock),
    gracefullyShutdown: options.handleSignals,
    transport: new WebSocketTransport({
      server: http,
      maxPayload: maxFrameBytes * 2,
      pingInterval: 3_000,
      pingMaxRetries: 2,
      beforeUpgrade: (request: Request) => refusesUpgrade(request, options.web.allowedOrigins),
    }),
    rooms: { [roomName]: defineRoom(lessonRoom(house)) },
  });
  mountWeb(app, { ...options.web, doors: house.doors });
  server.onBeforeShutdown(() => house.sleep());
  server.onShutdown(async () => options.onShutdown?.());
  await matchMaker.accept();
  await house.wake();
  port = await openPort(() => server.listen(options.port, options.host), http, app);
  const everywhere = ['0.0.0.0', '::', ''].includes(options.host);
  const own = everywhere ? '127.0.0.1' : options.host.includes(':') ? `[${options.host}]` : options.host;
  house.opened(`http://${own}:${port}`);
  return { house, port, close: () => server.gracefullyShutdown(false) };
};
