/** A lesson as a page sees it, over lines that come and go: views as signals, actions that are not lost, and the time. */
import { batch, type Signal, signal } from '@preact/signals';
import type { Refusal, RefusalCode } from '../../shared/lesson/refusal.ts';
import type { WhatIfView } from '../../shared/lesson/round-views.ts';
import type { DeskView, MineView, PeekView, PublicView, TeamView, WallView } from '../../shared/lesson/views.ts';
import type { Decision } from '../../shared/missions/workbench.ts';
import type { AskName, CommandName } from '../../shared/protocol/commands.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import type { Lesson, Link, SeatCard } from './lesson.ts';
import { openLessonTime, type Told } from './lesson-time.ts';
import { keepLine } from './line-keeper.ts';
import { openOutbox } from './outbox.ts';
import { withOwnLock } from './own-lock.ts';
import { keepOwnPapers } from './own-papers.ts';
import { startSender } from './sender.ts';
import type { After, Store } from './surroundings.ts';
import { openReader, type Views } from './views-of.ts';
import type { Connect, Reply, Wire } from './wire.ts';

export type Role = 'player' | 'host' | 'projector';

export type LineOptions = {
  readonly card: SeatCard;
  readonly role: Role;
  readonly connect: Connect;
  readonly store: Store;
  readonly after: After;
  readonly monotonic: () => number;
  /** From 0 to below 1. */
  readonly dice: () => number;
  readonly newId: () => string;
  /** Calls back when the page wakes or the network returns; the answer ends it. */
  readonly onWake: (wake: () => void) => () => void;
};

const leavesPapers: ReadonlySet<CommandName> = new Set([
  ...(['placeChips', 'moveDial', 'runTrial', 'commit', 'reopen'] as const),
  ...(['answerIncident', 'placeMarker', 'writeDefence'] as const),
]);

/** A new step is shown together with its papers, unless they take longer than this. */
const holdMs = 1_500;
/** A line on which nothing is heard for so long is asked whether it still stands. */
const quietMs = 25_000;

