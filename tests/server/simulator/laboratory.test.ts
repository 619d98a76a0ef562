/** What the laboratory survives, and in which order it works. */
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Laboratory,
  type LaboratoryOptions,
  openLaboratory,
  type Priority,
} from '../../../server/simulator/laboratory.ts';
import type { WorldJob } from '../../../server/simulator/prepared-world.ts';
import { freshOf, nextTurn, type Queued } from '../../../server/simulator/turns.ts';
import type { UnrulyJob } from '../../support/laboratory/unruly-worker.ts';

const worker = new URL('../../support/laboratory/unruly-worker.ts', import.meta.url);
const open: Laboratory[] = [];

function laboratory(options: LaboratoryOptions = {}): Laboratory {
  const opened = openLaboratory({ threads: 1, worker, timeout: 10_000, memory: 32, ...options });
  open.push(opened);
  return opened;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const job = (seed: string, more: Partial<UnrulyJob> = {}): WorldJob =>
  ({ mission: 'dedup-audit', version: 1, track: 'edge-guardian', round: 0, seed, ...more }) as WorldJob;

const counter = () => new Int32Array(new SharedArrayBuffer(4));

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'no code',
  );

describe('a job that fails', () => {
  test('is tried once more, and its second try counts', async () => {
    const tries = counter();
    const world = await laboratory().prepare(job('throw-once', { tries }));
    expect(world.facts).toEqual({ answers: 1 });
    expect(tries[0]).toBe(2);
  });

  test('is refused after the second try', async () => {
    const tries = counter();
    expect(await codeOf(laboratory().prepare(job('throw', { tries })))).toBe('lab-failed');
    expect(tries[0]).toBe(2);
  });

  test('says why', async () => {
    await expect(laboratory().prepare(job('throw'))).rejects.toThrow('a bug in a simulator');
  });
});

describe('a job that harms its thread', () => {
  const harmful = [
    ['hangs', 'hang', { timeout: 1000 }],
    ['ends its process', 'crash', {}],
    ['eats all memory', 'eat', {}],
  ] as const;

  test.each(harmful)('one that %s is tried twice at most, and refused', async (_, deed, options) => {
    const tries = counter();
    expect(await codeOf(laboratory(options).prepare(job(deed, { tries })))).toBe('lab-failed');
    // The time of a try includes the start of a new thread, so that a short one may be over before the job has begun.
    expect(tries[0]).toBeLessThanOrEqual(2);
  });

  test.each(harmful)('one that %s harms nobody behind it', async (_, deed, options) => {
    const lab = laboratory(options);
    const failed = codeOf(lab.prepare(job(deed)));
    const behind = await lab.prepare(job('ordinary'));
    expect(behind.facts).toEqual({ answers: 1 });
    expect(await failed).toBe('lab-failed');
  });
});

