/** Missions with odd lists of steps play through the real room as any other: no step is special to it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handClock } from '../../../server/clock.ts';
import type { MineView } from '../../../shared/lesson/views.ts';
import { type LessonServer, type OpenedLesson, openLessonServer } from '../../support/lesson-server.ts';
import { oddMissions, oddPlan } from '../../support/odd-missions.ts';
import type { Sitter } from '../../support/room-client.ts';

const planOf = (mission: keyof typeof oddMissions) => ({
  ...oddPlan,
  id: mission,
  rounds: oddPlan.rounds.filter((round) => round.mission === mission),
});
const plans = {
  odd: oddPlan,
  'two-forecasts': planOf('two-forecasts'),
  'only-told': planOf('only-told'),
};

const clock = handClock();
let server: LessonServer;
beforeAll(async () => {
  server = await openLessonServer({ clock, missions: oddMissions, plans });
});
afterAll(() => server.close());

const stepMs = 120_000;
const seen: (sitter: Sitter) => readonly [string, string, string] = (sitter) => {
  const { status, stepKind, question } = sitter.views().view;
  return [status, stepKind, question];
};
const mine = async (sitter: Sitter): Promise<MineView> => ((await sitter.ask('mine')) as { answer: MineView }).answer;

/** Every step that a screen is shown until the lesson is over, each left to its bell. */
const walk = async (lesson: OpenedLesson, sitter: Sitter, each: () => Promise<unknown> = async () => undefined) => {
  const steps = [seen(sitter)];
  while (seen(sitter)[0] === 'running') {
    await each();
    await lesson.pass(stepMs);
    steps.push(seen(sitter));
  }
  return steps;
};

test('[R1] forecast, reveal, forecast, reveal: each question is answered before the next is asked', async () => {
  const lesson = await server.open({ plan: 'two-forecasts', teams: 2 });
  const [host, ada] = [await lesson.host(), await lesson.player()];
  await host.act('start', {});
  await lesson.settle();
  expect(await ada.act('lockForecast', { question: 'signs', chips: [10, 5, 0] })).toHaveProperty('answer');
  const revealed: string[][] = [];
  const steps = await walk(lesson, ada, async () => {
    const { stepKind, reveals } = ada.views().view;
    if (stepKind === 'reveal') revealed.push(reveals.map(({ question }) => question));
  });
  expect(steps).toEqual([
    ['running', 'forecast', 'signs'],
    ['running', 'reveal', 'signs'],
    ['running', 'forecast', 'mood'],
    ['running', 'reveal', 'mood'],
    ['over', expect.anything(), expect.anything()],
  ]);
  expect(revealed[0]).toEqual(['signs', 'signs']);
  const papers = await mine(ada);
  expect(papers.results.find(({ question }) => question === 'signs')?.forecast?.points).toEqual(expect.any(Number));
  await lesson.leave();
});

test('[R1] brief, verdict: nothing to bet on, told and scored', async () => {
  const lesson = await server.open({ plan: 'only-told', teams: 1 });
  const [host, ada] = [await lesson.host(), await lesson.player()];
  await host.act('start', {});
  await lesson.settle();
  expect(await ada.act('lockForecast', { question: 'x', chips: [5, 5] })).toHaveProperty('refused');
  expect((await mine(ada)).clues.length).toBeGreaterThan(0);
  expect((await walk(lesson, ada)).map(([, kind]) => kind).slice(0, 2)).toEqual(['brief', 'verdict']);
  await lesson.leave();
});

test('a lesson of three rounds computes each world before its round, and plays to the end by its bells', async () => {
  const before = server.laboratory.jobs.length;
  const lesson = await server.open({ plan: 'odd', teams: 4 });
  const [host, ada] = [await lesson.host(), await lesson.player()];
  await host.act('start', {});
  await lesson.settle();
  const rounds: number[] = [];
  const steps = await walk(lesson, ada, async () => void rounds.push(ada.views().view.round));
  expect(steps.at(-1)?.[0]).toBe('over');
  expect(rounds).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2]);
  const asked = server.laboratory.jobs.slice(before).map(({ mission, track, round }) => [mission, track, round]);
  expect(asked).toEqual(
    Object.keys(oddMissions).flatMap((mission, round) => [
      [mission, 'edge-guardian', round],
      [mission, 'cloud-titan', round],
    ]),
  );
  await lesson.leave();
});
