/** A round in which teams decide, over real websockets: dials, trials, calls, commit and outcome, and what each screen sees of them. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { handClock } from '../../../server/clock.ts';
import { LaboratoryError } from '../../../server/simulator/laboratory.ts';
import { replay } from '../../../shared/lesson/evolve.ts';
import { upcast } from '../../../shared/lesson/upcast.ts';
import type { MineView } from '../../../shared/lesson/views.ts';
import { missions } from '../../../shared/missions/index.ts';
import { type DecisionWork, type FakeLaboratory, fakeLaboratory } from '../../support/fake-laboratory.ts';
import { type LessonServer, type OpenedLesson, openLessonServer, until } from '../../support/lesson-server.ts';
import type { Sitter } from '../../support/room-client.ts';

const clock = handClock();
const laboratory = fakeLaboratory(missions);
let server: LessonServer;
let lesson: OpenedLesson;
let host: Sitter;
let projector: Sitter;
/** Ada and cy sit in the first team, bo and dee in the second. */
type Player = Awaited<ReturnType<OpenedLesson['player']>>;
let ada: Player;
let bo: Player;
let cy: Player;
let dee: Player;

beforeAll(async () => {
  server = await openLessonServer({ clock, laboratory });
});
afterAll(() => server.close());
beforeEach(async () => {
  laboratory.gate = async () => undefined;
  laboratory.busy = false;
  lesson = await server.open({ plan: 'dedup-quick', teams: 2 });
  [host, projector] = [await lesson.host(), await lesson.projector()];
  [ada, bo, cy, dee] = [await lesson.player(), await lesson.player(), await lesson.player(), await lesson.player()];
});
afterEach(() => lesson.leave());

