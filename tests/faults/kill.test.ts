/**
 * The server is killed at seeded moments of a lesson, started again, and nothing that it had acknowledged is lost.
 * `npm run faults` plays many seeds.
 */
import { expect, test } from 'vitest';
import { openJournal } from '../../server/journal/sqlite-journal.ts';
import { readRows } from '../../server/room/event-rows.ts';
import { Dice } from '../support/room-dice.ts';
import { Guest } from '../support/room-guest.ts';
import { Mortal } from '../support/room-mortal.ts';
import { aLesson, startServer, withoutComputing } from '../support/server-process.ts';

const seeds = import.meta.env.MODE === 'long' ? Array.from({ length: 40 }, (_, index) => index + 1) : [2];
const guestsInAll = 16;

const chipsOf = (body: object = {}): unknown => ('chips' in body ? body.chips : undefined);

const untilReady = async (host: Awaited<ReturnType<Mortal['host']>>) =>
  expect.poll(() => host.views().desk?.world, { timeout: 45_000 }).toBe('ready');

test.each(seeds)(
  '[D3] killed while people join, place chips and lock, it comes back with all that it acknowledged (seed %i)',
  async (seed) => {
    const dice = new Dice(seed);
    await using server = await startServer({ nodeArguments: withoutComputing });
    const mortal = new Mortal(server);
    const { code, hostKey } = await aLesson(server, 4);
    const venue = { url: server.url, code, open: mortal.open, answered: mortal.answered };
    const guests = Array.from({ length: guestsInAll }, (_, index) => new Guest(venue, `device-${seed}-${index}`));
    const everybody = <T>(does: (guest: Guest, index: number) => Promise<T>) => Promise.all(guests.map(does));
    let host = await mortal.host(hostKey);
    await untilReady(host);

    // killed while they join
    mortal.dieAfter(dice.from(1, guestsInAll - 1));
    const numbers = await everybody((guest) => guest.join());
    expect(new Set(numbers).size).toBe(guestsInAll);
    host = await mortal.host(hostKey);
    await host.act('start', {});
    await host.act('moveOn', { round: 0, step: 0 });
    await host.act('extend', { minutes: 3 });
    await expect.poll(() => host.views().view.endsAt).toBeGreaterThan(240_000);
    const { endsAt } = host.views().view;

    // killed while they place chips
    mortal.dieAfter(dice.from(1, guestsInAll * 3 - 1));
    await everybody(async (guest, index) => {
      // never the same chips twice: what changes nothing leaves nothing
      for (let turn = 0; turn < 3; turn++)
        await guest.act({
          id: `place-${index}-${turn}`,
          name: 'placeChips',
          body: { question: 'bill', chips: dice.chips(turn * 3 + dice.from(1, 3)) },
        });
    });

    // killed while they lock, and the clock goes on from where it stood
    const before = (await guests[0]?.ask('time')) as { at: number };
    mortal.dieAfter(dice.from(1, guestsInAll - 1));
    await everybody((guest, index) =>
      guest.act({ id: `lock-${index}`, name: 'lockForecast', body: { question: 'bill', chips: dice.chips(10) } }),
    );
    const answered = guests.flatMap((guest) => guest.answered);
    const newest = Math.max(...answered.map(({ saved = 0 }) => saved));
    const after = (await guests[0]?.ask('time')) as { at: number; running: boolean };
    expect(after.running).toBe(true);
    expect(after.at).toBeGreaterThanOrEqual(newest);
    expect(newest).toBeGreaterThanOrEqual(before.at - 5_500);
    expect(mortal.kills).toBe(3);

    // everybody finds what they locked, under the same code and key, and the same bell
    const mine = (await everybody((guest) => guest.ask('mine'))) as { player: number; forecast: { chips: number[] } }[];
    expect(mine.map(({ player }) => player)).toEqual(numbers);
    expect(mine.map(({ forecast }) => forecast)).toMatchObject(
      guests.map((guest) => ({ chips: chipsOf(guest.answered.at(-1)?.body), locked: true, auto: false })),
    );
    host = await mortal.host(hostKey);
    expect(host.views().view).toMatchObject({ code, stepKind: 'forecast', endsAt });
    await expect.poll(() => host.views().desk?.here).toBe(guestsInAll);

    // and the journal holds each acknowledged action exactly once
    await everybody((guest) => guest.leave());
    await server.end();
    const journal = await openJournal(server.dataDir);
    const [lesson] = await journal.openLessons();
    const rows = await journal.events(lesson?.id ?? '');
    await journal.close();
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
    for (const guest of guests) {
      expect(rows.filter(({ action }) => action === `join-${guest.device}`)).toHaveLength(1);
      for (const { id, saved, refused } of guest.answered) {
        expect(refused).toBeUndefined();
        expect(rows.filter(({ by, action }) => by === `p${guest.player}` && action === id).map(({ at }) => at)).toEqual(
          [saved],
        );
      }
    }
    expect(rows.filter(({ type }) => type === 'ForecastLocked')).toHaveLength(guestsInAll);
    expect(readRows(rows).teams.flatMap(({ seats }) => seats)).toHaveLength(guestsInAll);
  },
  120_000,
);
