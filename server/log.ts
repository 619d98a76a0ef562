/** The log: one JSON line an event. Names of people never enter it; lessons, teams and players appear by number. */
import { type Logger, pino } from 'pino';

export type Log = Logger;

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What could tell a person or open a door, should a line ever carry it. */
const secret = ['name', 'seat', 'hostKey', 'houseKey', 'device', 'authorization'];

/**
 * @param to where lines go; standard error by default, so that standard output keeps the addresses
 */
export const openLog = (level: LogLevel, to: { write(line: string): void } = process.stderr): Log =>
  pino(
    {
      level,
      base: null,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secret.flatMap((field) => [field, `*.${field}`]), censor: '(kept out)' },
    },
    to,
  );
