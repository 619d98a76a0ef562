/** A lesson as the host's page gets it, over a lesson that a test plays by hand. */
import { signal } from '@preact/signals';
import type { Lesson, Link } from '../../client/net/lesson.ts';
import { isRefusal } from '../../shared/lesson/refusal.ts';
import type { AnyCommandName, Body } from '../../shared/lesson/rule.ts';
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { host, type PlayedLesson } from './a-lesson.ts';

export type HostLesson = {
  readonly lesson: Lesson;
  /** Every command that the page sent, in order. */
  readonly asked: readonly { readonly name: string; readonly body: unknown }[];
  /** Shows what has become of the lesson, as a frame of the network would. */
  readonly show: (facts?: Partial<DeskView>) => void;
};

/** @param first the state of its line as it is handed out */
export const hostLesson = (played: PlayedLesson, first: Link = 'live'): HostLesson => {
  const asked: { readonly name: string; readonly body: unknown }[] = [];
  const view = signal<PublicView | undefined>(undefined);
  const desk = signal<DeskView | undefined>(undefined);
  const show = (facts: Partial<DeskView> = {}) => {
    view.value = played.view();
    desk.value = { ...played.desk(), ...facts };
  };
  show();
  const lesson: Lesson = {
    ...{ view, desk },
    link: signal<Link>(first),
    goneBecause: signal(undefined),
    team: signal(undefined),
    mine: signal(undefined),
    wall: signal(undefined),
    pending: signal(0),
    saving: signal(true),
    now: () => played.at,
    act: async (name, body) => {
      asked.push({ name, body });
      const outcome = played.ask(host, name as AnyCommandName, body as Body<AnyCommandName>);
      show();
      return isRefusal(outcome) ? outcome : { saved: played.journal.length };
    },
    hold: async () => ({ refused: 'players-only' }),
    peek: async () => played.peek(),
    whatIf: async () => ({ refused: 'lab-failed' }),
    leave: () => {},
  };
  return { lesson, asked, show };
};
