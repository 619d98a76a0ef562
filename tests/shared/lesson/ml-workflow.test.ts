/** Three rounds on one pipeline: what each leaves the next, what the last opens with, and what is paid for all of them. */
import { describe, expect, test } from 'vitest';
import { en } from '../../../client/words/en/index.ts';
import { circumstancesOf } from '../../../shared/lesson/circumstances.ts';
import { jobsOf } from '../../../shared/lesson/jobs.ts';
import { pointsByPart } from '../../../shared/lesson/parts.ts';
import { missions } from '../../../shared/missions/index.ts';
import { simulators } from '../../../shared/missions/simulators.ts';
import type { Circumstances } from '../../../shared/missions/workbench.ts';
import { plans } from '../../../shared/plans/index.ts';
import type { TrackId } from '../../../shared/tracks/track.ts';
import { measureAll } from '../../support/a-laboratory.ts';
import { type PlayedLesson, player } from '../../support/a-lesson.ts';
import { aWholeRound, bench, judged } from '../../support/a-whole-round.ts';

const aWorkflow = () => aWholeRound({ plan: plans['ml-workflow'] });
const onward = (lesson: PlayedLesson) => measureAll(judged(lesson)).moveOn().to('work');
const dialsOf = ({ state }: PlayedLesson) => Object.keys(state.plan.rounds[state.round]?.bench?.dials ?? {});
const sets = (lesson: PlayedLesson, decision: Readonly<Record<string, number>>) => {
  for (const [dial, value] of Object.entries(decision)) lesson.does(player(1), 'moveDial', { dial, value });
};

describe('the workflow lesson', () => {
  test('[W1] begins with three dials, and unlocks all that it ever had in its last round', () => {
    const lesson = aWorkflow();
    expect(dialsOf(lesson)).toEqual(['batch', 'stage', 'tests']);
    const second = dialsOf(onward(lesson));
    expect(dialsOf(onward(lesson))).toEqual([
      ...['promise', 'scope', 'date'],
      ...['batch', 'stage', 'effort', 'tests'],
      ...second,
    ]);
  });

  test('[B1] opens the review where the team committed its pipeline and its search, and the promise as it is usually made', () => {
    const lesson = aWorkflow();
    sets(lesson, { batch: 2, stage: 1, tests: 6 });
    sets(onward(lesson), { size: 1, share: 40, cadence: 2.25 });
    onward(lesson);
    const { promise, scope, date } = missions['design-review'].workbench!.defaults['edge-guardian'];
    const standard = missions['pipeline-audit'].workbench!.defaults['edge-guardian'];
    expect(bench(lesson).decision).toEqual({
      ...{ promise, scope, date },
      ...{ batch: 2, stage: 1, effort: standard.effort, tests: 6 },
      ...{ size: 1, share: 40, cadence: 2.25 },
    });
    // who moved nothing has committed the defaults of those rounds, not the pipeline of a par team
    expect(bench(lesson, 2).decision).toMatchObject({
      ...standard,
      ...missions['quality-velocity'].workbench!.defaults['edge-guardian'],
    });
  });

  test('[O3] draws blind settings of the review over what is promised, beside a par pipeline', () => {
    const lesson = aWorkflow();
    onward(onward(lesson));
    judged(lesson);
    const { dials } = missions['design-review'].workbench!;
    const asked = jobsOf({ ...lesson.state, yardsticks: {} }).flatMap((job) =>
      job.kind === 'yardstick' && job.round === lesson.state.round ? [job.dials] : [],
    );
    expect(asked).toHaveLength(1);
    const { promise, scope, date, ...others } = asked[0]!;
    expect({ promise, scope, date }).toEqual({ promise: dials.promise, scope: dials.scope, date: dials.date });
    for (const dial of Object.values(others)) expect(dial).toMatchObject({ values: [expect.any(Number)] });
  });

  test('[O4] pays a thousand for each of its three rounds, the fresh worlds of all of them on the podium, and nothing for practice', () => {
    const lesson = aWorkflow();
    for (const round of [1, 2, 3]) {
      measureAll(judged(lesson), { fresh: () => 0.4 * round });
      expect(lesson.state.settled).toEqual([]);
      lesson.moveOn();
      if (round < 3) lesson.to('work');
    }
    expect([lesson.step.kind, lesson.state.settled]).toEqual(['podium', [1, 2, 3]]);
    const rounds = [1, 2, 3].map((round) => pointsByPart(lesson.state, lesson.team(1), round));
    for (const parts of rounds) expect(parts.reduce((sum, { worth }) => sum + worth, 0)).toBeCloseTo(1000, 1);
    const [first, second, third] = rounds.map((parts) => parts.find(({ part }) => part === 'fresh')?.earned ?? 0);
    expect(first!).toBeLessThan(second!);
    expect(second!).toBeLessThan(third!);
    expect(lesson.state.scored).toEqual([1, 2, 3]);
  });

  test('[B1] brings what was saved along, into the last round, too', () => {
    const lesson = onward(onward(aWorkflow()));
    expect(bench(lesson).carried).toEqual({ dollars: 0.3, hours: 0.3, weeks: 0 });
    expect(circumstancesOf(lesson.state, lesson.team(1), lesson.state.round)).toBeUndefined();
  });

  test('[B1] plays the review on what the worlds of the earlier rounds have told of the team’s own pipeline and search', () => {
    const lesson = aWorkflow();
    const carries: Circumstances[] = [];
    for (const mission of ['pipeline-audit', 'quality-velocity'] as const) {
      const world = simulators[mission].open!({
        seed: '000000000000000000000000000000c7',
        track: 'edge-guardian',
        round: 1,
      });
      if (mission === 'pipeline-audit') sets(lesson, { batch: 2, tests: 6 });
      else sets(onward(lesson), { size: 1, cadence: 2.25 });
      judged(lesson, (team, { decision, purse, circumstances }) => {
        if (team !== 1) return 1;
        const told = world.outcome(decision, purse, circumstances);
        carries.push(told.carries!);
        return told;
      });
    }
    onward(lesson);
    const { round } = lesson.state;
    const own = { ...carries[0], ...carries[1] };
    expect(carries[0]).toMatchObject({ 'carried-batch': 2, 'carried-tests': 6 });
    expect(carries[1]).toMatchObject({ 'carried-size': 1, 'carried-cadence': 2.25 });
    expect(circumstancesOf(lesson.state, lesson.team(1), round)).toEqual(own);
    expect(circumstancesOf(lesson.state, lesson.team(2), round)).toBeUndefined();
    judged(lesson, (team, { decision, circumstances }) => {
      if (team === 1) expect([circumstances, decision.batch, decision.size]).toEqual([own, 2, 1]);
      else expect(circumstances).toBeUndefined();
      return 0.3 * team;
    });
  });
});

