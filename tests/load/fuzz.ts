/**
 * `npm run fuzz -- --frames 100000 [--seed 1] [--json]`: a class of thirty plays on the production server while forty seats
 * of the same lesson send what no phone sends; ends with 1 if the server, the class or its answers suffer.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCaller } from '../../server/bots/caller.ts';
import { Dice } from '../../server/bots/dice.ts';
import type { Card } from '../../server/bots/line.ts';
import { goIn, sitBack } from '../../server/bots/way-in.ts';
import { Host, openLesson } from '../../server/commands/rehearsal/host.ts';
import { type ServerProcess, startServer, withoutComputing } from '../support/server-process.ts';
import type { AttackReport, AttackWish } from './fuzz-attack.ts';
import { classWorks, type Pupil, type Worked } from './fuzz-class.ts';
import { percentile, rounded } from './statistics.ts';

const usage = 'Usage: npm run fuzz -- --frames 100000 [--seed 1] [--json]; frames: 1 to 10000000';
const pupils = 30;
const attackers = 40;
const teams = 20;
/** An attacker's careful frames stay below what the room reads in a second. */
const pauseMs = 40;
/** The class alone, before and after. */
const aloneMs = 15_000;
/** How much longer than alone the class may wait in the worst hundredth. */
const bearable = 1.2;

const wholeIn = (text: string, least: number, most: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw new Error(usage);
  return value;
};

const readWish = () => {
  const { values } = parseArgs({
    options: {
      frames: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const { frames, seed, json } = values;
  return { frames: wholeIn(frames, 1, 10_000_000), seed: wholeIn(seed, 0, 1_000_000), json };
};

const launchAttack = (wish: AttackWish): Promise<AttackReport> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'fuzz-process.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.once('message', (told: { readonly report?: AttackReport; readonly failed?: string }) => {
      child.disconnect();
      if (told.report) resolve(told.report);
      else reject(new Error(told.failed));
    });
    child.once('exit', () => reject(new Error('The attack ended without a word.')));
    child.send(wish);
  });

/** Opens a lesson, seats everybody, and goes to the forecast. */
const seatAll = async (server: ServerProcess, seed: number) => {
  const { url, houseKey } = server;
  const { code, hostKey } = await openLesson(url, houseKey, { plan: 'dedup-forecast', teams, teamSize: 4 });
  const host = new Host(url, hostKey);
  void host.sit();
  const venue = { url, code };
  const seat = (name: string): Promise<Card> =>
    goIn(venue, `fuzz-device-${name}`, 'Ada', new Dice(`fuzz ${seed} ${name}`), () => undefined);
  const seatedPupils: Pupil[] = [];
  for (let index = 0; index < pupils; index++) {
    const dice = new Dice(`fuzz ${seed} pupil ${index}`);
    const line = await sitBack(
      venue,
      await seat(`pupil-${index}`),
      dice,
      () => undefined,
      () => true,
    );
    if (line) seatedPupils.push({ line, dice });
  }
  const seats: Card[] = [];
  for (let index = 0; index < attackers; index++) seats.push(await seat(`attacker-${index}`));
  const giveUp = AbortSignal.timeout(30_000);
  while (host.desk?.world !== 'ready') {
    if (giveUp.aborted) throw new Error('The lesson did not become ready.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
  // time stands still in a pause, but not in this step: its bell must not ring while frames are sent
  await host.act('setRoom', { autoAdvance: false });
  return { class: seatedPupils, seats, leave: () => host.leave() };
};

const alone = (pupilsHere: readonly Pupil[]): Promise<Worked> => {
  const stop = AbortSignal.timeout(aloneMs);
  return classWorks(pupilsHere, () => stop.aborted);
};

const linesOf = (output: string): readonly string[] => output.split('\n').filter((line) => line.startsWith('{'));

const refusalsOf = async (url: string): Promise<Readonly<Record<string, number>>> => {
  const caller = openCaller(url);
  const text = (await caller.get('/metrics')).bytes.toString();
  caller.hangUp();
  const found = text.matchAll(/^datawall_refusals_total\{where="(\w+)",code="([\w-]+)"\} (\d+)$/gm);
  return Object.fromEntries([...found].map(([, where, code, count]) => [`${where} ${code}`, Number(count)]));
};

const fuzz = async ({ frames, seed }: ReturnType<typeof readWish>) => {
  await using server = await startServer({
    env: { NODE_ENV: 'production', LOG_LEVEL: 'info' },
    nodeArguments: withoutComputing,
  });
  const { pid } = server;
  const everybody = await seatAll(server, seed);
  const before = await alone(everybody.class);
  const started = performance.now();
  let attacked: AttackReport | undefined;
  let failed: unknown;
  const attacking = launchAttack({ url: server.url, seats: everybody.seats, frames, seed, pauseMs }).then(
    (report) => {
      attacked = report;
    },
    (error: unknown) => {
      failed = error;
    },
  );
  const meanwhile = await classWorks(everybody.class, () => attacked !== undefined || failed !== undefined);
  await attacking;
  const seconds = (performance.now() - started) / 1e3;
  if (!attacked) throw new Error(`${String(failed)}\n${server.output()}`);
  const after = await alone(everybody.class);
  const refusals = await refusalsOf(server.url);
  const healthy = (await fetch(`${server.url}/healthz`)).ok && server.pid === pid;
  everybody.leave();
  for (const { line } of everybody.class) line.leave();
  const quiet = [...before.ms, ...after.ms];
  const p99AloneMs = percentile(quiet, 0.99);
  const p99Ms = percentile(meanwhile.ms, 0.99);
  return {
    ...attacked,
    seconds: rounded(seconds, 0),
    healthy,
    classRequests: meanwhile.ms.length,
    classFailed: before.failed + meanwhile.failed + after.failed,
    p50AloneMs: rounded(percentile(quiet, 0.5)),
    p50Ms: rounded(percentile(meanwhile.ms, 0.5)),
    p99AloneMs: rounded(p99AloneMs),
    p99Ms: rounded(p99Ms),
    p99Ratio: rounded(p99Ms / p99AloneMs),
    logLines: linesOf(server.output()).length,
    refusals,
  };
};

const main = async (): Promise<void> => {
  const wish = readWish();
  const found = await fuzz(wish);
  const { refusals, ...plain } = found;
  const lines = Object.entries({ ...plain, ...refusals }).map(([name, value]) => `${name.padEnd(28)} ${value}`);
  process.stdout.write(wish.json ? `${JSON.stringify(found)}\n` : `${lines.join('\n')}\n`);
  const { healthy, notCutOff, forgedLetIn, classFailed, p99Ratio } = found;
  process.exitCode = healthy && notCutOff + forgedLetIn + classFailed === 0 && p99Ratio <= bearable ? 0 : 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
