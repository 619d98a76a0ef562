/** A whole round with the laboratory that a class has: what people see is what the hidden world says, and fresh worlds have the last word. */
import { expect, test } from 'vitest';
import { handClock } from '../../../server/clock.ts';
import { openLaboratory } from '../../../server/simulator/laboratory.ts';
import { remembered } from '../../../server/simulator/remembered.ts';
import { circumstancesOf } from '../../../shared/lesson/circumstances.ts';
import { incidentOf } from '../../../shared/lesson/incident.ts';
import { pointsByPart } from '../../../shared/lesson/parts.ts';
import { leftOf, spentOf } from '../../../shared/lesson/purse.ts';
import type { MineView } from '../../../shared/lesson/views.ts';
import { openRound } from '../../../shared/missions/dedup-audit/round.ts';
import { missions } from '../../../shared/missions/index.ts';
import { plans } from '../../../shared/plans/index.ts';
import type { Plan } from '../../../shared/plans/plan.ts';
import { fakeLaboratory } from '../../support/fake-laboratory.ts';
import { openLessonServer, until } from '../../support/lesson-server.ts';
import { determinedDraws } from '../../support/room-determined.ts';

const seed = '6'.repeat(32);
/** One dial of three values, so that its yardsticks are soon measured; so there is no knee to mark. */
const small: Plan = {
  ...plans.dedup,
  id: 'small',
  tracks: ['tiny-pioneer'],
  rounds: plans.dedup.rounds.slice(1).map((round) => ({ ...round, dials: ['keep'] })),
};

test('[O2] [O4] from the first dial to the podium, a team sees what its worlds say, and its purse pays for it', async () => {
  const clock = handClock();
  // what the forecast needs of the world takes seconds, and is not looked at here
  const {
    trial,
    outcome,
    yardstick: measured,
    fresh: asked,
    freshYardstick,
    close,
  } = remembered(openLaboratory({ threads: 1 }));
  const real = { trial, outcome, yardstick: measured, fresh: asked, freshYardstick, close };
  const laboratory = Object.assign(fakeLaboratory(missions), real);
  const server = await openLessonServer({ clock, laboratory, plans: { small }, draws: determinedDraws(seed) });
  const lesson = await server.open({ plan: 'small', teams: 4 });
  const { engine } = lesson;
  const bench = () => engine.shown.teams[0]?.benches[0];
  const [host, projector, ada] = [await lesson.host(), await lesson.projector(), await lesson.player()];
  const others = [await lesson.player(), await lesson.player(), await lesson.player()];
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
  await host.act('moveOn', { round: 0, step: 1 });
  await lesson.pass(1_000);
  await ada.act('moveDial', { dial: 'keep', value: 2 });
  expect(await ada.act('runTrial', { size: 0 })).toHaveProperty('answer');
  await lesson.pass(5_000);
  await until(() => bench()?.trials[0]?.status === 'measured');
  await lesson.pass(1_000);

  const { track, benches } = engine.shown.teams[0] ?? { track: 'tiny-pioneer' as const };
  const world = openRound({ seed, track, round: 0 });
  const decision = { ...engine.shown.plan.rounds[0]?.bench?.defaults[track], keep: 2 };
  const { value, error, readings } = world.trial({ decision, size: 0 });
  expect(benches?.[0]?.decision).toEqual(decision);
  const [seen] = ada.views().team?.bench?.trials ?? [];
  expect(seen).toMatchObject({ value, error, readings });
  expect(seen?.audit?.states).toHaveLength(readings.samples ?? 0);
  const picture = await fetch(`${server.url}/pictures/${seen?.audit?.picture.ticket}`);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);

  await lesson.pass(146_000);
  for (const [index, sitter] of [ada, ...others].entries())
    expect(
      await sitter.act('writeDefence', { text: `Wall ${index} kept two.`, evidence: index ? 0 : 1 }),
    ).toHaveProperty('answer');
  await lesson.pass(45_000);
  const struck = bench();
  const answers = struck && incidentOf(engine.shown, 0, struck)?.answers;
  const [answer] = answers?.filter(({ needs }) => needs === undefined).slice(-1) ?? [];
  expect(await ada.act('answerIncident', { answer: answer?.key ?? '' })).toHaveProperty('answer');
  await lesson.pass(61_000);
  await host.act('moveOn', { round: 0, step: 2 });
  await host.act('moveOn', { round: 0, step: 3 });
  const told = () => engine.shown.teams.every((team) => team.benches[0]?.outcome !== undefined);
  await until(() => told() && engine.shown.yardsticks[0]?.[track] !== undefined);
  await lesson.pass(1_000);
  await lesson.pass(1_000);
  const played = bench();
  if (!played) throw new Error('the team has no workbench');
  const spent = spentOf(played);
  expect(spent.hours).toBeGreaterThan(0);
  const [team] = engine.shown.teams;
  const changed = team && circumstancesOf(engine.shown, team, 0);
  expect(changed).toMatchObject(answer?.changes ?? {});
  expect(played.outcome).toEqual(world.outcome(decision, leftOf(world.grant, spent), changed));
  expect(ada.views().view.stepKind).toBe('reveal');
  expect(ada.views().team?.bench?.outcome).toMatchObject({ value: played.outcome?.value, of: 200 });
  const [yardstick] = ada.views().view.yardsticks;
  // the default gives the free answer
  const asDefault = world.outcome(yardstick?.default.decision ?? {}, world.grant, answers?.[0]?.changes);
  expect(yardstick?.default.value).toBe(asDefault.value);
  expect(yardstick?.best.value).toBeGreaterThanOrEqual(yardstick?.quantiles.at(-1) ?? 0);

  await host.act('moveOn', { round: 0, step: 4 });
  await lesson.pass(1_000);
  for (const sitter of [ada, ...others]) {
    const { answer: mine } = (await sitter.ask('mine')) as { answer: MineView };
    expect(mine.pairs).toHaveLength(2);
    for (const { index: pair } of mine.pairs)
      expect(await sitter.act('judgePair', { pair, side: 'left' })).toHaveProperty('answer');
  }
  await until(() => engine.shown.freshYardsticks[0]?.[track] !== undefined);
  await until(() => engine.shown.teams.every((each) => each.benches[0]?.fresh !== undefined));
  await host.act('moveOn', { round: 0, step: 5 });
  await lesson.pass(1_000);
  expect(engine.shown.settled).toEqual([0]);
  const fresh = engine.shown.teams.map((each) => each.benches[0]?.fresh?.values ?? []);
  // twelve worlds that are not this one, nor each other; the same decision comes to the same in all of them
  expect(new Set([played.outcome?.value, ...(fresh[0] ?? [])]).size).toBe(13);
  expect(fresh[2]).toEqual(fresh[1]);
  expect(ada.views().team?.bench?.outcome?.fresh).toMatchObject({ values: fresh[0], of: 64 });
  expect(projector.views().wall?.podium?.worlds).toBe(12);
  for (const each of engine.shown.teams) {
    const parts = pointsByPart(engine.shown, each, 0);
    expect(parts.map(({ part }) => part).sort()).toEqual([
      'defence',
      'exploring',
      'forecast',
      'fresh',
      'incident',
      'outcome',
    ]);
    expect(parts.reduce((sum, { worth }) => sum + worth, 0)).toBeCloseTo(1000, 2);
    const earned = parts.reduce((sum, part) => sum + part.earned, 0);
    expect(each.totals[0]).toBe(Math.max(0, Math.round(earned)));
  }
  await lesson.leave();
  await server.close();
  await close();
}, 120_000);
