/** The one next step: its button, what it waits for, and what it locks. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import type { Words } from '../words/index.ts';

export type NextStep = {
  readonly command: 'start' | 'moveOn';
  readonly label: string;
  /** The line above the button. */
  readonly line: string;
  readonly ready: boolean;
};

const start = (desk: DeskView, words: Words): NextStep => {
  const { line, helm } = words.host;
  const step = { command: 'start', label: helm.start } as const;
  if (!desk.saving) return { ...step, line: line.notSaving, ready: false };
  if (desk.world === 'failed') return { ...step, line: line.worldFailed, ready: false };
  if (desk.world === 'computing') return { ...step, line: line.worldComputing, ready: false };
  if (desk.players > 0) return { ...step, line: line.ready(desk.here), ready: true };
  return { ...step, line: desk.lateOpen ? line.nobody : line.nobodyLate, ready: true };
};

const label = (view: PublicView, desk: DeskView, words: Words): string => {
  const { helm } = words.host;
  if (desk.next === '') return helm.finish;
  return view.step + 1 >= view.steps.length ? helm.nextRound(view.round + 2) : helm.next(words.common.steps[desk.next]);
};

const moveOn = (view: PublicView, desk: DeskView, words: Words): NextStep => {
  const { line } = words.host;
  const step = { command: 'moveOn', label: label(view, desk, words) } as const;
  if (!desk.saving) return { ...step, line: line.notSaving, ready: false };
  if (desk.next !== '' && desk.world === 'failed') return { ...step, line: line.worldFailed, ready: false };
  if (desk.next !== '' && desk.world === 'computing') return { ...step, line: line.worldComputing, ready: false };
  const could = desk.teams.reduce((sum, team) => sum + team.could, 0);
  if (desk.unlocked > 0) return { ...step, line: line.unlocked(desk.unlocked), ready: true };
  return { ...step, line: could > 0 ? line.allLocked : line.nothing, ready: true };
};

/** @returns undefined once the lesson is over */
export const nextStep = (view: PublicView, desk: DeskView, words: Words): NextStep | undefined => {
  if (view.status === 'over') return undefined;
  return view.status === 'lobby' ? start(desk, words) : moveOn(view, desk, words);
};
