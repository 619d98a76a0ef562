/**
 * The server is killed while a trial counts down, while it is measured, and while outcomes are owed: what was paid for comes in
 * all the same. And it is killed in the middle of a whole round's taps, markers, defences and judgements.
 */
import { expect, test } from 'vitest';
import { openJournal } from '../../server/journal/sqlite-journal.ts';
import { readRows } from '../../server/room/event-rows.ts';
import type { MineView } from '../../shared/lesson/views.ts';
import { dedupWorkbench } from '../../shared/missions/dedup-audit/workbench.ts';
import { type Card, type Sitter, sit } from '../support/room-client.ts';
import { Guest } from '../support/room-guest.ts';
import { Mortal } from '../support/room-mortal.ts';
import { post, type ServerProcess, startServer, withoutComputing } from '../support/server-process.ts';

/** Somebody who comes back by the same seat after every break. */
const seatOf = (server: ServerProcess, card: Card) => ({
  sit: () => sit(server.url, card),
});

const trialsSeen = (sitter: Sitter) => sitter.views().team?.bench?.trials ?? [];

test('[D3] a trial that was paid for and a decision that stands survive a kill at any moment', async () => {
  await using server = await startServer();
  const opened = await post(server, '/api/lessons', { plan: 'dedup-quick', teams: 1 });
  const hostCard = await post(server, '/api/host', { hostKey: String(opened.hostKey) });
  const hostSeat = seatOf(server, { seat: String(hostCard.seat), room: String(hostCard.room) });
  const joined = await post(server, '/api/join', { code: String(opened.code), name: 'Ada' });
  const adasSeat = seatOf(server, { seat: String(joined.seat), room: String(joined.room) });
  let [host, ada] = [await hostSeat.sit(), await adasSeat.sit()];
  const killed = async () => {
    await server.end('SIGKILL');
    await server.restart();
    [host, ada] = [await hostSeat.sit(), await adasSeat.sit()];
  };
  await expect.poll(() => host.views().desk?.world, { timeout: 45_000 }).toBe('ready');
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
  await host.act('moveOn', { round: 0, step: 1 });
  await host.act('extend', { minutes: 3 });
  await expect.poll(() => ada.views().team?.bench?.trials).toEqual([]);

  // killed while a trial counts down, in a pause, so that it still does when everybody is back
  expect(await ada.act('moveDial', { dial: 'threshold', value: 0.7 })).toHaveProperty('answer');
  expect(await ada.act('runTrial', { size: 0 })).toHaveProperty('answer');
  await host.act('pause', {});
  await killed();
  expect(trialsSeen(ada)).toMatchObject([{ id: 1, status: 'calling', decision: { threshold: 0.7 } }]);
  expect(await ada.act('callTrial', { trial: 1, call: 'higher' })).toHaveProperty('answer');
  await host.act('resume', {});
  await expect.poll(() => trialsSeen(ada)[0]?.status, { timeout: 30_000 }).toBe('measured');
  const [first] = trialsSeen(ada);
  expect(first).toMatchObject({ counts: true, value: expect.any(Number) });

  // killed while it is measured, or an instant before or after
  expect(await ada.act('runTrial', { size: 1 })).toHaveProperty('answer');
  await expect.poll(() => trialsSeen(ada)[1]?.status, { interval: 5 }).not.toBe('calling');
  await killed();
  await expect.poll(() => trialsSeen(ada)[1]?.status, { timeout: 30_000 }).toBe('measured');
  expect(trialsSeen(ada)[0]).toEqual(first);
  const picture = await fetch(`${server.url}/pictures/${first?.audit?.picture.ticket}`);
  expect(picture.status).toBe(200);

  // killed while outcomes are owed
  await host.act('moveOn', { round: 0, step: 2 });
  expect(await host.act('moveOn', { round: 0, step: 3 })).toHaveProperty('answer');
  await killed();
  await expect.poll(() => ada.views().view.stepKind, { timeout: 45_000 }).toBe('reveal');
  await expect
    .poll(() => ada.views().team?.bench?.outcome)
    .toMatchObject({ decision: { threshold: 0.7 }, value: expect.any(Number), of: 200 });

  // each came in once
  await Promise.all([host.leave(), ada.leave()]);
  await server.end();
  const journal = await openJournal(server.dataDir);
  const [lesson] = await journal.openLessons();
  const rows = await journal.events(lesson?.id ?? '');
  await journal.close();
  const counts = [
    'TrialStarted',
    'TrialRan',
    'TrialMeasured',
    'TrialFailed',
    'DecisionsClosed',
    'OutcomesRevealed',
  ].map((type) => rows.filter((row) => row.type === type).length);
  expect(counts).toEqual([2, 2, 2, 0, 1, 1]);
  expect(readRows(rows).teams[0]?.benches[0]?.outcome).not.toBeNull();
}, 180_000);

