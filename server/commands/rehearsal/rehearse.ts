/** A rehearsal: a server of its own, programs that play a plan on it with the clock sped up, and, if wished, the server killed at seeded moments. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { isPlanId, plans } from '../../../shared/plans/index.ts';
import type { BotReport, FromCrew, ToCrew } from '../../bots/crew-words.ts';
import { Dice } from '../../bots/dice.ts';
import { openJournal } from '../../journal/sqlite-journal.ts';
import { type Evidence, type Findings, findingsOf, secretsOf } from './findings.ts';
import { Host, openLesson } from './host.ts';
import { type OwnServer, openOwnServer } from './own-server.ts';

export type RehearsalWish = {
  readonly players: number;
  readonly plan: string;
  /** How many times as fast lesson time runs. */
  readonly speed: number;
  readonly kill: boolean;
  readonly seed: number;
};

export type Rehearsal = Findings & {
  readonly players: number;
  readonly kills: number;
  readonly killsMeant: number;
  /** What reached a player that should not have, in words. */
  readonly leaks: readonly string[];
  /** Most of what was refused is what programs of some styles ask for; it is told for whoever wonders. */
  readonly refusals: Readonly<Record<string, number>>;
  readonly comebacks: number;
  readonly p95LockMs: number;
  readonly seconds: number;
};

const seatsOfTeam = 4;
const joinMs = 1_000;
/** Beyond the plan's own minutes: start, worlds, restarts, on a slow machine. */
const patienceMs = 180_000;
const glanceMs = 10;
const sheetMs = 5_000;

const until = async (holds: () => boolean, what: string, patience = patienceMs): Promise<void> => {
  const giveUp = AbortSignal.timeout(patience);
  while (!holds()) {
    if (giveUp.aborted) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, glanceMs));
  }
};

/** Minutes that a plan announces. */
const minutesOf = (plan: string): number => (isPlanId(plan) ? plans[plan].minutes : 0);

/** Whether the host's sheet has the total that every player was told of their team. */
const agrees = ({ desk }: Host, reports: readonly BotReport[]): boolean => {
  const totals = new Map(desk?.teams.map(({ id, total }) => [id, total]));
  return reports.every(({ mine }) => totals.get(mine.team) === mine.total);
};

/** The crew's process, and what it has told so far. */
class Crew {
  answered: (inAll: number) => void = () => undefined;
  #child: ChildProcess;
  #told = new Map<FromCrew['say'], FromCrew>();

  constructor() {
    this.#child = fork(join(import.meta.dirname, '..', '..', 'bots', 'crew.ts'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('message', (message: FromCrew) => {
      if (message.say === 'answered') this.answered(message.inAll);
      else this.#told.set(message.say, message);
    });
    this.#child.once('exit', () => this.#told.set('failed', { say: 'failed', why: 'its process ended' }));
  }

  tell(order: ToCrew): void {
    this.#child.send(order);
  }

  /** @throws Error if the crew failed meanwhile */
  async heard<S extends FromCrew['say']>(say: S, patience = patienceMs): Promise<Extract<FromCrew, { say: S }>> {
    await until(() => this.#told.has(say) || this.#told.has('failed'), `the crew never said ${say}`, patience);
    const failed = this.#told.get('failed');
    if (failed?.say === 'failed' && !this.#told.has(say)) throw new Error(`The crew failed: ${failed.why}.`);
    return this.#told.get(say) as Extract<FromCrew, { say: S }>;
  }

  dismiss(): void {
    this.#child.removeAllListeners('exit');
    this.#child.kill('SIGKILL');
  }
}

/** Kills the server with the answers of these numbers, and once the truth is out. */
class Executioner {
  kills = 0;
  readonly meant: number;
  #server: OwnServer;
  #fatal: readonly number[];
  #up: Promise<void> = Promise.resolve();

  constructor(server: OwnServer, { players, kill, seed }: RehearsalWish) {
    const dice = new Dice(`rehearsal ${seed} kills`);
    this.#server = server;
    // while they join, and while they lock: every crew gives more answers than these
    this.#fatal = kill ? [dice.whole(1, players), players + dice.whole(1, players)] : [];
    this.meant = kill ? this.#fatal.length + 1 : 0;
  }

  answered(inAll: number): void {
    if (this.#fatal.includes(inAll)) this.kill();
  }

  truthIsOut(): void {
    if (this.meant > 0) this.kill();
  }

  kill(): void {
    this.kills++;
    this.#up = this.#up.then(() => this.#server.killAndRestart());
  }

  up(): Promise<void> {
    return this.#up;
  }
}

const percentile95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * 0.95) - 1)] ?? 0;

