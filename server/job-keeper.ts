/** Sees to it that the laboratory does whatever a lesson waits for, and that the lesson hears of it. After a restart the same jobs are owed. */
import type { Reading } from '../shared/lesson/bench.ts';
import type { LessonEvent } from '../shared/lesson/events.ts';
import {
  type FreshJob,
  type FreshYardstickJob,
  type Job,
  jobsInOrder,
  type OutcomeJob,
  type TrialJob,
  type YardstickJob,
} from '../shared/lesson/jobs.ts';
import type { Refusal } from '../shared/lesson/refusal.ts';
import { findTeam, type LessonState } from '../shared/lesson/state.ts';
import type { MissionId } from '../shared/missions/index.ts';
import type { Live } from './lessons.ts';
import type { MeasuredTrial } from './simulator/decision-jobs.ts';
import type { WorldName } from './simulator/prepared-world.ts';
import { pictureOf } from './world.ts';
import type { WorldKeeperOptions } from './world-keeper.ts';

/** What was refused because too much waits is asked again after this. */
const putOffMs = 500;

/** Fresh worlds are asked for until the podium: so many at a time keep the laboratory busy, and all at once would fill its queue. */
const mostPatient = 16;
const isPatient = ({ kind }: Job): boolean => kind === 'fresh' || kind === 'fresh-yardstick';

type Answered = readonly LessonEvent[] | Refusal;

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown } | undefined)?.code;

/** What the laboratory is told of a decision. */
const decidedIn = ({ decision, purse, circumstances, before }: OutcomeJob | FreshJob) => ({
  decision,
  purse,
  ...(circumstances && { circumstances }),
  ...(before && { before }),
});

/** What the laboratory is told of blind settings. */
const blindIn = ({ standard, dials, incident }: YardstickJob | FreshYardstickJob) => ({
  standard,
  dials,
  ...(incident && { incident }),
});

/** Whether a lesson still waits for a trial: one that the bell gave up, or a team called off, is in nobody's way. */
const isMeasuring = (state: LessonState, { round, team, trial }: TrialJob): boolean =>
  state.status !== 'over' &&
  state.round === round &&
  findTeam(state, team)?.benches[round]?.trials.some(({ id, status }) => id === trial && status === 'measuring') ===
    true;

/** The world that a job is about. */
const worldOf = ({ row, engine }: Live, { round, track }: Job): WorldName => {
  const plan = engine.shown.plan.rounds[round];
  if (!plan) throw new Error(`the plan has no round ${round}`);
  // the lesson knows its missions by name; the laboratory refuses one that it cannot compute
  return { mission: plan.mission as MissionId, version: plan.version, seed: row.seed, round, track };
};

export class JobKeeper {
  #options: WorldKeeperOptions;
  /** Jobs that were handed over and not settled: lesson and key. */
  #running = new Set<string>();
  /** Of those, by lesson, the patient ones. */
  #patient = new Map<string, number>();
  #putOff = 0;
  #closed = false;

  constructor(options: WorldKeeperOptions) {
    this.#options = options;
  }

  /** Whether something was put off, because too much waits. */
  get putOff(): boolean {
    return this.#putOff > 0;
  }

  /** Ends trying. */
  close(): void {
    this.#closed = true;
  }

  /** Hands over whatever a lesson is owed and is not under way. While nothing can be stored, nothing is. */
  runAll(live: Live): void {
    if (this.#closed || !live.engine.saving) return;
    const { id } = live.row;
    for (const job of jobsInOrder(live.engine.shown, (key) => this.#running.has(`${id} ${key}`))) {
      const name = `${id} ${job.key}`;
      if (isPatient(job) && !this.#mayStart(id)) break;
      this.#running.add(name);
      this.#run(live, job).then(
        () => {
          this.#running.delete(name);
          if (isPatient(job)) this.#patient.set(id, (this.#patient.get(id) ?? 1) - 1);
          this.runAll(live);
        },
        // a fault of ours: the job stays where it is, so that it is not tried without end
        (error: unknown) => this.#log('a job could not be answered', live, job, error),
      );
    }
  }

  /** Counts another patient job of a lesson, if there is room for it. */
  #mayStart(lesson: string): boolean {
    const running = this.#patient.get(lesson) ?? 0;
    if (running >= mostPatient) return false;
    this.#patient.set(lesson, running + 1);
    return true;
  }

  /** Runs a job and answers it; resolves when the answer is stored, or when the job is to be looked at again. */
  async #run(live: Live, job: Job): Promise<void> {
    try {
      await this.#ask(live, job);
    } catch (error) {
      // a laboratory that has closed answers nothing more
      if (codeOf(error) === 'lab-closed') this.close();
      if (this.#closed) return;
      if (codeOf(error) === 'lab-busy') return this.#wait();
      // nobody waits for it any more: it is given up, or somebody asks again
      if (codeOf(error) === 'lab-dropped') return;
      this.#log('a job failed', live, job, error);
      await this.#giveUp(live, job);
    }
    // what an answer found settled already may still be on its way to the journal
    await live.engine.settled();
  }

  #ask(live: Live, job: Job): Promise<Answered> {
    switch (job.kind) {
      case 'trial':
        return this.#trial(live, job);
      case 'outcome':
        return this.#outcome(live, job);
      case 'yardstick':
        return this.#yardstick(live, job);
      case 'fresh':
        return this.#fresh(live, job);
      case 'fresh-yardstick':
        return this.#freshYardstick(live, job);
    }
  }