describe('a full laboratory', () => {
  test('refuses what it cannot hold at once, and takes more when there is room again', async () => {
    const lab = laboratory({ limit: 2 });
    const gate = counter();
    const first = lab.prepare(job('wait', { gate }));
    const waiting = [lab.prepare(job('ordinary')), lab.prepare(job('ordinary'))];
    expect(lab.waiting).toBe(2);
    expect(await codeOf(lab.prepare(job('ordinary')))).toBe('lab-busy');
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
    await Promise.all([first, ...waiting]);
    expect(await codeOf(lab.prepare(job('ordinary')))).toBe('done');
  });

  test('counts only what is as urgent: a queue of yardsticks refuses no trial', async () => {
    const lab = laboratory({ limit: 2 });
    const gate = counter();
    const all = [lab.prepare(job('wait', { gate }))];
    for (let count = 0; count < 2; count++) all.push(lab.prepare(job('ordinary'), 'yardstick'));
    expect(await codeOf(lab.prepare(job('ordinary'), 'yardstick'))).toBe('lab-busy');
    expect(lab.busy).toBe(false);
    for (let count = 0; count < 2; count++) all.push(lab.prepare(job('ordinary'), 'trial'));
    expect(lab.busy).toBe(true);
    all.push(lab.prepare(job('ordinary'), 'outcome'));
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
    await Promise.all(all);
    expect(lab.busy).toBe(false);
  });

  test('does the most urgent first, and equals in the order in which they came', async () => {
    const lab = laboratory();
    const gate = counter();
    const first = lab.prepare(job('wait', { gate }));
    const order: string[] = [];
    const ask = (priority: Priority, name: string) =>
      lab.prepare(job(name), priority).then(() => {
        order.push(name);
      });
    const all = [
      ask('ahead', 'ahead'),
      ask('world', 'world 1'),
      ask('trial', 'trial'),
      ask('world', 'world 2'),
      ask('what-if', 'what-if'),
      ask('yardstick', 'yardstick'),
    ];
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
    await Promise.all([first, ...all]);
    expect(order).toEqual(['what-if', 'trial', 'world 1', 'world 2', 'yardstick', 'ahead']);
  });

  test('drops what nobody wants any more when its turn comes, and counts it no longer', async () => {
    const lab = laboratory({ limit: 1 });
    const gate = counter();
    const first = lab.prepare(job('wait', { gate }));
    let wanted = true;
    const tries = counter();
    const abandoned = codeOf(lab.trial(job('ordinary', { tries }) as never, { wanted: () => wanted }));
    expect(lab.busy).toBe(true);
    wanted = false;
    expect(lab.busy).toBe(false);
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
    await first;
    expect(await abandoned).toBe('lab-dropped');
    expect(tries[0]).toBe(0);
  });

  test('does what has become urgent while it waited before what was urgent all along', async () => {
    const lab = laboratory();
    const gate = counter();
    const first = lab.prepare(job('wait', { gate }));
    let owed: Priority = 'yardstick';
    const order: string[] = [];
    const done = (name: string) => () => void order.push(name);
    const all = [
      lab.prepare(job('world')).then(done('world')),
      lab.yardstick(job('yardstick') as never, { priority: () => owed }).then(done('yardstick')),
    ];
    owed = 'outcome';
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
    await Promise.all([first, ...all]);
    expect(order).toEqual(['yardstick', 'world']);
  });
});

describe('of equals', () => {
  const queued = (kind: 'fresh' | 'trial', track: string, urgency = 1): Queued => ({
    job: { ...job('1'), kind, track } as never,
    urgency: () => urgency,
  });
  const [cloud, edge, mobile] = ['cloud-titan', 'edge-guardian', 'mobile-nomad'].map((track) => queued('fresh', track));
  const nobody: ReadonlySet<string> = new Set();

  test('fresh worlds that the thread holds open come first, then such as no thread is at', () => {
    const waiting = [cloud!, edge!, mobile!];
    expect(nextTurn(waiting, nobody, freshOf(edge!.job))).toBe(edge);
    expect(nextTurn(waiting, new Set([freshOf(cloud!.job)]), undefined)).toBe(edge);
    expect(nextTurn(waiting, nobody, undefined)).toBe(cloud);
    expect(nextTurn([cloud!], new Set([freshOf(cloud!.job)]), undefined)).toBe(cloud);
  });

  test('but never before what is more urgent, and trials keep their order', () => {
    const trials = [queued('trial', 'mobile-nomad', 0), queued('trial', 'edge-guardian', 0)];
    expect(nextTurn([edge!, ...trials], nobody, freshOf(edge!.job))).toBe(trials[0]);
    expect(nextTurn([], nobody, undefined)).toBeUndefined();
  });
});

describe('a laboratory that closes', () => {
  test('ends what runs and what waits, and takes nothing more', async () => {
    const lab = laboratory();
    const running = codeOf(lab.prepare(job('hang')));
    const waiting = codeOf(lab.prepare(job('ordinary')));
    await lab.close();
    expect(await running).toBe('lab-closed');
    expect(await waiting).toBe('lab-closed');
    expect(await codeOf(lab.prepare(job('ordinary')))).toBe('lab-closed');
  });
});
