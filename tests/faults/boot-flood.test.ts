/** A flood at the door of a real server: it costs the flood its patience, and the class nothing. */
import { ColyseusSDK, type Room } from '@colyseus/sdk';
import { expect, test } from 'vitest';
import { attack } from '../load/fuzz-attack.ts';
import { sit } from '../support/room-client.ts';
import { aLesson, post, type ServerProcess, startServer, withoutComputing } from '../support/server-process.ts';

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

type Line = { readonly level: string; readonly msg: string } & Readonly<Record<string, unknown>>;

const linesOf = (output: string): readonly Line[] =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

test('frames that no phone sends end their own connections and nothing else, and the log tells of it in few lines, without names, codes or keys', async () => {
  await using server = await startServer({ env: { LOG_LEVEL: 'info' }, nodeArguments: withoutComputing });
  const { code, hostKey } = await aLesson(server, 2);
  const name = 'Quetzalcoatl';
  const seats = await many(8, async (each) => {
    const { seat, room } = await post(server, '/api/join', { code, name, device: `a-device-${each}-of-the-class` });
    return { seat: String(seat), room: String(room) };
  });
  const { seat, room } = await post(server, '/api/host', { hostKey });
  const host = await sit(server.url, { seat: String(seat), room: String(room) });
  const pupils = await Promise.all(seats.slice(0, 4).map((card) => sit(server.url, card)));
  await expect.poll(() => host.views().desk?.world).toBe('ready');
  await host.act('start', {});

  const report = await attack({ url: server.url, seats: seats.slice(4), frames: 400, seed: 6, pauseMs: 5 });
  expect(report).toMatchObject({ notCutOff: 0, forgedLetIn: 0 });
  expect(report.connections).toBeGreaterThan(4);
  const answers = await Promise.all(pupils.map((pupil) => pupil.ask('mine')));
  expect(answers.every((answer) => 'answer' in answer)).toBe(true);
  expect(pupils.map((pupil) => pupil.closedWith())).toEqual(pupils.map(() => undefined));

  await host.act('end', {});
  expect(await server.end()).toEqual({ code: 0, signal: null });
  const lines = linesOf(server.output());
  const said = lines.map(({ msg }) => msg);
  expect(said.filter((line) => line !== 'framework').toSorted()).toEqual(
    ['open', 'lesson opened', 'lesson ended', 'connections cut off', 'closing', 'closed'].toSorted(),
  );
  expect(said.length).toBeLessThanOrEqual(7);
  // a goodbye among the noise ends a connection, too, and a frame beyond all bounds is stopped before the room
  const cutOff = Number(lines.find(({ msg }) => msg === 'connections cut off')?.connections);
  expect(cutOff).toBeGreaterThan(4);
  expect(cutOff).toBeLessThanOrEqual(report.connections);
  expect(lines.find(({ msg }) => msg === 'lesson ended')).toMatchObject({
    players: 8,
    refusals: { malformed: expect.any(Number) },
  });
  const text = JSON.stringify(lines);
  for (const secret of [name, code, hostKey, server.houseKey, 'a-device-', ...seats.map((card) => card.seat)])
    expect(text).not.toContain(secret);
});
