/** What hosts ask of worlds whose outcomes are out: answered by the laboratory before anything else, shown to host and projector, never stored. */
import { isRefusal, type Refusal, refuse } from '../shared/lesson/refusal.ts';
import type { WhatIfView } from '../shared/lesson/round-views.ts';
import { type AskedWhatIf, readWhatIf, whatIfView } from '../shared/lesson/what-if.ts';
import type { MissionId } from '../shared/missions/index.ts';
import type { Lessons, Live } from './lessons.ts';
import type { Laboratory } from './simulator/laboratory.ts';

/** Questions of one lesson that may wait: a hand on a dial asks faster than any laboratory answers. */
const mostWaiting = 2;

type Answered = { readonly round: number; readonly asked: number; readonly view: WhatIfView };

export class WhatIfs {
  #laboratory: Laboratory;
  #lessons: Pick<Lessons, 'get'>;
  #answered = new WeakMap<Live, Answered>();
  #waiting = new WeakMap<Live, number>();
  #asked = 0;

  constructor(laboratory: Laboratory, lessons: Pick<Lessons, 'get'>) {
    this.#laboratory = laboratory;
    this.#lessons = lessons;
  }

  /** The newest answer of a lesson's present round; undefined if nothing was asked. */
  of(lesson: string): WhatIfView | undefined {
    const live = this.#lessons.get(lesson);
    const answered = live && this.#answered.get(live);
    return answered && answered.round === live.engine.shown.round ? answered.view : undefined;
  }

  /** Asks; `lab-busy` while two questions of this lesson wait, `lab-failed` where the laboratory cannot tell. */
  async ask(lesson: string, wish: AskedWhatIf): Promise<WhatIfView | Refusal> {
    const live = this.#lessons.get(lesson);
    if (!live) return refuse('not-found');
    const { row, engine } = live;
    const state = engine.shown;
    const read = readWhatIf(state, wish);
    if (isRefusal(read)) return read;
    const waiting = this.#waiting.get(live) ?? 0;
    if (waiting >= mostWaiting) return refuse('lab-busy');
    const { round, track, decision } = read;
    const plan = state.plan.rounds[round];
    if (!plan) return refuse('not-now');
    const asked = ++this.#asked;
    this.#waiting.set(live, waiting + 1);
    try {
      // the lesson knows its missions by name; the laboratory refuses one that it cannot compute
      const world = { mission: plan.mission as MissionId, version: plan.version, seed: row.seed, round, track };
      const view = whatIfView(state, read, await this.#laboratory.whatIf({ ...world, decision }));
      const newest = this.#answered.get(live)?.asked ?? 0;
      if (asked > newest) this.#answered.set(live, { round, asked, view });
      return view;
    } catch {
      return refuse('lab-failed');
    } finally {
      this.#waiting.set(live, (this.#waiting.get(live) ?? 1) - 1);
    }
  }
}
