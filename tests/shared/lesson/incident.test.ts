/** Incidents: when they strike, who answers, what it costs, and what the stakeholder measures. */
import { describe, expect, test } from 'vitest';
import { circumstancesOf } from '../../../shared/lesson/circumstances.ts';
import { answeringMs } from '../../../shared/lesson/incident.ts';
import { jobsOf } from '../../../shared/lesson/jobs.ts';
import { pointsByPart, sharesOf } from '../../../shared/lesson/parts.ts';
import { spentOf } from '../../../shared/lesson/purse.ts';
import { roleOf } from '../../../shared/lesson/roles.ts';
import { host, player } from '../../support/a-lesson.ts';
import { aWholeRound, bench, closed, judged, struck, taps } from '../../support/a-whole-round.ts';

const three = () => aWholeRound({ teams: 1, players: 3, teamSize: 4 });

describe('an incident', () => {
  test('[I1] strikes every team of the round at the share of the work step that was drawn, once', () => {
    const lesson = aWholeRound();
    lesson.pass(0.6 * lesson.step.ms - 1).tick();
    expect(bench(lesson).incident).toBeUndefined();
    lesson.pass(1).tick();
    for (const { id } of lesson.state.teams) expect(bench(lesson, id).incident?.closesAt).toBe(lesson.at + answeringMs);
    lesson.pass(1_000).tick();
    expect(lesson.journal.filter(({ event }) => event.type === 'IncidentStruck')).toHaveLength(1);
  });

  test('[I1] is shown to nobody before it strikes, and to its team, host and projector afterwards', () => {
    const lesson = aWholeRound();
    const seen = () =>
      JSON.stringify([lesson.view(), lesson.teamView(1), lesson.mine(1), lesson.desk(), lesson.wall()]);
    const key = lesson.state.prepared[0]?.['edge-guardian']?.incident?.key ?? '';
    expect(key).not.toBe('');
    expect(seen()).not.toContain(key);
    struck(lesson);
    expect(lesson.teamView(1).bench?.incident?.key).toBe(key);
    expect(lesson.wall().incidents).toEqual([{ track: 'edge-guardian', key, closesAt: lesson.at + answeringMs }]);
    expect(lesson.desk().incidents).toEqual(lesson.wall().incidents);
  });

  test('[I1] is answered by most of the taps, which may be changed until it closes', () => {
    const lesson = struck(three());
    taps(taps(taps(lesson, 1, 'rent-machines'), 2, 'rent-machines'), 3, 'pay');
    taps(lesson, 2, 'pay');
    closed(lesson);
    expect(bench(lesson).incident).toMatchObject({ answer: 'pay', cost: { dollars: 0, hours: 0, weeks: 0 } });
    expect(lesson.ask(player(1), 'answerIncident', { answer: 'pay' })).toEqual({ refused: 'no-incident' });
  });

  test('[I1] [L5] goes, among equals, by the round’s Advocate', () => {
    const lesson = struck(aWholeRound({ teams: 1, players: 4, teamSize: 4 }));
    const advocate = lesson.team(1).seats.find(({ slot }) => roleOf(slot, 0) === 'advocate')?.player ?? 0;
    const [other = 0] = lesson
      .team(1)
      .seats.map((seat) => seat.player)
      .filter((id) => id !== advocate);
    closed(taps(taps(lesson, other, 'pay'), advocate, 'rent-machines'));
    expect(bench(lesson).incident?.answer).toBe('rent-machines');
  });

  test('[I1] goes, among equals without the Advocate, by the free answer; silence gives it too', () => {
    const tied = struck(aWholeRound({ teams: 1, players: 2, teamSize: 4 }));
    closed(taps(taps(tied, 1, 'rent-machines'), 2, 'pay'));
    expect(bench(tied).incident?.answer).toBe('pay');
    expect(bench(closed(struck(three()))).incident?.answer).toBe('pay');
  });

  test('[I1] a tap of somebody whom the host removed counts no more', () => {
    const lesson = struck(three());
    taps(lesson, 1, 'rent-machines').does(host, 'removePlayer', { player: 1 });
    expect(bench(closed(lesson)).incident?.answer).toBe('pay');
  });

  test('[I1] its price is paid from the purse, and what it changes acts on what starts afterwards', () => {
    const lesson = closed(taps(struck(three()), 1, 'rent-machines'));
    expect(spentOf(bench(lesson)).hours).toBeCloseTo(0.04);
    expect(circumstancesOf(lesson.state, lesson.team(1), 0)).toEqual({ 'index-price': 1 });
    expect(circumstancesOf(lesson.state, lesson.team(1), 0, lesson.at - answeringMs)).toBeUndefined();
    lesson.moveOn();
    const { round, step } = lesson.state;
    lesson.does(host, 'moveOn', { round, step });
    const owed = jobsOf(lesson.state).find((job) => job.kind === 'outcome');
    expect(owed).toMatchObject({ circumstances: { 'index-price': 1 }, purse: { hours: 120_000 * 0.96 } });
  });

  test('[I1] refuses an answer that is none, that lacks its evidence, or that comes when nobody asks', () => {
    const lesson = three();
    expect(lesson.ask(player(1), 'answerIncident', { answer: 'pay' })).toEqual({ refused: 'no-incident' });
    struck(lesson);
    expect(lesson.ask(player(1), 'answerIncident', { answer: 'laugh' })).toEqual({ refused: 'no-such-answer' });
    expect(lesson.ask(player(1), 'answerIncident', { answer: 'show-the-pilot' })).toEqual({ refused: 'needs-trial' });
  });

  test('[I1] is settled by the bell of the work step at the latest', () => {
    const lesson = taps(struck(three()), 1, 'rent-machines');
    lesson.moveOn();
    expect(bench(lesson).incident?.answer).toBe('rent-machines');
  });

  test('[I1] earns by what the stakeholder measures at the outcome, in a straight line from floor to target', () => {
    const lesson = judged(closed(struck(aWholeRound())));
    const measure = { key: 'removed-share', value: 0.3, floor: 0.1, target: 0.5 };
    expect(lesson.teamView(1).bench?.outcome?.measure).toEqual(measure);
    expect(sharesOf(lesson.state, lesson.team(1), 0).incident).toBeCloseTo(0.5);
  });

  test('[I1] that nobody was struck by passes its points on', () => {
    const lesson = judged(aWholeRound());
    expect(bench(lesson).incident).toBeUndefined();
    expect(pointsByPart(lesson.state, lesson.team(1), 0).map(({ part }) => part)).not.toContain('incident');
  });
});
