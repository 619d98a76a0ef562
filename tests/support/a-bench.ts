/** Workbenches for tests: a lesson at its work step, and hands that move, run, call and commit. */
import type { Bench, Trial } from '../../shared/lesson/bench.ts';
import type { PlayerId, TeamId } from '../../shared/lesson/state.ts';
import { countdownMs } from '../../shared/lesson/trials.ts';
import { plans } from '../../shared/plans/index.ts';
import { measureAll } from './a-laboratory.ts';
import { aLesson, type LessonWish, type PlayedLesson, player } from './a-lesson.ts';

/** A lesson of the plan in which teams decide, on one track, moved on to its work step. */
export const atWork = ({ players = 4, ...wish }: LessonWish & { readonly players?: number } = {}): PlayedLesson =>
  aLesson({ plan: plans['dedup-quick'], tracks: ['edge-guardian'], teams: 1, ...wish })
    .with({ players })
    .to('work');

export const benchOfTeam = (lesson: PlayedLesson, team: TeamId = 1): Bench => {
  const bench = lesson.team(team).benches[lesson.state.round];
  if (!bench) throw new Error(`team ${team} has no workbench`);
  return bench;
};

/** The newest trial of a team. */
export const lastTrial = (lesson: PlayedLesson, team: TeamId = 1): Trial => {
  const trial = benchOfTeam(lesson, team).trials.at(-1);
  if (!trial) throw new Error(`team ${team} has run no trial`);
  return trial;
};

export const moves = (lesson: PlayedLesson, id: PlayerId, value: number, dial = 'threshold'): PlayedLesson =>
  lesson.does(player(id), 'moveDial', { dial, value });

export const runs = (lesson: PlayedLesson, id: PlayerId, size = 0): PlayedLesson =>
  lesson.does(player(id), 'runTrial', { size });

/** Calls the newest trial of the caller's team. */
export const calls = (lesson: PlayedLesson, id: PlayerId, call: 'higher' | 'lower' | 'wait'): PlayedLesson =>
  lesson.does(player(id), 'callTrial', { trial: lastTrial(lesson, lesson.teamOf(id).id).id, call });

export const commits = (lesson: PlayedLesson, ...ids: readonly PlayerId[]): PlayedLesson => {
  for (const id of ids) lesson.does(player(id), 'commit', {});
  return lesson.tick();
};

/** A whole trial: the dial is moved, one runs, another calls, the countdown ends, the laboratory answers. */
export const tries = (
  lesson: PlayedLesson,
  threshold: number,
  { by = 1, caller = 2, value }: { readonly by?: PlayerId; readonly caller?: PlayerId; readonly value?: number } = {},
): PlayedLesson => {
  if (benchOfTeam(lesson, lesson.teamOf(by).id).decision.threshold !== threshold) moves(lesson, by, threshold);
  runs(lesson, by);
  if (caller > 0) calls(lesson, caller, 'higher');
  lesson.pass(countdownMs).tick();
  return measureAll(lesson, value === undefined ? {} : { trial: () => value });
};
