/** Boot: settings, journal, laboratory, port; then the addresses that a teacher needs. One clear sentence if any of it fails. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missions } from '../shared/missions/index.ts';
import { plans } from '../shared/plans/index.ts';
import { openKeys } from './access/keys.ts';
import { openSeats } from './access/seats.ts';
import { openCompany } from './bots/company.ts';
import { realClock } from './clock.ts';
import { complaint } from './complaint.ts';
import { type Config, lanAddress, readConfig } from './config.ts';
import { serve } from './http/serve.ts';
import { openJournal } from './journal/sqlite-journal.ts';
import { openLog } from './log.ts';
import { openMeters } from './meters.ts';
import { paceAt } from './pace.ts';
import { openRehearsals } from './rehearsals.ts';
import { openLaboratory } from './simulator/laboratory.ts';
import { remembered } from './simulator/remembered.ts';

const project = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { readonly version: string };

/** Longer than any lesson needs to be stored; whoever asked us to end would soon lose patience. */
const drainMs = 8_000;

const publicUrl = (config: Config, port: number): string =>
  config.publicUrl ?? `http://${lanAddress(config.host)}:${port}`;

const welcome = (config: Config, url: string, houseKey: string): string =>
  [
    '',
    'Data Wall is open.',
    `  Join page for phones:  ${url}/`,
    `  Host page:             ${url}/host#house=${houseKey}`,
    `  Data lies in:          ${config.dataDir}`,
    '',
    'Keep the host page to yourself: its link opens lessons. Stop with Ctrl+C; lessons go on at the next start.',
    '',
  ].join('\n');

const start = async (): Promise<void> => {
  const config = readConfig(process.env);
  const log = openLog(config.logLevel);
  // what is stored is whole whatever else goes wrong, so a forgotten promise in one lesson ends no other
  process.on('unhandledRejection', (reason) =>
    log.error({ error: reason instanceof Error ? reason.stack : String(reason) }, 'a promise was forgotten'),
  );
  const meters = openMeters();
  // the journal makes the folder, and sees to it that it is ours alone
  const journal = await openJournal(config.dataDir, meters.committed);
  const keys = openKeys(config.dataDir, config.houseKey);
  const laboratory = meters.asked(remembered(meters.metered(openLaboratory())));
  const clock = realClock();
  const { clockRate } = config;
  const { port, house } = await serve({
    house: {
      journal,
      laboratory,
      clock: realClock(clockRate),
      pace: paceAt(clockRate),
      forgottenMs: config.lessonHours * 60 * 60_000,
      missions,
      plans,
      seats: openSeats(keys.seatSecret),
      // what went wrong stands out from what merely happened
      log: (line, facts) => ('error' in facts ? log.warn(facts, line) : log.info(facts, line)),
      refused: (code) => meters.refused('room', code),
      company: openCompany({ clock, rate: clockRate, log: (line, facts) => log.warn(facts, line) }),
      rehearsals: openRehearsals(clock),
    },
    web: {
      houseKey: keys.houseKey,
      pagesDir: join(project, 'dist'),
      allowedOrigins: config.allowedOrigins,
      trustProxy: config.trustProxy,
      version,
      clock,
      log,
      meters,
    },
    port: config.port,
    host: config.host,
    joinUrl: (open) => publicUrl(config, open),
    handleSignals: true,
    onShutdown: async () => {
      await laboratory.close();
      await journal.close();
      log.info('closed');
    },
  });
  meters.watch(() => house.census());
  log.info({ port, version, lessons: house.doors.health().lessons }, 'open');
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      log.info({ signal }, 'closing');
      clock.after(drainMs, () => process.exit(1));
    });
  process.stdout.write(welcome(config, publicUrl(config, port), keys.houseKey));
};

start().catch((error: unknown) => {
  process.stderr.write(`Data Wall could not start. ${complaint(error)}\n`);
  process.exit(1);
});
