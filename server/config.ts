/** Settings from the environment, typed and checked; and the address by which phones on the same network reach this machine. */
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { logLevels } from './log.ts';

const number = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().min(from).max(to));

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === '/';
const webAddress = z
  .string()
  .refine(isWebAddress)
  .transform((text) => new URL(text).origin);

/** Every setting: what it may be, what it is when it is left out, and the words for when it is neither. */
const settings = {
  PORT: { shape: number(0, 65_535).default(2567), must: 'must be a port between 0 and 65535' },
  HOST: { shape: z.string().min(1).default('0.0.0.0'), must: 'must be an address of this machine' },
  DATA_DIR: { shape: z.string().min(1).default('data'), must: 'must be the path of a folder' },
  HOUSE_KEY: {
    shape: z
      .string()
      .regex(/^[\w-]{16,200}$/)
      .optional(),
    must: 'must have 16 characters or more, from letters, digits, "-" and "_"',
  },
  PUBLIC_URL: {
    shape: webAddress.optional(),
    must: 'must be an address without a path, such as https://class.example.org',
  },
  ALLOWED_ORIGINS: {
    shape: z
      .string()
      .default('')
      .transform((list) => list.split(',').map((each) => each.trim()))
      .transform((list) => list.filter((each) => each !== ''))
      .pipe(z.array(webAddress)),
    must: 'must be addresses without a path, with commas between them',
  },
  TRUST_PROXY: {
    shape: number(0, 10).default(0),
    must: 'must be the number of proxies before this server, 0 to 10',
  },
  CLOCK_RATE: {
    shape: number(1, 600).default(1),
    must: 'must be how many times as fast lessons run, 1 to 600: 1 in class, more in a rehearsal alone',
  },
  LESSON_HOURS: {
    shape: number(1, 24).default(12),
    must: 'must be how many hours a lesson stays open that nobody attends, 1 to 24',
  },
  LOG_LEVEL: { shape: z.enum(logLevels).default('info'), must: `must be one of ${logLevels.join(', ')}` },
} as const;

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Absolute path. */
  readonly dataDir: string;
  readonly houseKey: string | undefined;
  /** Address of the join page as phones reach it, without a closing slash. */
  readonly publicUrl: string | undefined;
  /** Pages beside our own that may talk to us. */
  readonly allowedOrigins: readonly string[];
  /** How many proxies stand before us, whose word on where a request comes from is believed. */
  readonly trustProxy: number;
  /** Milliseconds of lesson time that pass in one of this machine's. */
  readonly clockRate: number;
  /** Hours of lesson time after which a lesson closes that nobody attends. */
  readonly lessonHours: number;
  readonly logLevel: (typeof logLevels)[number];
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads one setting. An empty one counts as left out.
 * @throws Error with one sentence that names the setting and says what it must be
 */
const read = <N extends keyof typeof settings>(name: N, env: Environment): z.output<(typeof settings)[N]['shape']> => {
  const given = env[name]?.trim() || undefined;
  const found = settings[name].shape.safeParse(given);
  // a key is not repeated into a terminal that somebody may look at
  const shown = name === 'HOUSE_KEY' ? '' : `, not "${given}"`;
  if (!found.success) throw new Error(`The setting ${name} ${settings[name].must}${shown}.`);
  return found.data as z.output<(typeof settings)[N]['shape']>;
};

/**
 * All settings.
 * @throws Error with one sentence that names the first setting that is wrong
 */
export const readConfig = (env: Environment): Config => {
  const publicUrl = read('PUBLIC_URL', env);
  return {
    port: read('PORT', env),
    host: read('HOST', env),
    dataDir: resolve(read('DATA_DIR', env)),
    houseKey: read('HOUSE_KEY', env),
    publicUrl,
    allowedOrigins: [...read('ALLOWED_ORIGINS', env), ...(publicUrl === undefined ? [] : [publicUrl])],
    trustProxy: read('TRUST_PROXY', env),
    clockRate: read('CLOCK_RATE', env),
    lessonHours: read('LESSON_HOURS', env),
    logLevel: read('LOG_LEVEL', env),
  };
};

/** Networks between programs on this machine, which no phone is on. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg)/i;

type Interfaces = ReturnType<typeof networkInterfaces>;

/**
 * The host part of an address that phones can open, for a server that listens on `host`.
 * A server that listens everywhere is reached by the machine's first address on a real network.
 */
export const lanAddress = (host: string, interfaces: Interfaces = networkInterfaces()): string => {
  if (!['0.0.0.0', '::', ''].includes(host)) return host.includes(':') ? `[${host}]` : host;
  const found = Object.entries(interfaces).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
      .map(({ address }) => ({ name, address })),
  );
  return (found.find(({ name }) => !virtual.test(name)) ?? found[0])?.address ?? 'localhost';
};
