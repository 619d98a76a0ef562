/** Trials: paid for before they run, called, measured, and never dearer than the purse. */
import { describe, expect, test } from 'vitest';
import { jobsOf } from '../../../shared/lesson/jobs.ts';
import { spentOf } from '../../../shared/lesson/purse.ts';
import { laboratoryLimit } from '../../../shared/lesson/trials.ts';
import { missions } from '../../../shared/missions/index.ts';
import type { TrialSize } from '../../../shared/missions/workbench.ts';
import { atWork, benchOfTeam, calls, commits, lastTrial, moves, runs, tries } from '../../support/a-bench.ts';
import { measureAll } from '../../support/a-laboratory.ts';
import { host, house, type PlayedLesson, player, refusalOf } from '../../support/a-lesson.ts';

const asks = (lesson: PlayedLesson, size = 0, id = 1) => refusalOf(lesson.ask(player(id), 'runTrial', { size }));
const nothing = { dollars: 0, hours: 0, weeks: 0 };
const trialJobs = (lesson: PlayedLesson) => jobsOf(lesson.state).filter(({ kind }) => kind === 'trial');

/** A lesson whose trials take other shares of the calendar. */
const atWorkWith = (weeks: readonly number[], players = 1) => {
  const { workbench, ...mission } = missions['dedup-audit'];
  if (!workbench) throw new Error('the mission has no workbench');
  const sizes: TrialSize[] = weeks.map((each) => ({ key: `${each}`, share: 0.1, weeks: each }));
  return atWork({ players, missions: { 'dedup-audit': { ...mission, workbench: { ...workbench, sizes } } } });
};

describe('starting', () => {
  test('[W2] a trial is paid for at once, at the price that everybody can work out', () => {
    const lesson = runs(moves(atWork(), 1, 0.6), 2, 1);
    const { workbench } = missions['dedup-audit'];
    const [, size] = workbench?.sizes ?? [];
    const facts = lesson.mine(1).brief?.facts;
    const price = size && facts && workbench?.price(facts, benchOfTeam(lesson).decision, size);
    expect(lastTrial(lesson)).toMatchObject({
      id: 1,
      by: 2,
      size: 1,
      price,
      status: 'calling',
      decision: { threshold: 0.6 },
    });
    expect(spentOf(benchOfTeam(lesson))).toEqual(price);
    expect(lesson.teamView(1).bench?.spent).toEqual(price);
  });

  test('[W2] it runs after four seconds of silence', () => {
    const lesson = runs(atWork(), 1);
    expect(lesson.teamView(1).bench?.trials[0]).toMatchObject({ status: 'calling', runsAt: lesson.at + 4_000 });
    expect(lastTrial(lesson.pass(3_999).tick()).status).toBe('calling');
    expect(trialJobs(lesson)).toEqual([]);
    expect(lastTrial(lesson.pass(1).tick()).status).toBe('measuring');
    expect(trialJobs(lesson)).toMatchObject([{ team: 1, trial: 1, track: 'edge-guardian', order: { size: 0 } }]);
  });

  test('[W2] it measures the dials as they stood when it was started', () => {
    const lesson = runs(moves(atWork(), 1, 0.6), 1);
    moves(lesson, 2, 0.9).pass(4_000).tick();
    expect(trialJobs(lesson)).toMatchObject([{ order: { decision: { threshold: 0.6 } } }]);
  });

  test('[W2] a size that there is not is refused', () => {
    expect(asks(atWork(), 3)).toBe('no-such-size');
  });

  test('[W2] a countdown stands while the lesson is paused', () => {
    const lesson = runs(atWork(), 1).does(host, 'pause', {}).pass(60_000);
    expect(lastTrial(lesson.tick()).status).toBe('calling');
    lesson.does(host, 'resume', {}).pass(4_000).tick();
    expect(lastTrial(lesson).status).toBe('measuring');
  });
});

describe('one runs, and one may wait', () => {
  test('[W2] a team with a countdown under way starts no other', () => {
    const lesson = runs(atWork({ teams: 2 }), 1);
    expect(asks(lesson, 0, 3)).toBe('trial-open');
    expect(asks(lesson, 0, 2)).toBe('done');
  });

  test('[W2] while one is measured another may be started, and no third', () => {
    const lesson = runs(runs(atWork(), 1).pass(4_000).tick(), 2).pass(4_000).tick();
    expect(benchOfTeam(lesson).trials.map(({ status }) => status)).toEqual(['measuring', 'measuring']);
    expect(asks(lesson)).toBe('trial-open');
    // the laboratory has one of them; the other comes when that is done
    expect(trialJobs(lesson)).toMatchObject([{ trial: 1 }]);
    lesson.does(house, 'trialMeasured', { round: 0, team: 1, trial: 1, result: { value: 1, error: 0, readings: {} } });
    expect(trialJobs(lesson)).toMatchObject([{ trial: 2 }]);
    expect(asks(lesson)).toBe('done');
  });
});