describe.each<TrackId>(['edge-guardian', 'tiny-pioneer'])('what the laboratory carries, on %s', (track) => {
  const plays = (
    mission: 'pipeline-audit' | 'quality-velocity' | 'design-review',
    moved: Readonly<Record<string, number>>,
    circumstances: Circumstances,
  ) => {
    const world = simulators[mission].open!({ seed: '000000000000000000000000000000c7', track, round: 1 });
    const decision = { ...missions[mission].workbench!.defaults[track], ...moved };
    return world.outcome(decision, world.grant, circumstances);
  };
  const pipeline = plays('pipeline-audit', { tests: 6 }, {}).carries ?? {};
  const search = plays('quality-velocity', { cadence: 0.25, size: 1 }, pipeline).carries ?? {};
  const both = { ...pipeline, ...search };

  test('[B1] is told in the brief, a sentence for each of the earlier rounds and one for the dials', () => {
    const said = (mission: 'quality-velocity' | 'design-review', carried: Circumstances) =>
      Object.entries(carried).flatMap(([key, value]) => en.missions[mission].carriesIn?.[key]?.(value) ?? []);
    expect(said('quality-velocity', pipeline)).toHaveLength(1);
    expect(said('design-review', both)).toHaveLength(3);
    expect(said('design-review', both).join()).not.toMatch(/undefined|NaN/);
  });

  test('[B1] is what the review is played with: another pipeline releases otherwise, another search reaches something else', () => {
    const [alone, piped, all] = [{}, pipeline, both].map(
      (carried) => plays('design-review', { promise: 75 }, carried).parts,
    );
    expect(piped!.releases).not.toBe(alone!.releases);
    expect(all!.releases).toBe(piped!.releases);
    expect(all!.confident).not.toBe(piped!.confident);
  });
});
