/** What the host is told while teams decide: who tries, who is quiet, who has committed, and what moving on does. */
import { describe, expect, test } from 'vitest';
import { noDoings, quietFor, withDoings } from '../../../client/host/doings.ts';
import { noNews, withNews } from '../../../client/host/news.ts';
import { nextStep } from '../../../client/host/next-step.ts';
import { isWaiting, type Moment, waitingOf } from '../../../client/host/waiting.ts';
import { waitingWords } from '../../../client/host/waiting-words.ts';
import { wordsIn } from '../../../client/words/index.ts';
import { atWork, calls, commits, moves, runs, tries } from '../../support/a-bench.ts';
import { measureAll } from '../../support/a-laboratory.ts';
import { aLesson, type PlayedLesson } from '../../support/a-lesson.ts';

const words = wordsIn('en');

const momentOf = (lesson: PlayedLesson, quietMs: number): Moment => {
  const { status, stepKind, endsAt } = lesson.view();
  return { status, stepKind, rung: lesson.at >= endsAt, quietMs, defends: false };
};
const waitingFor = (lesson: PlayedLesson, quietMs = 0) => {
  const { teams, teamSize } = lesson.desk();
  return waitingOf(teams[0]!, momentOf(lesson, quietMs), teamSize);
};
const waits = (lesson: PlayedLesson, quietMs = 0): string =>
  waitingWords(waitingFor(lesson, quietMs), lesson.desk().teams[0]!, { words, dense: false });
const next = (lesson: PlayedLesson) => nextStep(lesson.view(), lesson.desk(), words, lesson.at);

/** Everything to the commit; the laboratory has answered nothing yet. */
const atCommit = (players = 4): PlayedLesson => {
  const lesson = atWork({ players });
  return lesson.moveOn();
};

describe('[H1] what a team at its workbench waits for', () => {
  test('[H1] a trial is called, then measured, then the team is at its dials again', () => {
    const lesson = atWork();
    expect(waits(lesson)).toBe(words.host.teams.working);
    runs(moves(lesson, 1, 0.6), 1);
    expect(waits(lesson)).toBe(words.host.teams.calling);
    lesson.pass(4_000).tick();
    expect(waits(lesson)).toBe(words.host.teams.measuring);
    expect(waits(measureAll(lesson))).toBe(words.host.teams.working);
  });

  test('[H1] a team that tries nothing for a minute may be visited, and only then', () => {
    const lesson = atWork();
    expect(isWaiting(waitingFor(lesson, 59_999))).toBe(false);
    expect(isWaiting(waitingFor(lesson, 60_000))).toBe(true);
    expect(waits(lesson, 60_000)).toBe('No trial for a minute');
    expect(waits(lesson, 200_000)).toBe('No trial for 3 minutes');
  });

  test('[H1] the commit is told by taps, then as done', () => {
    const lesson = atCommit();
    expect(waits(lesson)).toBe('0 of 4 tapped');
    expect(waits(commits(lesson, 1, 2))).toBe('2 of 4 tapped');
    expect(waits(commits(lesson, 3))).toBe('Committed');
  });

  test('[O5] after the bell it is told that the outcome is being computed', () => {
    const lesson = commits(atCommit(), 1, 2, 3);
    lesson.bell();
    expect(waits(lesson)).toBe('Being computed');
  });

  test('[O3] after the reveal it is told how many blind settings the decision beat', () => {
    const lesson = tries(atWork(), 0.5).to('reveal');
    expect(waits(lesson)).toMatch(/^beat \d+(\.5)? of 200$/);
  });
});

describe('how long a team has been quiet', () => {
  const note = (lesson: PlayedLesson, before = noDoings) => withDoings(before, lesson.desk(), lesson.at);

  test('counts from its last trial or call, or from when the page first saw its workbench', () => {
    const lesson = atWork();
    const from = lesson.at;
    let doings = note(lesson);
    lesson.pass(20_000);
    doings = note(lesson, doings);
    expect(quietFor(doings, 1, lesson.at)).toBe(lesson.at - from);
    doings = note(runs(lesson, 1), doings);
    expect(quietFor(doings, 1, lesson.at)).toBe(0);
    lesson.pass(1_000);
    doings = note(calls(lesson, 2, 'higher'), doings);
    expect(quietFor(doings, 1, lesson.at)).toBe(0);
  });

  test('is nothing for a team without a workbench', () => {
    const lesson = aLesson().with({ players: 2 }).start();
    expect(quietFor(note(lesson), 1, 90_000)).toBe(0);
  });
});

describe('moving on', () => {
  test('[W5] from the work step loses no trial, and says so', () => {
    expect(next(atWork())).toMatchObject({ line: words.host.line.trials, ready: true });
  });

  test('[R2] from the commit says first how many teams have not committed', () => {
    const lesson = atCommit();
    expect(next(lesson)?.line).toBe('1 not committed. Moving on commits its dials as they are.');
    expect(next(commits(lesson, 1, 2, 3))).toMatchObject({ line: words.host.line.allCommitted, ready: true });
  });

  test('[O5] waits once the bell has rung, until every outcome is in', () => {
    const lesson = atCommit();
    lesson.bell();
    expect(next(lesson)).toMatchObject({ line: words.host.line.outcomes, ready: false });
    expect(next(measureAll(lesson).tick())?.ready).toBe(true);
  });
});

test('[S2] the news tells of trials and commits, never of results', () => {
  const lesson = atWork();
  const note = (log = noNews) => withNews(log, lesson.desk(), lesson.view(), lesson.at);
  let log = note();
  tries(lesson, 0.5, { value: 0.987 });
  log = note(log);
  lesson.moveOn();
  commits(lesson, 1, 2, 3);
  log = note(log);
  const { name } = lesson.team(1);
  expect(log.lines.map(({ number: _number, at: _at, ...news }) => news)).toEqual([
    { what: 'committed', team: name },
    { what: 'ran', team: name, trial: 1 },
  ]);
});

test('[S2] before the reveal the host’s sheet has no outcome, and afterwards every team’s', () => {
  const lesson = atCommit();
  lesson.bell();
  measureAll(lesson, { takes: ({ kind }) => kind === 'outcome' });
  expect(lesson.desk().teams.map(({ outcome }) => outcome)).toEqual([undefined]);
  measureAll(lesson).tick();
  expect(lesson.desk().teams[0]?.outcome?.beaten).toBeGreaterThanOrEqual(0);
});