const mine = async (sitter: Sitter): Promise<MineView> => {
  const outcome = await sitter.ask('mine');
  if (!('answer' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.answer as MineView;
};
const toWork = async () => {
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
  await host.act('moveOn', { round: 0, step: 1 });
  await lesson.pass(1_000);
};
const teamOf = (index: number) => {
  const team = lesson.engine.shown.teams[index];
  if (!team) throw new Error(`no team ${index}`);
  return team;
};
const trialsOf = (index: number) => teamOf(index).benches[0]?.trials ?? [];
/** A gate at which every job of a kind fails. */
const failing =
  (kind: DecisionWork['kind']): FakeLaboratory['gate'] =>
  async (work) => {
    if (work.kind === kind) throw new LaboratoryError('lab-failed');
  };
/** A gate at which jobs of a kind wait, and how to open it. */
const heldBack = (kind: DecisionWork['kind']) => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  laboratory.gate = (work) => (work.kind === kind ? opened : Promise.resolve());
  return open;
};
const eventsOf = async (type: string) => (await server.journal.events(lesson.id)).filter((row) => row.type === type);

test('[O2] a round plays from dials to outcome, and every screen sees what is meant for it', async () => {
  await until(() => lesson.engine.shown.yardsticks[0]?.['mobile-nomad'] !== undefined);
  expect(Object.keys(lesson.engine.shown.yardsticks[0] ?? {}).sort()).toEqual(['cloud-titan', 'mobile-nomad']);
  await host.act('start', {});
  await lesson.settle();
  expect((await mine(ada)).brief?.pilot).toMatchObject({ size: 1, value: expect.any(Number) });
  await lesson.pass(30_000);
  await lesson.pass(60_000);
  await lesson.pass(1_000);
  expect(ada.views().view.stepKind).toBe('work');
  expect(ada.views().team?.bench).toMatchObject({ dials: ['threshold', 'keep'], trials: [], committed: false });
  expect(projector.views().wall?.teams.map(({ effort }) => effort?.runs)).toEqual([0, 0]);

  await ada.act('moveDial', { dial: 'threshold', value: 0.6 });
  expect(await ada.act('runTrial', { size: 1 })).toHaveProperty('answer');
  expect(await cy.act('callTrial', { trial: 1, call: 'higher' })).toHaveProperty('answer');
  await lesson.pass(1_000);
  expect(ada.views().team?.bench?.trials).toMatchObject([{ status: 'calling', callers: [cy.player] }]);
  expect(ada.views().team?.bench?.trials[0]).not.toHaveProperty('value');
  expect(bo.views().team?.bench?.trials).toEqual([]);
  await lesson.pass(3_000);
  await until(() => trialsOf(0)[0]?.status === 'measured');
  await lesson.pass(1_000);
  const [trial] = ada.views().team?.bench?.trials ?? [];
  expect(trial).toMatchObject({ status: 'measured', counts: true, value: expect.any(Number) });
  expect((await mine(cy)).calls).toEqual([{ trial: 1, call: 'higher', right: expect.any(Boolean) }]);
  expect(host.views().desk?.teams.map(({ effort }) => effort?.runs)).toEqual([1, 0]);

  const { picture, states } = trial?.audit ?? {};
  expect(states).toMatch(/^[0-3]{8}$/);
  const reply = await fetch(`${server.url}/pictures/${picture?.ticket}`);
  expect(reply.status).toBe(200);
  const bytes = new Uint8Array(await reply.arrayBuffer());
  expect(Buffer.from(bytes).toString('hex')).toBe(
    Buffer.from((await server.journal.artefact(picture?.hash ?? '')) ?? []).toString('hex'),
  );

  await bo.act('moveDial', { dial: 'keep', value: 4 });
  await lesson.pass(80_000);
  for (const sitter of [bo, dee]) expect(await sitter.act('commit', {})).toHaveProperty('answer');
  await lesson.pass(500);
  await lesson.pass(500);
  expect(bo.views().team?.bench).toMatchObject({ committed: true, decision: { keep: 4 } });
  await lesson.pass(70_000);
  expect(ada.views().view.stepKind).toBe('commit');
  await lesson.pass(20_000);
  await until(() => lesson.engine.shown.teams.every(({ benches }) => benches[0]?.outcome !== undefined));
  await lesson.pass(1_000);
  expect(ada.views().view.stepKind).toBe('reveal');
  const outcome = ada.views().team?.bench?.outcome;
  expect(outcome).toMatchObject({ decision: { threshold: 0.6 }, of: 200, beaten: expect.any(Number) });
  expect(outcome?.value).toBe(teamOf(0).benches[0]?.outcome?.value);
  await lesson.pass(500);
  expect(projector.views().wall?.teams.map((team) => team.outcome?.value)).toEqual(
    lesson.engine.shown.teams.map(({ benches }) => benches[0]?.outcome?.value),
  );
  expect(
    bo
      .views()
      .view.yardsticks.map(({ track }) => track)
      .sort(),
  ).toEqual(['cloud-titan', 'mobile-nomad']);
  await lesson.pass(70_000);
  await lesson.pass(30_000);
  expect(ada.views().view.status).toBe('over');
  expect((await mine(ada)).total).toBeGreaterThan(0);

  const rows = await server.journal.events(lesson.id);
  expect(replay(rows.map(({ type, v, body, at }) => ({ event: upcast(type, v, body), at })))).toEqual(
    lesson.engine.shown,
  );
});

test('[W3] trials of a team that took the same samples show one picture, by one ticket; another team has its own', async () => {
  await toWork();
  for (const value of [0.6, 0.7]) {
    await ada.act('moveDial', { dial: 'threshold', value });
    await ada.act('runTrial', { size: 0 });
    await bo.act('runTrial', { size: 0 });
    await lesson.pass(4_000);
    await until(() => [0, 1].every((team) => trialsOf(team).at(-1)?.status === 'measured'));
  }
  const tickets = [0, 1].map((team) => trialsOf(team).map(({ result }) => result?.audit?.picture.ticket));
  expect(tickets.map((own) => new Set(own).size)).toEqual([1, 1]);
  expect(tickets[0]?.[0]).not.toBe(tickets[1]?.[0]);
  expect(trialsOf(0)[0]?.result?.audit?.states).not.toBe(trialsOf(0)[1]?.result?.audit?.states);
});

test('[W6] a trial that the laboratory cannot measure gives the purse back and counts for nothing', async () => {
  await toWork();
  await ada.act('runTrial', { size: 0 });
  await cy.act('callTrial', { trial: 1, call: 'lower' });
  await lesson.pass(1_000);
  expect(ada.views().team?.bench?.spent.weeks).toBeGreaterThan(0);
  laboratory.gate = failing('trial');
  await lesson.pass(3_000);
  await until(() => trialsOf(0)[0]?.status === 'failed');
  await lesson.pass(1_000);
  expect(ada.views().team?.bench).toMatchObject({ spent: { dollars: 0, hours: 0, weeks: 0 }, counted: 0 });
  expect(await eventsOf('TrialFailed')).toHaveLength(1);
});

test('[O5] what the laboratory cannot compute is stored as such and holds nobody up', async () => {
  await toWork();
  laboratory.gate = failing('outcome');
  await lesson.pass(150_000);
  await lesson.pass(20_000);
  await until(() => lesson.engine.shown.teams.every(({ benches }) => benches[0]?.outcome === null));
  await lesson.pass(1_000);
  expect(ada.views().view.stepKind).toBe('reveal');
  expect(ada.views().team?.bench?.outcome).toMatchObject({ parts: {}, spent: 0 });
  for (const part of ['value', 'beaten']) expect(ada.views().team?.bench?.outcome).not.toHaveProperty(part);
});

test('[O5] the reveal waits for the last outcome, however long it takes', async () => {
  await toWork();
  const open = heldBack('outcome');
  await lesson.pass(150_000);
  await lesson.pass(20_000);
  await lesson.pass(60_000);
  expect(ada.views().view.stepKind).toBe('commit');
  expect(await host.act('moveOn', { round: 0, step: 3 })).toEqual({ refused: 'still-preparing' });
  open();
  await until(() => lesson.engine.shown.teams.every(({ benches }) => benches[0]?.outcome !== undefined));
  await lesson.pass(250);
  expect(ada.views().view.stepKind).toBe('reveal');
});

test('[W6] while the laboratory has as many as it takes, a trial is refused before anything is spent', async () => {
  await toWork();
  laboratory.busy = true;
  expect(await ada.act('runTrial', { size: 0 }, 'a-busy-trial')).toEqual({ refused: 'lab-busy' });
  expect(trialsOf(0)).toEqual([]);
  laboratory.busy = false;
  const taken = await ada.act('runTrial', { size: 0 }, 'a-busy-trial');
  expect(taken).toHaveProperty('answer');
  laboratory.busy = true;
  expect(await ada.act('runTrial', { size: 0 }, 'a-busy-trial')).toEqual(taken);
});

test('[W6] a trial that was paid for before the laboratory filled up is asked for again, and new ones wait', async () => {
  await toWork();
  let refusals = 2;
  laboratory.gate = async ({ kind }) => {
    if (kind === 'trial' && refusals-- > 0) throw new LaboratoryError('lab-busy');
  };
  await ada.act('runTrial', { size: 0 });
  await lesson.pass(4_000);
  await until(() => refusals < 2);
  await lesson.settle();
  expect(trialsOf(0)[0]?.status).toBe('measuring');
  expect(await bo.act('runTrial', { size: 0 })).toEqual({ refused: 'lab-busy' });
  await lesson.pass(500);
  await until(() => refusals < 1);
  await lesson.pass(500);
  await until(() => trialsOf(0)[0]?.status === 'measured');
  expect(await bo.act('runTrial', { size: 0 })).toHaveProperty('answer');
});

test('[W5] a trial that is being measured when the work step ends comes in during the commit', async () => {
  await toWork();
  const open = heldBack('trial');
  await ada.act('runTrial', { size: 0 });
  await lesson.pass(4_000);
  expect(await host.act('moveOn', { round: 0, step: 2 })).toHaveProperty('answer');
  await lesson.pass(1_000);
  expect(ada.views().view.stepKind).toBe('commit');
  open();
  await until(() => trialsOf(0)[0]?.status === 'measured');
});
