/** The one next step: its button, what it waits for, and what it locks. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { roundNumber } from '../../shared/plans/round-number.ts';
import type { Words } from '../words/index.ts';
import { botsIn, peopleIn } from './bots.ts';
import { benchWork, uncommitted } from './waiting.ts';

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
  if (desk.players > 0) return { ...step, line: line.ready(peopleIn(desk).here, botsIn(desk)), ready: true };
  return { ...step, line: desk.lateOpen ? line.nobody : line.nobodyLate, ready: true };
};

const label = (view: PublicView, desk: DeskView, words: Words): string => {
  const { helm } = words.host;
  if (desk.next === '') return helm.finish;
  return view.step + 1 >= view.steps.length
    ? helm.nextRound(roundNumber(view.plan, view.round + 1))
    : helm.next(words.common.steps[desk.next]);
};

/** Where teams decide: what stays open, and what moving on commits. Undefined in every other step. */
const onTheBench = (
  view: PublicView,
  desk: DeskView,
  words: Words,
  now: number,
): Pick<NextStep, 'line' | 'ready'> | undefined => {
  const { line } = words.host;
  const asked = view.stepKind === '' ? undefined : benchWork[view.stepKind];
  if (!asked || desk.teams.every(({ effort }) => effort === undefined)) return undefined;
  const rung = now >= view.endsAt;
  if (asked === 'try') return { line: rung ? line.lastTrials : line.trials, ready: true };
  const open = uncommitted(desk).length;
  if (open > 0) return { line: line.uncommitted(open), ready: true };
  return rung ? { line: line.outcomes, ready: false } : { line: line.allCommitted, ready: true };
};

const moveOn = (view: PublicView, desk: DeskView, words: Words, now: number): NextStep => {
  const { line } = words.host;
  const step = { command: 'moveOn', label: label(view, desk, words) } as const;
  if (!desk.saving) return { ...step, line: line.notSaving, ready: false };
  if (desk.next !== '' && desk.world === 'failed') return { ...step, line: line.worldFailed, ready: false };
  if (desk.next !== '' && desk.world === 'computing') return { ...step, line: line.worldComputing, ready: false };
  const benched = onTheBench(view, desk, words, now);
  if (benched) return { ...step, ...benched };
  const could = desk.teams.reduce((sum, team) => sum + team.could, 0);
  if (desk.unlocked > 0) return { ...step, line: line.unlocked(desk.unlocked), ready: true };
  return { ...step, line: could > 0 ? line.allLocked : line.nothing, ready: true };
};

/**
 * @param now lesson time in ms
 * @returns undefined once the lesson is over
 */
export const nextStep = (view: PublicView, desk: DeskView, words: Words, now: number): NextStep | undefined => {
  if (view.status === 'over') return undefined;
  return view.status === 'lobby' ? start(desk, words) : moveOn(view, desk, words, now);
};
