/** What the page knows beside the views: which step it saw open, how far the reveal has come, and the seconds left. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { StepKind } from '../../shared/missions/mission.ts';
import { cues, type Seen } from '../cues.ts';
import type { Lesson } from '../net/lesson.ts';
import { revealEnds } from '../stage/beats.ts';
import { podiumEnds } from '../stage/podium-plan.ts';
import { secondsLeft } from './clock-text.ts';
import type { Laid } from './effort-layers.ts';
import { outcomeBeats } from './outcome-beats.ts';
import { hasOutcomes } from './outcome-model.ts';
import { dotPlot, dotsIn } from './reveal-geometry.ts';
import { revealModel } from './reveal-model.ts';
import { stepName } from './step-name.ts';
import { noPulse, type Pulse, pulseAfter } from './work-pulse.ts';

/** Long after everything has come to rest. */
export const settledMs = 1_000_000_000;

export type Surroundings = {
  /** ms that only grow. */
  readonly monotonic: () => number;
  /** Calls back with every frame of the screen; the answer ends it. */
  readonly eachFrame: (run: () => void) => () => void;
  /** Calls back every so many ms; the answer ends it. */
  readonly every: (ms: number, run: () => void) => () => void;
  /** Whether the pictures of the reveal are here; a reveal waits for them, but not for ever. */
  readonly pictured: () => boolean;
  readonly still: () => boolean;
};

export type WallState = {
  readonly seconds: ReadonlySignal<number>;
  /** ms since the reveal began on this screen; `settledMs` for a screen that did not see it begin. */
  readonly ms: ReadonlySignal<number>;
  /** Moment from which the stage counts, on the same clock as `monotonic`. */
  readonly since: ReadonlySignal<number>;
  /** ms since the outcomes of decisions began to come out; below zero before, and where there are none. */
  readonly outcomesMs: ReadonlySignal<number>;
  /** When the newest course of a team began to be laid, in ms of the stage. */
  readonly laid: ReadonlySignal<Laid>;
  /** When trials ran in the present step, and what was spent last. */
  readonly pulse: ReadonlySignal<Pulse>;
  /** ms from which the present reveal stands. */
  readonly lasts: ReadonlySignal<number>;
  /** Seconds until the stakeholder's clock runs out; 0 where nobody interrupts. */
  readonly incidentSeconds: ReadonlySignal<number>;
  /** Whether this screen saw the stakeholder come. */
  readonly struck: ReadonlySignal<boolean>;
  /** Name of the step that this screen saw open. */
  readonly fresh: ReadonlySignal<string>;
  readonly close: () => void;
};

const pictureWaitMs = 4000;

const revealLasts = ({ view, wall }: Seen, still: boolean): number => {
  const model = revealModel(view, wall);
  if (!model) return 0;
  return revealEnds(model.rows.length, dotsIn(dotPlot(model.dots, model.rows.length)), still);
};

/** What moves in a step, where it is not a reveal. */
const moves: Readonly<Partial<Record<StepKind | '', (seen: Seen, still: boolean) => number>>> = {
  podium: ({ wall }, still) => podiumEnds(wall.podium?.worlds ?? 0, still),
};

/** How long the reveal or the podium of these views moves. */
export const lastsFor = (seen: Seen, still: boolean): number => (moves[seen.view.stepKind] ?? revealLasts)(seen, still);

export const openWallState = (lesson: Lesson, around: Surroundings): WallState => {
  const seconds = signal(0);
  const incidentSeconds = signal(0);
  const struck = signal(false);
  const ms = signal(settledMs);
  const since = signal(around.monotonic() - settledMs);
  const fresh = signal('');
  const seen: Signal<Seen | undefined> = signal(undefined);
  const lasts = computed(() => (seen.value ? lastsFor(seen.value, around.still()) : 0));
  const laid = signal<Laid>(new Map());
  const pulse = signal(noPulse);
  const outcomesFrom = computed(() => lasts.value + outcomeBeats.holdFor);
  const anyOutcomes = computed(() => seen.value !== undefined && hasOutcomes(seen.value.view, seen.value.wall));
  const outcomesMs = computed(() => (anyOutcomes.value ? ms.value - outcomesFrom.value : -1));
  let stopFrames = () => {};

  const settle = () => {
    stopFrames();
    ms.value = settledMs;
    since.value = around.monotonic() - settledMs;
  };

  /** Beat by beat from now, or from the moment at which the pictures are here. */
  const begin = () => {
    stopFrames();
    const asked = around.monotonic();
    let began: number | undefined;
    ms.value = 0;
    since.value = asked;
    stopFrames = around.eachFrame(() => {
      const now = around.monotonic();
      if (began === undefined) {
        if (!around.pictured() && now - asked < pictureWaitMs) {
          since.value = now;
          return;
        }
        began = now;
        since.value = now;
      }
      const passed = now - began;
      // a moment more: the views of the teams arrive a little after the truth
      const rests = lasts.value + pictureWaitMs;
      // between the two nothing moves, also for a screen that slept while it did
      ms.value = passed < outcomesFrom.value ? Math.min(passed, rests) : passed;
      const ends = anyOutcomes.value ? outcomesFrom.value + outcomeBeats.ends : rests;
      if (passed > ends) stopFrames();
    });
  };

  const look = () => {
    const [view, wall] = [lesson.view.value, lesson.wall.value];
    if (lesson.link.value !== 'live' || !view || !wall) {
      // whoever was away compares with nothing, and sees the last frame
      if (lesson.link.value !== 'live') seen.value = undefined;
      return;
    }
    const before = seen.value;
    const after = { view, wall };
    const news = cues(before, after);
    seen.value = after;
    if (!before) {
      fresh.value = '';
      settle();
    }
    if (news.some(({ kind }) => kind === 'stepOpened' || kind === 'ended')) {
      fresh.value = stepName(view);
      laid.value = new Map();
      pulse.value = noPulse;
      struck.value = false;
      settle();
    }
    if (news.some(({ kind }) => kind === 'struck')) struck.value = true;
    if (news.some(({ kind }) => kind === 'revealed' || kind === 'podium')) begin();
    const ran = news.flatMap((cue) => (cue.kind === 'ran' ? [cue.team] : []));
    if (before && stepName(before.view) === stepName(view)) {
      const length = view.steps[view.step]?.ms ?? 0;
      const part = length > 0 ? 1 - (view.endsAt - lesson.now()) / length : 0;
      pulse.value = pulseAfter(pulse.value, before, after, part);
    }
    const moment = around.monotonic() - since.value;
    if (ran.length > 0) laid.value = new Map([...laid.value, ...ran.map((team) => [team, moment] as const)]);
  };

  // views are set one after another; looked at together, once all are there
  let asked = false;
  const stopLooking = effect(() => {
    void [lesson.link.value, lesson.view.value, lesson.wall.value];
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      look();
    });
  });
  const tick = () => {
    const view = lesson.view.value;
    seconds.value = view ? secondsLeft(view.endsAt, lesson.now()) : 0;
    const closes = lesson.wall.value?.incidents ?? [];
    incidentSeconds.value = Math.max(0, ...closes.map(({ closesAt }) => secondsLeft(closesAt, lesson.now())));
  };
  const stopTicking = around.every(200, tick);
  tick();

  return {
    ...{ seconds, incidentSeconds, struck, ms, outcomesMs, since, lasts, laid, pulse, fresh },
    close: () => {
      stopLooking();
      stopTicking();
      stopFrames();
    },
  };
};
