/** Fresh worlds and the second verdict: what is asked, what is pending, what is paid, and what the podium shows. */
import { describe, expect, test } from 'vitest';
import { freshShares } from '../../../shared/lesson/fresh.ts';
import { jobsInOrder, jobsOf } from '../../../shared/lesson/jobs.ts';
import { pendingParts, pointsByPart } from '../../../shared/lesson/parts.ts';
import { measureAll, plainFresh, plainFreshYardstick } from '../../support/a-laboratory.ts';
import { host, player } from '../../support/a-lesson.ts';
import { aWholeRound, defended, handOf, judged, wholePlan } from '../../support/a-whole-round.ts';

const parts = (lesson: ReturnType<typeof aWholeRound>, team = 1) =>
  Object.fromEntries(pointsByPart(lesson.state, lesson.team(team), 0).map(({ part, ...points }) => [part, points]));

describe('the second verdict', () => {
  test('[O4] is asked of fresh worlds once outcomes are judged, after everything else, and for every team that committed', () => {
    const lesson = judged(aWholeRound());
    const owed = jobsOf(lesson.state);
    expect(owed.map(({ kind }) => kind)).toEqual(['fresh-yardstick', 'fresh', 'fresh', 'fresh', 'fresh', 'fresh']);
    // what is under way is not asked again
    for (const { key } of owed)
      expect([...jobsInOrder(lesson.state, (other) => other === key)].map((job) => job.key)).not.toContain(key);
    measureAll(lesson);
    expect(jobsOf(lesson.state)).toEqual([]);
  });

  test('[O4] leaves the parts that it will pay their worth: the first pays the others as of 1,000', () => {
    const lesson = judged(defended(aWholeRound()));
    expect(pendingParts(lesson.state, 0)).toEqual(['fresh', 'defence']);
    // nobody was struck: what that is worth has passed on
    const worth = parts(lesson).outcome?.worth ?? 0;
    expect(worth).toBeCloseTo((1000 * 350) / 900, 1);
    expect(Object.keys(parts(lesson)).sort()).toEqual(['exploring', 'forecast', 'outcome']);
  });

  test('[O4] pays at the opening of the podium, when the laboratory has told all; and shows it', () => {
    const lesson = judged(defended(aWholeRound()));
    expect(lesson.wall().podium).toBeUndefined();
    measureAll(lesson, { fresh: ({ team }) => 0.3 * team });
    lesson.moveOn();
    expect(lesson.step.kind).toBe('podium');
    expect(lesson.state.settled).toEqual([0]);
    expect(parts(lesson, 5).fresh?.earned).toBeCloseTo((parts(lesson, 5).fresh?.worth ?? 0) * (59.5 / 64), 0);
    const podium = lesson.wall().podium;
    expect(podium?.worlds).toBe(12);
    expect(podium?.teams.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
    expect(podium?.teams[4]?.total).toBe(lesson.team(5).totals[0]);
    expect(lesson.teamView(5).bench?.outcome?.fresh).toMatchObject({ of: 64 });
  });

  test('[O4] pays three rounds at once, each its own thousand, and a round that fresh worlds praise more', () => {
    const lesson = aWholeRound({ plan: wholePlan(3) });
    for (let round = 0; round < 3; round++) {
      judged(round === 0 ? defended(lesson) : lesson);
      // the better a team’s number, and the later the round, the better its decision holds
      measureAll(lesson, { fresh: (job) => 0.1 * job.team + 0.3 * job.round });
      expect([lesson.state.settled, lesson.wall().podium]).toEqual([[], undefined]);
      lesson.moveOn();
      if (round < 2) lesson.to('work');
    }
    expect([lesson.step.kind, lesson.state.settled]).toEqual(['podium', [0, 1, 2]]);
    const points = [0, 1, 2].map((round) => pointsByPart(lesson.state, lesson.team(2), round));
    for (const round of points) expect(round.reduce((sum, { worth }) => sum + worth, 0)).toBeCloseTo(1000, 1);
    const fresh = points.map((round) => round.find(({ part }) => part === 'fresh')!);
    expect(fresh[0]!.earned / fresh[0]!.worth).toBeLessThan(fresh[1]!.earned / fresh[1]!.worth);
    expect(fresh[1]!.earned / fresh[1]!.worth).toBeLessThan(fresh[2]!.earned / fresh[2]!.worth);
    const podium = lesson.wall().podium?.teams.find(({ id }) => id === 2);
    expect(podium?.total).toBe(lesson.team(2).totals.reduce((sum, each) => sum + each, 0));
  });

  test('[O4] waits in the podium for what is still being computed, two minutes past its bell at most, and then pays without', () => {
    const lesson = judged(defended(aWholeRound()));
    const { round, step } = lesson.state;
    lesson.does(host, 'moveOn', { round, step });
    expect([lesson.step.kind, lesson.state.settled]).toEqual(['podium', []]);
    measureAll(lesson).tick();
    expect(lesson.state.settled).toEqual([0]);

    const slow = judged(defended(aWholeRound()));
    slow.does(host, 'moveOn', { round, step }).bell();
    expect([slow.state.status, slow.state.settled]).toEqual(['running', []]);
    slow.pass(120_000).tick();
    expect([slow.state.status, slow.state.settled]).toEqual(['over', [0]]);
    expect(parts(slow).fresh).toBeUndefined();
    const worths = Object.values(parts(slow)).map(({ worth }) => worth);
    expect(worths.reduce((sum, worth) => sum + worth, 0)).toBeCloseTo(1000, 1);
  });

  test('[O4] pays once: what is hidden, and who moves afterwards, changes no points', () => {
    const lesson = judged(defended(aWholeRound()));
    for (const id of [1, 2, 3, 4, 5, 6])
      for (const pair of handOf(lesson, id)) lesson.does(player(id), 'judgePair', { pair, side: 'left' });
    measureAll(lesson, { fresh: ({ team }) => 0.3 * team }).moveOn();
    const earned = () => lesson.state.teams.map(({ id }) => [parts(lesson, id), lesson.team(id).totals]);
    const paid = earned();
    expect(new Set(lesson.state.teams.map(({ id }) => parts(lesson, id).defence?.earned)).size).toBeGreaterThan(1);
    lesson.does(host, 'hideEntry', { team: 2, hidden: true }).does(host, 'movePlayer', { player: 1, team: 2 });
    expect(earned()).toEqual(paid);
  });

  test('[O4] stands for a minute in a podium whose bell had rung before it was told', () => {
    const lesson = judged(defended(aWholeRound()));
    const { round, step } = lesson.state;
    lesson.does(host, 'moveOn', { round, step }).bell();
    measureAll(lesson).tick();
    expect([lesson.state.status, lesson.state.settled]).toEqual(['running', [0]]);
    lesson.pass(59_000).tick();
    expect(lesson.state.status).toBe('running');
    lesson.pass(1_000).tick();
    expect(lesson.state.status).toBe('over');
  });

  test('[O4] closes the last verdict of a plan without a podium, which waits a minute for it at most', () => {
    const { podium: _, ...plan } = wholePlan();
    const lesson = judged(aWholeRound({ plan }));
    lesson.bell();
    expect(lesson.state.status).toBe('running');
    measureAll(lesson).tick();
    expect([lesson.state.status, lesson.state.settled]).toEqual(['over', [0]]);
    const slow = judged(aWholeRound({ plan }));
    slow.bell().pass(60_000).tick();
    expect(slow.state.status).toBe('over');
  });

  test('[O4] is shown to nobody before: no fresh world, no defence point', () => {
    const lesson = judged(defended(aWholeRound()));
    const seen = () =>
      JSON.stringify([lesson.view(), lesson.teamView(1), lesson.mine(1), lesson.desk(), lesson.wall()]);
    const before = seen();
    measureAll(lesson, { fresh: ({ team }) => 0.3 * team });
    expect(seen()).toBe(before);
  });

  test('[O4] ends a lesson that its host cuts short after the verdict, too', () => {
    const lesson = judged(aWholeRound()).does(host, 'end', {});
    expect(lesson.state.settled).toEqual([0]);
  });
});

test('[O4] towers stand where the mean of all fresh worlds puts them, and a world that is hard for all is no setback', () => {
  const shares = freshShares({ result: plainFresh(0.8), yardstick: plainFreshYardstick });
  expect(shares).toHaveLength(12);
  expect(new Set(shares.map((share) => share.toFixed(6))).size).toBe(1);
  expect(shares.at(-1)).toBeCloseTo(31.5 / 64);
});
