/** Programs that a host lets in: they sit down at the real server, are back when it was killed, and go when they are sent away. */
import { expect, test } from 'vitest';
import { sit } from '../support/room-client.ts';
import { aLesson, post, startServer, withoutComputing } from '../support/server-process.ts';

const patience = { timeout: 30_000 };

test('[L6] programs fill the free seats, are back after the server was killed, and leave when they are sent away', async () => {
  await using server = await startServer({ nodeArguments: withoutComputing });
  const { code, hostKey } = await aLesson(server, 2);
  await post(server, '/api/join', { code, device: 'a-person-with-a-phone' });
  const host = async () => {
    const { seat, room } = await post(server, '/api/host', { hostKey });
    return sit(server.url, { seat: String(seat), room: String(room) });
  };
  const desk = await host();
  expect(await post(server, '/api/bots', { hostKey, fill: true })).toEqual({ bots: 7 });
  await expect.poll(() => desk.views().desk?.here, patience).toBe(7);
  const names = desk
    .views()
    .desk?.teams.flatMap(({ members }) => members.flatMap(({ bot, name }) => (bot ? name : [])));
  expect(names?.toSorted()).toEqual(Array.from({ length: 7 }, (_, index) => `Bot ${index + 1}`));

  await server.end('SIGKILL');
  await server.restart();
  const again = await host();
  await expect.poll(() => again.views().desk?.here, patience).toBe(7);

  expect(await post(server, '/api/bots', { hostKey, fill: false })).toEqual({ bots: 0 });
  await expect.poll(() => again.views().desk?.here, patience).toBe(0);
  expect(again.views().desk?.players).toBe(1);
  await again.leave();
}, 120_000);
