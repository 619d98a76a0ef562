/** The server is killed while a trial counts down, while it is measured, and while outcomes are owed: what was paid for comes in all the same. */
import { expect, test } from 'vitest';
import { openJournal } from '../../server/journal/sqlite-journal.ts';
import { readRows } from '../../server/room/event-rows.ts';
import { type Card, type Sitter, sit } from '../support/room-client.ts';
import { post, type ServerProcess, startServer } from '../support/server-process.ts';

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
