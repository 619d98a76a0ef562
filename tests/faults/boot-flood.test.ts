/** A flood at the door of a real server: it costs the flood its patience, and the class nothing. */
import { ColyseusSDK, type Room } from '@colyseus/sdk';
import { expect, test } from 'vitest';
import { aLesson, type ServerProcess, startServer, withoutComputing } from '../support/server-process.ts';

type Seat = { readonly seat: string; readonly room: string; readonly player: number };
type Answered = { readonly status: number; readonly json: unknown };

const join = async (server: ServerProcess, source: string, code: string): Promise<Answered> => {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': source };
  const response = await fetch(`${server.url}/api/join`, { method: 'POST', headers, body: JSON.stringify({ code }) });
  return { status: response.status, json: await response.json() };
};

const sitDown = async (server: ServerProcess, { room, seat }: Seat): Promise<Room> => {
  const connection = await new ColyseusSDK(server.url).joinById(room, { seat });
  connection.reconnection.enabled = false;
  return connection;
};

const many = <T>(count: number, make: (each: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, each) => make(each)));

const counted = (answers: readonly Answered[]): Record<number, number> => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

test('400 joins from one source leave a class of 30 untouched, also behind the same address', async () => {
  await using server = await startServer({ env: { TRUST_PROXY: '1' }, nodeArguments: withoutComputing });
  const { code } = await aLesson(server, 8);
  const seats = (await many(30, () => join(server, '203.0.113.1', code))).map(({ json }) => json as Seat);
  const phones = await many(30, (each) => sitDown(server, seats[each] as Seat));

  // the flood: half of it with the right code, which fills the 34 seats that are free; all else are misses
  const flood = many(400, (each) => join(server, '203.0.113.1', each % 2 === 0 ? code : 'ACDEFH'));
  const asked = await many(
    30,
    async (each) => (await phones[each]?.request('ask', { name: 'mine' })) as { player: number },
  );
  expect(asked.map(({ player }) => player)).toEqual(seats.map(({ player }) => player));

  const { 200: seated = 0, 404: missed = 0, 429: refused = 0 } = counted(await flood);
  expect(seated).toBeLessThanOrEqual(34);
  expect(missed).toBeGreaterThan(0);
  expect(missed).toBeLessThanOrEqual(60);
  expect(seated + missed + refused).toBe(400);

  // whoever sits comes back, though the address may not join for the rest of the minute
  expect((await join(server, '203.0.113.1', code)).status).toBe(429);
  const back = await many(30, (each) => sitDown(server, seats[each] as Seat));
  const mine = (await back[7]?.request('ask', { name: 'mine' })) as { player: number };
  expect(mine.player).toBe(seats[7]?.player);
  await Promise.all([...phones, ...back].map((phone) => phone.leave()));
});

test('[L1] 200 phones behind one school address come in together, and another school at the same time', async () => {
  await using server = await startServer({ env: { TRUST_PROXY: '1' }, nodeArguments: withoutComputing });
  const { code } = await aLesson(server, 50);
  const schools = ['203.0.113.1', '198.51.100.1'];
  const answers = await Promise.all(schools.map((school) => many(200, () => join(server, school, code))));
  expect(answers.map(counted)).toEqual([{ 200: 200 }, { 200: 200 }]);
  const players = answers.flat().map(({ json }) => (json as Seat).player);
  expect(new Set(players).size).toBe(400);
});