test('[D3] taps, markers, defences and judgements that were acknowledged survive kills, and are settled and paid once', async () => {
  // an incident strikes after three minutes of work; nothing here needs a true figure
  await using server = await startServer({ env: { CLOCK_RATE: '60' }, nodeArguments: withoutComputing });
  const mortal = new Mortal(server);
  const opened = await post(server, '/api/lessons', { plan: 'dedup', teams: 4 });
  const [code, hostKey] = [String(opened.code), String(opened.hostKey)];
  const venue = { url: server.url, code, open: mortal.open, answered: mortal.answered };
  const guests = Array.from({ length: 4 }, (_, index) => new Guest(venue, `device-${index}`));
  const everybody = <T>(does: (guest: Guest, index: number) => Promise<T>) => Promise.all(guests.map(does));
  const benches = () => everybody(async (guest) => (await guest.seated()).views().team?.bench);
  const mine = () => everybody(async (guest) => (await guest.ask('mine')) as MineView);
  for (const guest of guests) await guest.join();
  let host = await mortal.host(hostKey);
  const moveOn = async (round: number, step: number) =>
    expect(await host.act('moveOn', { round, step })).toHaveProperty('answer');
  await expect.poll(() => host.views().desk?.world).toBe('ready');
  await host.act('start', {});
  await moveOn(0, 0);
  await expect.poll(() => host.views().desk?.world).toBe('ready');
  for (const [round, step] of [
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const)
    await moveOn(round, step);
  await expect.poll(async () => (await benches())[0]?.incident, { interval: 5 }).toBeDefined();
  await host.act('pause', {});

  // killed while four teams answer, mark and write
  mortal.dieAfter(5);
  await everybody(async (guest, index) => {
    const key = (await guest.seated()).views().team?.bench?.incident?.key;
    const answer = dedupWorkbench.incidents.find((each) => each.key === key)?.answers[0]?.key;
    await guest.act({ id: `answer-${index}`, name: 'answerIncident', body: { answer } });
    await guest.act({ id: `mark-it-${index}`, name: 'placeMarker', body: { value: (50 + index) / 100 } });
    const text = `Wall ${index} kept the rare.`;
    await guest.act({ id: `defend-${index}`, name: 'writeDefence', body: { text, evidence: 0 } });
  });
  expect(mortal.kills).toBe(1);
  await expect.poll(benches).toMatchObject(
    guests.map(({ player }, index) => ({
      marker: (50 + index) / 100,
      defence: { text: `Wall ${index} kept the rare.`, evidence: 0 },
      incident: { taps: [{ player }] },
    })),
  );

  // killed right after the pairs are dealt, and while they are judged
  host = await mortal.host(hostKey);
  for (const step of [2, 3, 4]) await moveOn(1, step);
  await expect.poll(() => host.views().view.stepKind).toBe('verdict');
  await host.act('pause', {});
  const dealt = (await mine()).map(({ pairs }) => pairs);
  expect(dealt.map((pairs) => pairs.length)).toEqual([2, 2, 2, 2]);
  mortal.dieAfter(3);
  await everybody(async (guest, index) => {
    for (const { index: pair } of dealt[index] ?? [])
      await guest.act({ id: `judge-${index}-${pair}`, name: 'judgePair', body: { pair, side: 'left' } });
  });
  expect(mortal.kills).toBe(2);
  expect((await mine()).map(({ pairs }) => pairs)).toEqual(
    dealt.map((pairs) => pairs.map((pair) => ({ ...pair, side: 'left' }))),
  );

  // killed as the podium opens
  host = await mortal.host(hostKey);
  await moveOn(1, 5);
  await server.end('SIGKILL');
  await server.restart();
  host = await mortal.host(hostKey);
  await expect.poll(() => host.views().desk?.teams.map(({ outcome }) => outcome?.fresh?.of)).toEqual([64, 64, 64, 64]);

  await Promise.all([host.leave(), ...guests.map((guest) => guest.leave())]);
  await server.end();
  const journal = await openJournal(server.dataDir);
  const [lesson] = await journal.openLessons();
  const rows = await journal.events(lesson?.id ?? '');
  await journal.close();
  const counts = [
    'IncidentStruck',
    'IncidentAnswered',
    'DecisionsClosed',
    'PairsDealt',
    'RoundScored',
    'SecondVerdict',
  ];
  expect(counts.map((type) => rows.filter((row) => row.type === type).length)).toEqual([1, 4, 1, 1, 1, 1]);
  for (const { answered, player } of guests)
    for (const { id, saved, refused } of answered) {
      expect(refused).toBeUndefined();
      expect(rows.filter(({ by, action }) => by === `p${player}` && action === id).map(({ at }) => at)).toEqual([
        saved,
      ]);
    }
  expect(readRows(rows).settled).toEqual([1]);
}, 120_000);
