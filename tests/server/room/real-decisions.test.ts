/** A round in which teams decide, with the laboratory that a class has: what people see is what the hidden world says. */
import { expect, test } from 'vitest';
import { handClock } from '../../../server/clock.ts';
import { openLaboratory } from '../../../server/simulator/laboratory.ts';
import { remembered } from '../../../server/simulator/remembered.ts';
import { leftOf, spentOf } from '../../../shared/lesson/purse.ts';
import { openRound } from '../../../shared/missions/dedup-audit/round.ts';
import { missions } from '../../../shared/missions/index.ts';
import { plans } from '../../../shared/plans/index.ts';
import type { Plan } from '../../../shared/plans/plan.ts';
import { fakeLaboratory } from '../../support/fake-laboratory.ts';
import { openLessonServer, until } from '../../support/lesson-server.ts';
import { determinedDraws } from '../../support/room-determined.ts';

const seed = '6'.repeat(32);
/** One dial of three values, so that its yardstick is soon measured. */
const small: Plan = {
  ...plans['dedup-quick'],
  id: 'small',
  tracks: ['tiny-pioneer'],
  rounds: plans['dedup-quick'].rounds.map((round) => ({ ...round, dials: ['keep'] })),
};

test('[O2] from the first dial to the outcome, a team sees what its world says, and its purse pays for it', async () => {
  const clock = handClock();
  const { prepare, trial, outcome, yardstick: measured, close } = remembered(openLaboratory({ threads: 1 }));
  const laboratory = Object.assign(fakeLaboratory(missions), { prepare, trial, outcome, yardstick: measured, close });
  const server = await openLessonServer({ clock, laboratory, plans: { small }, draws: determinedDraws(seed) });
  const lesson = await server.open({ plan: 'small', teams: 1 });
  const { engine } = lesson;
  const bench = () => engine.shown.teams[0]?.benches[0];
  const [host, ada] = [await lesson.host(), await lesson.player()];
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

  await host.act('moveOn', { round: 0, step: 2 });
  await host.act('moveOn', { round: 0, step: 3 });
  await until(() => bench()?.outcome !== undefined && engine.shown.yardsticks[0]?.[track] !== undefined);
  await lesson.pass(1_000);
  await lesson.pass(1_000);
  const played = bench();
  if (!played) throw new Error('the team has no workbench');
  const spent = spentOf(played);
  expect(spent.hours).toBeGreaterThan(0);
  expect(played.outcome).toEqual(world.outcome(decision, leftOf(world.grant, spent)));
  expect(ada.views().view.stepKind).toBe('reveal');
  expect(ada.views().team?.bench?.outcome).toMatchObject({ value: played.outcome?.value, of: 200 });
  const [yardstick] = ada.views().view.yardsticks;
  expect(yardstick?.default.value).toBe(world.outcome(yardstick?.default.decision ?? {}, world.grant).value);
  expect(yardstick?.best.value).toBeGreaterThanOrEqual(yardstick?.quantiles.at(-1) ?? 0);
  await lesson.leave();
  await server.close();
  await close();
}, 120_000);