/** Reads what is left of the lesson when the server has ended. */
const evidenceOf = async (
  server: OwnServer,
  lesson: string,
  told: Pick<Evidence, 'reports' | 'desk'>,
): Promise<Evidence> => {
  const journal = await openJournal(server.dataDir);
  try {
    const row = (await journal.openLessons()).find(({ id }) => id === lesson);
    if (!row) throw new Error('The journal does not hold the lesson.');
    return { row, rows: await journal.events(lesson), people: await journal.people(lesson), ...told };
  } finally {
    await journal.close();
  }
};

/** Never resolves. @throws Error once nobody waits for the rehearsal any more */
const abandoned = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const leave = (): void => reject(new Error('The rehearsal was broken off.'));
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave);
  });

/**
 * @param signal breaks it off; nothing of it stays behind
 * @throws Error with one sentence if it cannot be carried through
 */
export const rehearse = async (wish: RehearsalWish, signal = new AbortController().signal): Promise<Rehearsal> => {
  const server = await openOwnServer(wish.speed);
  const crew = new Crew();
  try {
    return await Promise.race([playOn(server, crew, wish), abandoned(signal)]);
  } finally {
    crew.dismiss();
    await server.remove();
  }
};

const playOn = async (server: OwnServer, crew: Crew, wish: RehearsalWish): Promise<Rehearsal> => {
  const { players, plan, speed, seed } = wish;
  const started = performance.now();
  const teams = Math.ceil(players / seatsOfTeam);
  const opened = await openLesson(server.url, server.houseKey, {
    plan,
    teams,
    teamSize: seatsOfTeam,
    autoAdvance: true,
  });
  const host = new Host(server.url, opened.hostKey);
  const seated = host.sit();
  const executioner = new Executioner(server, wish);
  crew.answered = (inAll) => executioner.answered(inAll);
  crew.tell({
    say: 'go',
    venue: { url: server.url, code: opened.code },
    players,
    seed: `rehearsal ${seed}`,
    rate: speed,
    joinMs,
  });
  await crew.heard('joined');
  await until(
    () => host.desk?.world === 'ready' && host.desk.here === players,
    'not everybody came back to a lesson that is ready',
  );
  await host.act('start', {});
  await until(() => (host.picture?.reveals ?? '[]') !== '[]', 'no truth came out');
  executioner.truthIsOut();
  const { reports } = await crew.heard('over', patienceMs + minutesOf(plan) * (60_000 / speed));
  await until(() => host.picture?.status === 'over', 'the host saw no end');
  // its sheet is painted a few times a second; what it then still says otherwise, the findings tell
  await until(() => agrees(host, reports), 'the sheet stays behind', sheetMs).catch(() => undefined);
  await executioner.up();
  const desk = host.desk?.teams ?? [];
  host.leave();
  await seated;
  await server.end();
  const evidence = await evidenceOf(server, opened.lesson, { reports, desk });
  crew.tell({
    say: 'look',
    secrets: secretsOf(evidence, { 'host key': opened.hostKey, 'house key': server.houseKey }),
  });
  const { leaks } = await crew.heard('looked');
  const early = reports.flatMap(({ player, sawTruthEarly }) =>
    sawTruthEarly ? [`a truth before its step, to player ${player}`] : [],
  );
  const refusals: Record<string, number> = {};
  for (const code of reports.flatMap((report) => report.refusals)) refusals[code] = (refusals[code] ?? 0) + 1;
  return {
    ...findingsOf(evidence),
    players,
    kills: executioner.kills,
    killsMeant: executioner.meant,
    leaks: [...leaks, ...early],
    refusals,
    comebacks: reports.reduce((sum, { comebacks }) => sum + comebacks, 0),
    p95LockMs: percentile95(reports.flatMap(({ lockMs }) => lockMs)),
    seconds: (performance.now() - started) / 1_000,
  };
};
