/** Boot: settings, journal, laboratory, port; then the addresses that a teacher needs. One clear sentence if any of it fails. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missions } from '../shared/missions/index.ts';
import { plans } from '../shared/plans/index.ts';
import { openKeys } from './access/keys.ts';
import { openSeats } from './access/seats.ts';
import { realClock } from './clock.ts';
import { type Config, lanAddress, readConfig } from './config.ts';
import { serve } from './http/serve.ts';
import { openJournal } from './journal/sqlite-journal.ts';
import { openLog } from './log.ts';
import { openLaboratory } from './simulator/laboratory.ts';

const project = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { readonly version: string };

const publicUrl = (config: Config, port: number): string =>
  config.publicUrl ?? `http://${lanAddress(config.host)}:${port}`;

const start = async (): Promise<void> => {
  const config = readConfig(process.env);
  const log = openLog(config.logLevel);
  // the journal makes the folder and sees to it that it is ours alone
  const journal = await openJournal(config.dataDir);
  const keys = openKeys(config.dataDir, config.houseKey);
  const laboratory = openLaboratory();
  const clock = realClock();
  const { port } = await serve({
    house: {
      journal,
      laboratory,
      clock,
      missions,
      plans,
      seats: openSeats(keys.seatSecret),
      log: (line, facts) => log.info(facts, line),
    },
    web: {
      houseKey: keys.houseKey,
      pagesDir: join(project, 'dist'),
      allowedOrigins: config.allowedOrigins,
      trustProxy: config.trustProxy,
      version,
      clock,
      log,
    },
    port: config.port,
    host: config.host,
    joinUrl: (open) => publicUrl(config, open),
    handleSignals: true,
    onShutdown: async () => {
      await laboratory.close();
      await journal.close();
    },
  });
  const url = publicUrl(config, port);
  process.stdout.write(
    [
      '',
      'Data Wall is open.',
      `  Join page for phones:  ${url}/`,
      `  Host page:             ${url}/host#house=${keys.houseKey}`,
      `  Data lies in:          ${config.dataDir}`,
      '',
    ].join('\n'),
  );
};

/** What went wrong, in a sentence that says what to do. */
const complaint = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'EADDRINUSE') return 'The port is in use. Stop the other server, or choose another port with PORT=2568.';
  if (code === 'EACCES') return 'The port may not be opened by this user. Choose one above 1024 with PORT=2567.';
  if (code === 'EADDRNOTAVAIL') return 'This machine has no such address. Check HOST.';
  return error instanceof Error ? error.message : String(error);
};

start().catch((error: unknown) => {
  process.stderr.write(`Data Wall could not start: ${complaint(error)}\n`);
  process.exit(1);
});