  async #trial(live: Live, job: TrialJob): Promise<Answered> {
    const { round, team, trial, order } = job;
    const wanted = () => isMeasuring(live.engine.shown, job);
    const measured = await this.#options.laboratory.trial({ ...worldOf(live, job), order }, { wanted });
    const { sheet } = measured.audit;
    const result = this.#readingOf(live, job, measured);
    const artefacts = [{ hash: sheet.hash, bytes: sheet.bytes }];
    return live.engine.house('trialMeasured', { round, team, trial, result }, { artefacts });
  }

  /** The trials of a team that show the same tiles share a ticket, so that its phones fetch them once. */
  #readingOf({ engine }: Live, { round, team }: TrialJob, { audit, ...figures }: MeasuredTrial): Reading {
    const trials = findTeam(engine.shown, team)?.benches[round]?.trials ?? [];
    const seen = trials.flatMap(({ result }) => result?.audit?.picture ?? []);
    const picture = seen.find(({ hash }) => hash === audit.sheet.hash) ?? pictureOf(audit.sheet, this.#options.draws);
    return { ...figures, audit: { picture, states: audit.states } };
  }

  async #outcome(live: Live, job: OutcomeJob): Promise<Answered> {
    const { round, team } = job;
    const outcome = await this.#options.laboratory.outcome({ ...worldOf(live, job), ...decidedIn(job) });
    return live.engine.house('outcomesReady', { round, outcomes: [[team, outcome]], yardsticks: {} });
  }

  async #yardstick(live: Live, job: YardstickJob): Promise<Answered> {
    const { round, track } = job;
    // once decisions are closed the reveal waits for it
    const priority = () => (live.engine.shown.decided.includes(round) ? 'outcome' : 'yardstick');
    const yardstick = await this.#options.laboratory.yardstick(
      { ...worldOf(live, job), ...blindIn(job) },
      { priority },
    );
    return live.engine.house('outcomesReady', { round, outcomes: [], yardsticks: { [track]: yardstick } });
  }

  async #fresh(live: Live, job: FreshJob): Promise<Answered> {
    const { round, team } = job;
    const result = await this.#options.laboratory.fresh({ ...worldOf(live, job), ...decidedIn(job) });
    return live.engine.house('freshReady', { round, teams: [[team, result]], yardsticks: {} });
  }

  async #freshYardstick(live: Live, job: FreshYardstickJob): Promise<Answered> {
    const { round, track } = job;
    const yardstick = await this.#options.laboratory.freshYardstick({ ...worldOf(live, job), ...blindIn(job) });
    return live.engine.house('freshReady', { round, teams: [], yardsticks: { [track]: yardstick } });
  }

  /** What the laboratory cannot do holds nobody up: a trial's purse comes back, an outcome or a yardstick is null. */
  #giveUp({ engine }: Live, job: Job): Promise<Answered> {
    const { round } = job;
    switch (job.kind) {
      case 'trial':
        return engine.house('trialFailed', { round, team: job.team, trial: job.trial });
      case 'outcome':
        return engine.house('outcomesReady', { round, outcomes: [[job.team, null]], yardsticks: {} });
      case 'yardstick':
        return engine.house('outcomesReady', { round, outcomes: [], yardsticks: { [job.track]: null } });
      case 'fresh':
        return engine.house('freshReady', { round, teams: [[job.team, null]], yardsticks: {} });
      case 'fresh-yardstick':
        return engine.house('freshReady', { round, teams: [], yardsticks: { [job.track]: null } });
    }
  }

  #wait(): Promise<void> {
    this.#putOff++;
    return new Promise((resolve) => {
      this.#options.clock.after(putOffMs, () => {
        this.#putOff--;
        resolve();
      });
    });
  }

  #log(line: string, { row }: Live, { key }: Job, error: unknown): void {
    if (!this.#closed) this.#options.log(line, { lesson: row.id, job: key, error: String(error) });
  }
}
