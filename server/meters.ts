/** Meters of the whole process, as Prometheus reads them: counts and times, never a name, a code of a lesson or a key. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RefusalCode } from '../shared/lesson/refusal.ts';
import type { Laboratory, Priority } from './simulator/laboratory.ts';

/** What the house tells of itself whenever somebody reads the meters. */
export type Census = {
  readonly lessons: Readonly<Record<'lobby' | 'running' | 'over', number>>;
  /** Players with a connection. */
  readonly players: number;
};

export type Meters = {
  /** A transaction of the journal is stored. @param ms how long it took */
  readonly committed: (ms: number) => void;
  /** Somebody was told no. */
  readonly refused: (where: 'room' | 'http', code: RefusalCode) => void;
  /** The same laboratory, its jobs counted and timed. */
  readonly metered: (laboratory: Laboratory) => Laboratory;
  /** The same laboratory, what it is asked for counted: what is asked for more often than it is computed was remembered. */
  readonly asked: (laboratory: Laboratory) => Laboratory;
  /** Tells the meters whom to ask for the census. */
  readonly watch: (census: () => Census) => void;
  /** All of it in Prometheus' text format; what is read as a delay since the last reading starts anew. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
  /** Ends what watches the process. */
  readonly close: () => void;
};

const resolutionMs = 5;
const quantiles = [0.5, 0.99, 1];
const commitSeconds = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];
const jobSeconds = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

/** The monitor measures from one of its own timers to the next: what is longer than the timer was somebody's work. */
const delaySeconds = (monitor: ReturnType<typeof monitorEventLoopDelay>, quantile: number): number => {
  const measured = quantile === 1 ? monitor.max : monitor.percentile(quantile * 100);
  return Math.max(0, measured / 1e9 - resolutionMs / 1e3);
};

/** Opens meters of their own; several may stand side by side. */
export const openMeters = (): Meters => {
  const registry = new Registry();
  const registers = [registry];
  let census: () => Census = () => ({ lessons: { lobby: 0, running: 0, over: 0 }, players: 0 });
  let waiting = (): number => 0;
  const monitor = monitorEventLoopDelay({ resolution: resolutionMs });
  monitor.enable();
  collectDefaultMetrics({ register: registry });

  const gauge = (name: string, help: string, labelNames: readonly string[], collect: (into: Gauge) => void): Gauge =>
    new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers,
      collect() {
        collect(this);
      },
    });
  gauge('datawall_lessons', 'Lessons that this process keeps, by status.', ['status'], (into) => {
    for (const [status, count] of Object.entries(census().lessons)) into.set({ status }, count);
  });
  gauge('datawall_players', 'Players who are connected.', [], (into) => into.set(census().players));
  gauge('datawall_laboratory_waiting', 'Jobs that wait for a thread.', [], (into) => into.set(waiting()));
  gauge('datawall_loop_delay_seconds', 'How late the event loop was since the last reading.', ['quantile'], (into) => {
    for (const quantile of quantiles) into.set({ quantile }, delaySeconds(monitor, quantile));
    monitor.reset();
  });
  const commits = new Histogram({
    name: 'datawall_commit_seconds',
    help: 'How long a transaction of the journal took.',
    buckets: commitSeconds,
    registers,
  });
  const refusals = new Counter({
    name: 'datawall_refusals_total',
    help: 'Refusals, by where they were given and by code.',
    labelNames: ['where', 'code'],
    registers,
  });
  const jobs = new Histogram({
    name: 'datawall_laboratory_job_seconds',
    help: 'From asking the laboratory to its answer, by priority and outcome.',
    labelNames: ['priority', 'outcome'],
    buckets: jobSeconds,
    registers,
  });

  const asked = new Counter({
    name: 'datawall_laboratory_asked_total',
    help: 'What the laboratory was asked for, by kind; less the jobs of that kind, it is what was answered from memory.',
    labelNames: ['kind'],
    registers,
  });

  const timed = async <A>(priority: Priority, answer: Promise<A>): Promise<A> => {
    const answered = jobs.startTimer({ priority });
    try {
      const given = await answer;
      answered({ outcome: 'done' });
      return given;
    } catch (error) {
      answered({ outcome: String((error as { readonly code?: unknown }).code ?? 'error') });
      throw error;
    }
  };

  return {
    committed: (ms) => commits.observe(ms / 1e3),
    refused: (where, code) => refusals.inc({ where, code }),
    metered: (laboratory) => {
      waiting = () => laboratory.waiting;
      return {
        prepare: (job, priority = 'world') => timed(priority, laboratory.prepare(job, priority)),
        trial: (job, waits) => timed('trial', laboratory.trial(job, waits)),
        outcome: (job) => timed('outcome', laboratory.outcome(job)),
        yardstick: (job, waits) => timed('yardstick', laboratory.yardstick(job, waits)),
        whatIf: (job) => timed('what-if', laboratory.whatIf(job)),
        fresh: (job) => timed('fresh', laboratory.fresh(job)),
        freshYardstick: (job) => timed('fresh', laboratory.freshYardstick(job)),
        close: () => laboratory.close(),
        get waiting() {
          return laboratory.waiting;
        },
        get busy() {
          return laboratory.busy;
        },
      };
    },
    asked: (laboratory) => {
      const counted = <A>(kind: Priority, answer: Promise<A>): Promise<A> => {
        asked.inc({ kind });
        return answer;
      };
      return {
        prepare: (job, priority = 'world') => counted(priority, laboratory.prepare(job, priority)),
        trial: (job, waits) => counted('trial', laboratory.trial(job, waits)),
        outcome: (job) => counted('outcome', laboratory.outcome(job)),
        yardstick: (job, waits) => counted('yardstick', laboratory.yardstick(job, waits)),
        whatIf: (job) => counted('what-if', laboratory.whatIf(job)),
        fresh: (job) => counted('fresh', laboratory.fresh(job)),
        freshYardstick: (job) => counted('fresh', laboratory.freshYardstick(job)),
        close: () => laboratory.close(),
        get waiting() {
          return laboratory.waiting;
        },
        get busy() {
          return laboratory.busy;
        },
      };
    },
    watch: (ask) => {
      census = ask;
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
    close: () => {
      monitor.disable();
      registry.clear();
    },
  };
};