export const openLine = (options: LineOptions): Lesson => {
  const { card, role, after, monotonic } = options;
  const link = signal<Link>('connecting');
  const goneBecause = signal<number | string | undefined>(undefined);
  const view = signal<PublicView | undefined>(undefined);
  const team = signal<TeamView | undefined>(undefined);
  const mine: Signal<MineView | undefined> = signal(undefined);
  const desk = signal<DeskView | undefined>(undefined);
  const wall = signal<WallView | undefined>(undefined);
  const outbox = openOutbox(options.store, `outbox.${role}.${card.room}`);
  const pending = signal(outbox.waiting().length);
  const saving = signal(true);
  const time = openLessonTime(monotonic);
  const read = openReader();
  let callOffQuiet = () => {};
  let callOffHold = () => {};
  /** Seen, but not shown yet: its papers are on their way. */
  let held: Views | undefined;
  let waitingForLine: (() => void)[] = [];

  const ask = async (name: AskName, about: object = {}): Promise<Reply> => {
    const line = keeper.wire();
    if (!line) return { kind: 'lost' };
    const reply = await line.request('ask', { name, ...about });
    if (reply.kind === 'lost') line.drop();
    return reply;
  };

  const askTime = async (): Promise<void> => {
    const askedAt = monotonic();
    const reply = await ask('time');
    if (reply.kind === 'answered') time.told(reply.answer as Told, askedAt, monotonic());
  };

  const listenForQuiet = () => {
    callOffQuiet();
    callOffQuiet = after(quietMs, () => {
      void askTime();
      listenForQuiet();
    });
  };

  const papers = keepOwnPapers({
    after,
    now: time.now,
    ask: async () => {
      const reply = await ask('mine');
      return reply.kind === 'answered' ? ((reply.answer as MineView | undefined) ?? undefined) : undefined;
    },
    show: (next) =>
      batch(() => {
        mine.value = next;
        if (held) show(held);
      }),
  });

  const sender = startSender({
    outbox,
    after,
    newId: options.newId,
    wire: () => (link.value === 'live' ? keeper.wire() : undefined),
    counted: (waiting) => {
      pending.value = waiting;
    },
    saved: (could) => {
      saving.value = could;
    },
    answered: (action, outcome, orphan) => {
      if (role !== 'player') return;
      const locked = 'saved' in outcome && !orphan ? withOwnLock(mine.value, action) : undefined;
      if (locked) mine.value = locked;
      // what changes no papers is on the screen already: chips just placed, and a workbench, which the picture shows
      else if (orphan || !leavesPapers.has(action.name)) papers.refresh();
    },
  });

  const show = (seen: Views) => {
    callOffHold();
    held = undefined;
    batch(() => {
      view.value = seen.view;
      team.value = role === 'player' ? seen.team : undefined;
      desk.value = role === 'host' ? seen.desk : undefined;
      wall.value = role === 'projector' ? seen.wall : undefined;
      saving.value = (seen.desk ?? seen.wall)?.saving ?? (seen.view.running || saving.value);
    });
  };

  /** True if it asked for fresh papers. */
  const look = (wire: Wire): boolean => {
    if (link.value !== 'live') return false;
    listenForQuiet();
    const seen = read(wire.picture());
    if (time.seen(seen.view)) void askTime();
    const waits = held !== undefined;
    if (role === 'player' && papers.seen(seen.view)) {
      callOffHold();
      callOffHold = after(holdMs, () => held && show(held));
      held = seen;
      return true;
    }
    if (waits) held = seen;
    else show(seen);
    if (role === 'player') papers.measured(seen.team?.bench?.trials ?? []);
    return false;
  };

  const met = async (wire: Wire): Promise<void> => {
    // views and time appear together, so that no screen counts from where the step began
    time.seen(read(wire.picture()).view);
    await askTime();
    if (keeper.wire() !== wire) return;
    link.value = 'live';
    if (!look(wire) && role === 'player') papers.refresh();
    sender.pump();
    for (const go of waitingForLine.splice(0)) go();
  };

  const keeper = keepLine({
    ...{ card, connect: options.connect, after, monotonic, dice: options.dice },
    met: (wire) => void met(wire),
    changed: (wire) => void look(wire),
    lost: () => {
      callOffQuiet();
      if (link.value === 'live') link.value = 'reconnecting';
    },
    gone: (because) => {
      callOffQuiet();
      goneBecause.value = because;
      link.value = 'gone';
      for (const go of waitingForLine.splice(0)) go();
    },
  });

  const lineOrEnd = (): Promise<void> =>
    link.value === 'live' || link.value === 'gone'
      ? Promise.resolve()
      : new Promise((resolve) => {
          waitingForLine.push(resolve);
        });

  const peek = async (): Promise<PeekView | Refusal> => {
    await lineOrEnd();
    if (link.value === 'gone') return { refused: 'seat-refused' };
    const reply = await ask('peek');
    if (reply.kind === 'answered') return reply.answer as PeekView;
    return reply.kind === 'refused' ? { refused: reply.code as RefusalCode } : peek();
  };

  const whatIf = async (track: TrackId, decision: Decision): Promise<WhatIfView | Refusal> => {
    const reply = await ask('whatIf', { track, decision });
    if (reply.kind === 'answered') return reply.answer as WhatIfView;
    return { refused: reply.kind === 'refused' ? (reply.code as RefusalCode) : 'lab-failed' };
  };

  const hold = async (dial: string, value: number): Promise<Refusal | undefined> => {
    const line = link.value === 'live' ? keeper.wire() : undefined;
    const reply = await line?.request('hold', { dial, value });
    return reply?.kind === 'refused' ? { refused: reply.code as RefusalCode } : undefined;
  };

  const endWake = options.onWake(() => {
    if (link.value === 'live') void askTime();
    else keeper.hurry();
  });

  return {
    ...{ link, goneBecause, view, team, mine, desk, wall, pending, saving, peek, whatIf, hold },
    now: time.now,
    act: (name, body) => sender.act(name, body),
    leave: () => {
      callOffQuiet();
      callOffHold();
      endWake();
      keeper.leave();
      waitingForLine = [];
    },
  };
};