describe('the purse', () => {
  test('[W2] a trial that takes more than a fifth of it is refused', () => {
    const lesson = atWorkWith([5.2, 5.3]);
    expect(asks(lesson, 1)).toBe('too-dear');
    expect(asks(lesson, 0)).toBe('done');
  });

  test('[W2] it never goes below zero: what it cannot pay is refused, what empties it is not', () => {
    const lesson = atWorkWith([5.2, 0.1]);
    for (let count = 0; count < 5; count++) measureAll(runs(lesson, 1).pass(4_000).tick());
    expect(spentOf(benchOfTeam(lesson)).weeks).toBeCloseTo(1, 9);
    expect([asks(lesson, 0), asks(lesson, 1)]).toEqual(['purse-empty', 'purse-empty']);
  });

  test('[W6] a trial that the laboratory gives up gives its price back and counts for nothing', () => {
    const lesson = runs(moves(atWork(), 1, 0.6), 1);
    measureAll(calls(lesson, 2, 'higher').pass(4_000).tick(), { trial: () => undefined });
    expect(lastTrial(lesson)).toMatchObject({ status: 'failed', counts: false });
    expect(lesson.teamView(1).bench).toMatchObject({ spent: nothing, counted: 0 });
    // the same settings are still new
    expect(lastTrial(runs(lesson, 1)).fresh).toBe(true);
  });

  test('[W6] while the laboratory is full a trial is refused, and nothing is spent', () => {
    const teams = laboratoryLimit + 1;
    const lesson = atWork({ teams, players: teams });
    for (let id = 1; id < teams; id++) runs(lesson, id);
    lesson.pass(4_000).tick();
    expect(asks(lesson, 0, teams)).toBe('lab-busy');
    expect(benchOfTeam(lesson, teams)).toMatchObject({ trials: [] });
    lesson.does(house, 'trialFailed', { round: 0, team: 1, trial: 1 });
    expect(asks(lesson, 0, teams)).toBe('done');
  });
});

describe('what comes back', () => {
  test('[W3] is on the workbench of the team, with its own error, and stays there', () => {
    const lesson = runs(atWork({ teams: 2 }), 1)
      .pass(4_000)
      .tick();
    const result = { value: 0.71, error: 0.03, readings: { removed: 0.22 } };
    lesson.does(house, 'trialMeasured', { round: 0, team: 1, trial: 1, result });
    expect(lesson.teamView(1).bench?.trials[0]).toMatchObject({ ...result, status: 'measured' });
    expect(lesson.teamView(2).bench?.trials).toEqual([]);
    expect(lesson.toTheEnd().teamView(1).bench?.trials[0]).toMatchObject(result);
  });

  test('[W3] counts once, and only while it is waited for', () => {
    const lesson = runs(atWork(), 1);
    const result = { value: 1, error: 0, readings: {} };
    const answer = { round: 0, team: 1, trial: 1, result };
    expect(lesson.ask(house, 'trialMeasured', answer)).toEqual([]);
    lesson.pass(4_000).tick();
    expect(lesson.ask(house, 'trialMeasured', { ...answer, round: 1 })).toEqual([]);
    expect(lesson.ask(house, 'trialMeasured', { ...answer, team: 9 })).toEqual([]);
    lesson.does(house, 'trialMeasured', answer);
    expect(lesson.ask(house, 'trialMeasured', { ...answer, result: { ...result, value: 2 } })).toEqual([]);
    expect(lesson.ask(house, 'trialFailed', { round: 0, team: 1, trial: 1 })).toEqual([]);
    expect(lastTrial(lesson).result?.value).toBe(1);
  });
});

describe('the bell of the work step', () => {
  const late = () => {
    const lesson = atWork();
    lesson.pass(lesson.state.endsAt - lesson.at - 1_000);
    return runs(lesson, 1);
  };

  test('[W5] ends a countdown: what was accepted before it runs, and the step waits for it', () => {
    const lesson = calls(late(), 2, 'lower').bell();
    expect(lastTrial(lesson)).toMatchObject({ status: 'measuring', counts: true });
    expect(lesson.step.kind).toBe('work');
    expect(asks(lesson.pass(1))).toBe('too-late');
    measureAll(lesson).tick();
    expect(lesson.step.kind).toBe('commit');
    expect(lastTrial(lesson).status).toBe('measured');
  });

  test('[W5] is waited for twenty seconds at most; what comes later still counts, until the bell of the commit', () => {
    const lesson = late().bell().pass(19_999).tick();
    expect(lesson.step.kind).toBe('work');
    lesson.pass(1).tick();
    expect(lesson.step.kind).toBe('commit');
    expect(lastTrial(measureAll(lesson)).status).toBe('measured');
  });

  test('[W5] what has not come back by the bell of the commit is given up, and the purse has it back', () => {
    const lesson = late().bell().pass(20_000).tick();
    expect(lesson.step.kind).toBe('commit');
    lesson.bell();
    expect(lastTrial(lesson).status).toBe('failed');
    expect(spentOf(benchOfTeam(lesson))).toEqual(nothing);
  });

  test('[W5] a host who moves on does not wait, and the trial comes in during the commit', () => {
    const lesson = runs(atWork(), 1).moveOn();
    expect(lesson.step.kind).toBe('commit');
    expect(lastTrial(measureAll(lesson)).status).toBe('measured');
  });

  test('[W5] waits for nobody where no trial is under way', () => {
    expect(tries(atWork(), 0.6).bell().step.kind).toBe('commit');
  });
});

test('[O1] a committed team runs no trial', () => {
  const lesson = commits(atWork({ players: 1 }).pass(75_000), 1);
  expect(asks(lesson)).toBe('already-committed');
});

test('[R1] trials are run in the work step only', () => {
  expect(asks(atWork().to('commit'))).toBe('too-late');
});
