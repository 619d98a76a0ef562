/** One port for everything: pages, API and websockets. Opens every lesson's room before it listens. */
import { createServer, type Server as HttpServer } from 'node:http';
import { defineRoom, defineServer, matchMaker } from '@colyseus/core';
import { Encoder } from '@colyseus/schema';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { isAllowedOrigin } from '../access/origins.ts';
import { House, type HouseOptions, type LiveRoom } from '../house.ts';
import { lessonRoom, maxMessageBytes } from '../room/lesson-room.ts';
import { mountWeb, type WebOptions } from './web.ts';

export type ServeOptions = {
  readonly house: Omit<HouseOptions, 'openRoom' | 'joinUrl'>;
  readonly web: Omit<WebOptions, 'doors'>;
  readonly port: number;
  readonly host: string;
  readonly allowedOrigins: readonly string[];
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

/** The only doors into matchmaking: by a room's id, which the join door gives out together with a seat. */
const closeMatchmaking = (): void => {
  const { controller } = matchMaker;
  (controller as { exposedMethods: string[] }).exposedMethods = ['joinById'];
  controller.getCorsHeaders = () => ({});
};

/** The framework's own promise never settles when the port is taken; the port's error does. */
const openPort = async (listen: () => Promise<unknown>, http: HttpServer): Promise<number> => {
  const failed = new Promise<never>((_resolve, reject) => http.once('error', reject));
  await Promise.race([listen(), failed]);
  const address = http.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/**
 * Serves until closed.
 * @throws the port's own error (EADDRINUSE, EACCES) if it cannot be opened
 */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  Encoder.BUFFER_SIZE = encoderBytes;
  closeMatchmaking();
  const http = createServer();
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
    gracefullyShutdown: options.handleSignals,
    transport: new WebSocketTransport({
      server: http,
      maxPayload: maxMessageBytes * 2,
      pingInterval: 3_000,
      pingMaxRetries: 2,
      beforeUpgrade: ({ headers }: Request) => {
        const origin = headers.get('origin') ?? undefined;
        const allowed = isAllowedOrigin({ origin, host: headers.get('host') ?? undefined }, options.allowedOrigins);
        return allowed ? undefined : new Response('origin-refused', { status: 403 });
      },
    }),
    rooms: { [roomName]: defineRoom(lessonRoom(house)) },
    express: (app) => mountWeb(app, { ...options.web, doors: house }),
  });
  server.onBeforeShutdown(() => house.sleep());
  server.onShutdown(async () => options.onShutdown?.());
  await matchMaker.accept();
  await house.wake();
  port = await openPort(() => server.listen(options.port, options.host), http);
  return { house, port, close: () => server.gracefullyShutdown(false) };
};
