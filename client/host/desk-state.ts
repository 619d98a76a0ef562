/** What the host's desk remembers beside the lesson itself: what is open, what is searched for, what just happened. */
import { batch, effect, type Signal, signal } from '@preact/signals';
import type { TeamId } from '../../shared/lesson/state.ts';
import type { PeekView } from '../../shared/lesson/views.ts';
import type { FileName } from '../../shared/protocol/file-names.ts';
import { type DoorNo, isNo } from '../net/door.ts';
import type { Lesson } from '../net/lesson.ts';
import type { Words } from '../words/index.ts';
import { type Doings, noDoings, withDoings } from './doings.ts';
import { type Hand, handOf } from './hand.ts';
import { type KeptRows, keptRows } from './kept-rows.ts';
import { type NewsLog, noNews, withNews } from './news.ts';
import { saveWithLink, type Taken, type Taking, takingFiles } from './taking.ts';
import { type WhatIf, whatIf } from './what-if.ts';

export type DeskState = {
  /** Lesson time in ms, a few times a second. */
  readonly now: Signal<number>;
  readonly notice: Signal<string | undefined>;
  /** The projector's volume while its thumb moves, 0 to 1. */
  readonly volume: Signal<number | undefined>;
  readonly search: Signal<string>;
  readonly waitingOnly: Signal<boolean>;
  readonly openTeam: Signal<TeamId | undefined>;
  readonly askEnd: Signal<boolean>;
  /** Undefined while the peek is closed. */
  readonly peek: Signal<PeekView | undefined>;
  readonly news: Signal<NewsLog>;
  readonly doings: Signal<Doings>;
  /** Whether the next step was asked for and not answered yet. */
  readonly stepping: Signal<boolean>;
  readonly rows: KeptRows;
  readonly hand: Hand;
  readonly whatIf: WhatIf;
  readonly look: () => Promise<void>;
  /** Whether programs were asked to come or go, and it is not done yet. */
  readonly filling: Signal<boolean>;
  readonly fillSeats: (fill: boolean) => Promise<void>;
  readonly files: Taking;
  readonly close: () => void;
};

/** Calls again and again until the answer is called. */
export type Every = (ms: number, run: () => void) => () => void;

const beatMs = 200;

const whyNot = ({ refused }: DoorNo, words: Words): string =>
  refused === 'unreachable' ? words.common.unreachable : words.refusals[refused];

/** What the desk asks over HTTP, with its own key; a no as the door gives it. */
export type DeskDoor = {
  /** Fills the free seats with programs, or sends them away. */
  readonly fillSeats: (fill: boolean) => Promise<object | DoorNo>;
  readonly file: (file: FileName) => Promise<Taken | DoorNo>;
};

/** @param save hands a file to the browser */
export const openDesk = (
  lesson: Lesson,
  words: Words,
  every: Every,
  door: DeskDoor,
  save: (taken: Taken) => void = saveWithLink,
): DeskState => {
  const now = signal(lesson.now());
  const notice = signal<string | undefined>(undefined);
  const peek = signal<PeekView | undefined>(undefined);
  const news = signal<NewsLog>(noNews);
  const doings = signal<Doings>(noDoings);

  const stopBeat = every(beatMs, () => {
    now.value = lesson.now();
  });
  const stopNews = effect(() => {
    const [view, desk] = [lesson.view.value, lesson.desk.value];
    if (!view || !desk) return;
    news.value = withNews(news.peek(), desk, view, lesson.now());
    doings.value = withDoings(doings.peek(), desk, lesson.now());
  });
  // a new step closes what may be mirrored to the class, and settles old refusals
  let place = '';
  const stopSteps = effect(() => {
    const view = lesson.view.value;
    const next = view ? `${view.status} ${view.round} ${view.step}` : '';
    if (next === place) return;
    place = next;
    batch(() => {
      peek.value = undefined;
      notice.value = undefined;
    });
  });

  const filling = signal(false);
  const supposing = whatIf(({ track, decision }) => lesson.whatIf(track, decision));

  return {
    now,
    notice,
    filling,
    whatIf: supposing,
    fillSeats: async (fill) => {
      if (filling.peek()) return;
      filling.value = true;
      const answer = await door.fillSeats(fill);
      batch(() => {
        filling.value = false;
        notice.value = isNo(answer) ? whyNot(answer, words) : undefined;
      });
    },
    files: takingFiles(door.file, save, (no) => {
      if (no?.refused === 'not-now') notice.value = words.host.files.notYet;
      else notice.value = no && whyNot(no, words);
    }),
    peek,
    news,
    doings,
    volume: signal<number | undefined>(undefined),
    search: signal(''),
    waitingOnly: signal(false),
    openTeam: signal<TeamId | undefined>(undefined),
    askEnd: signal(false),
    stepping: signal(false),
    rows: keptRows(),
    hand: handOf(lesson, words, notice),
    look: async () => {
      const asked = place;
      const answer = await lesson.peek();
      if ('refused' in answer) notice.value = words.refusals[answer.refused];
      else if (asked === place) peek.value = answer;
    },
    close: () => {
      stopBeat();
      stopNews();
      stopSteps();
    },
  };
};
