/** Seats: who may sit down, who comes back, and whose connection ends when a seat changes. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSeats } from '../../../server/access/seats.ts';
import { closeCodes } from '../../../shared/protocol/close-codes.ts';
import {
  granted,
  houseKey,
  type LessonServer,
  type OpenedLesson,
  openLessonServer,
} from '../../support/lesson-server.ts';
import type { Sitter } from '../../support/room-client.ts';

let server: LessonServer;
let lesson: OpenedLesson;
let host: Sitter;

beforeAll(async () => {
  server = await openLessonServer({ pace: { marksMs: 60, sheetsMs: 30 } });
});
afterAll(() => server.close());
beforeEach(async () => {
  lesson = await server.open({ teams: 2 });
  host = await lesson.host();
});
afterEach(() => lesson.leave());

const even = { question: 'bill', chips: [2, 2, 2, 2, 2] };

describe('nobody sits down', () => {
  const refused = (seat: string) => expect(lesson.sit({ seat, room: lesson.id })).rejects.toThrow('seat-refused');

  test('without a seat, or with one that is made up', async () => {
    await refused('x');
    await refused('eyJhbGciOiJub25lIn0.eyJyb2xlIjoiaG9zdCJ9.');
  });

  test('with a seat that somebody else signed', async () => {
    const forger = openSeats(Buffer.alloc(32, 8));
    await refused(await forger.sign({ lesson: lesson.id, role: 'player', player: 1, issue: 1 }));
  });

  test('with a seat that was changed after it was signed', async () => {
    const { seat } = await lesson.join();
    const [head, , signature] = seat.split('.');
    const claims = { lesson: lesson.id, role: 'host', issue: 1, aud: 'seat', exp: 9_999_999_999 };
    await refused([head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.'));
  });

  test('in a lesson that the seat is not of', async () => {
    const other = await server.open();
    await lesson.join();
    const { seat, player } = await other.join();
    expect(player).toBe(1);
    await expect(lesson.sit({ seat, room: lesson.id })).rejects.toThrow();
    const key = granted(await server.house.doors.host({ hostKey: other.hostKey }));
    await expect(lesson.sit({ seat: key.seat, room: lesson.id })).rejects.toThrow();
    await expect(lesson.sit({ seat: key.projectorSeat, room: lesson.id })).rejects.toThrow();
    await expect.poll(() => host.views().desk?.players).toBe(1);
    expect(host.views().desk?.here).toBe(0);
  });

  test('by any other door of the framework', async () => {
    const { seat } = await lesson.join();
    for (const method of ['create', 'joinOrCreate', 'join', 'reconnect']) {
      for (const room of ['lesson', lesson.id]) {
        const reply = await fetch(`${server.url}/matchmake/${method}/${room}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ seat, lesson: lesson.id, reconnectionToken: 'x' }),
        });
        expect([method, room, reply.status >= 400]).toEqual([method, room, true]);
      }
    }
  });

  test('by a websocket without a place that was taken before', async () => {
    const codes = ['', `?sessionId=abcdefghi`, `?sessionId=__proto__&reconnectionToken=__proto__`].map(
      (query) =>
        new Promise((resolve) => {
          const socket = new WebSocket(`${server.url.replace('http', 'ws')}/process/${lesson.id}${query}`);
          socket.addEventListener('close', ({ code }) => resolve(code));
        }),
    );
    for (const code of await Promise.all(codes)) expect(code).toBeGreaterThan(1_000);
  });
});

describe('[L4] a player who drops', () => {
  test('comes back by the seat token to the same seat, forecast and chips', async () => {
    const ada = await lesson.player();
    await host.act('start', {});
    await host.act('moveOn', { round: 0, step: 0 });
    await ada.act('placeChips', { question: 'bill', chips: [1, 2, 3, 0, 0] });
    ada.drop();
    await expect.poll(() => host.views().desk?.here).toBe(0);
    const again = await lesson.sit(ada.card);
    await expect.poll(() => host.views().desk?.here).toBe(1);
    expect(await again.ask('mine')).toMatchObject({
      answer: { player: ada.player, forecast: { chips: [1, 2, 3, 0, 0] } },
    });
    expect(again.views().team?.members.map(({ player }) => player)).toEqual([ada.player]);
  });

  test('may sit at two screens at once, and is here until the last is gone', async () => {
    const ada = await lesson.player();
    const second = await lesson.sit(ada.card);
    await ada.leave();
    expect(await second.ask('mine')).toHaveProperty('answer');
    await expect.poll(() => host.views().desk?.here).toBe(1);
    await second.leave();
    await expect.poll(() => host.views().desk?.here).toBe(0);
  });

  test('who opens ever more screens loses the oldest', async () => {
    const ada = await lesson.player();
    const more = [await lesson.sit(ada.card), await lesson.sit(ada.card), await lesson.sit(ada.card)];
    expect(ada.closedWith()).toBeUndefined();
    more.push(await lesson.sit(ada.card));
    expect(await ada.closed).toBe(closeCodes.seatMoved);
    for (const screen of more) expect(screen.closedWith()).toBeUndefined();
  });

  test('and asks at the door again from the same phone gets the same seat', async () => {
    const ada = await lesson.player('a-phone-of-adas');
    const again = await lesson.join('a-phone-of-adas');
    expect(again.player).toBe(ada.player);
    expect(lesson.engine.shown.teams.flatMap(({ seats }) => seats)).toHaveLength(1);
  });
});

describe('[L4] another device', () => {
  const asks = async () => granted(await server.house.doors.askMove({ code: lesson.code }));
  const polls = async (ticket: string) => granted(await server.house.doors.pollMove({ ticket }));
  const cardOf = async (ticket: string) => {
    const answer = await polls(ticket);
    if ('waiting' in answer) throw new Error('the device still waits');
    return answer;
  };

  test('takes the seat by a code that a teammate approves, and the old device is signed off', async () => {
    const [ada, , cy] = [await lesson.player(), await lesson.player(), await lesson.player()];
    const { ticket, moveCode } = await asks();
    expect(await polls(ticket)).toEqual({ waiting: true });
    await expect.poll(() => host.views().desk?.moves).toBe(1);
    expect(await cy.act('approveMove', { moveCode: moveCode.toLowerCase(), player: ada.player })).toHaveProperty(
      'answer',
    );
    expect(await ada.closed).toBe(closeCodes.seatMoved);
    const card = await cardOf(ticket);
    const moved = await lesson.sit(card);
    expect(await moved.ask('mine')).toMatchObject({ answer: { player: ada.player } });
    await expect(lesson.sit(ada.card)).rejects.toThrow('seat-refused');
    await expect.poll(() => host.views().desk?.moves).toBe(0);
  });

  test('is let in by the host, too, but not by another team, nor under a code that nobody has', async () => {
    const [ada, bo] = [await lesson.player(), await lesson.player()];
    const { ticket, moveCode } = await asks();
    expect(await bo.act('approveMove', { moveCode, player: ada.player })).toEqual({ refused: 'not-your-team' });
    expect(await bo.act('approveMove', { moveCode: 'ZZZZ', player: bo.player })).toEqual({ refused: 'no-such-move' });
    expect(ada.closedWith()).toBeUndefined();
    expect(await host.act('approveMove', { moveCode, player: ada.player })).toHaveProperty('answer');
    expect((await cardOf(ticket)).player).toBe(ada.player);
  });

  test('[D2] is let in once, however often the approval is sent', async () => {
    const ada = await lesson.player();
    const { moveCode, ticket } = await asks();
    const approval = { moveCode, player: ada.player };
    const answers = await Promise.all([1, 2].map(() => host.act('approveMove', approval, 'approve-once')));
    answers.push(await host.act('approveMove', approval, 'approve-once'));
    expect(answers[0]).toHaveProperty('answer');
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    await lesson.sit(await cardOf(ticket));
  });

  test('is given to one of two players whom two hosts approve at once', async () => {
    const [ada, bo] = [await lesson.player(), await lesson.player()];
    const { moveCode, ticket } = await asks();
    const outcomes = await Promise.all([ada, bo].map(({ player }) => host.act('approveMove', { moveCode, player })));
    expect(outcomes).toEqual([{ answer: expect.anything() }, { refused: 'no-such-move' }]);
    expect((await cardOf(ticket)).player).toBe(ada.player);
    expect(bo.closedWith()).toBeUndefined();
  });

  test('an old ticket does not follow the seat when it moves on', async () => {
    const ada = await lesson.player();
    const [first, second] = [await asks(), await asks()];
    await host.act('approveMove', { moveCode: first.moveCode, player: ada.player });
    const early = await lesson.sit(await cardOf(first.ticket));
    await host.act('approveMove', { moveCode: second.moveCode, player: ada.player });
    expect(await early.closed).toBe(closeCodes.seatMoved);
    await expect(lesson.sit(await cardOf(first.ticket))).rejects.toThrow('seat-refused');
    await lesson.sit(await cardOf(second.ticket));
  });

  test('the old phone does not get the seat back at the door', async () => {
    const ada = await lesson.player('a-phone-of-adas');
    const { moveCode } = await asks();
    await host.act('approveMove', { moveCode, player: ada.player });
    expect(await server.house.doors.join({ code: lesson.code, device: 'a-phone-of-adas' })).toEqual({
      refused: 'seat-refused',
    });
  });
});

describe('a connection ends', () => {
  test('when its player changes team, and comes back with a clean picture', async () => {
    const [ada, bo] = [await lesson.player(), await lesson.player()];
    await host.act('movePlayer', { player: ada.player, team: 2 });
    expect(await ada.closed).toBe(closeCodes.teamChanged);
    const again = await lesson.sit(ada.card);
    await expect.poll(() => again.views().team?.members.map(({ player }) => player)).toEqual([bo.player, ada.player]);
    expect(Array.from(again.room.state.teams, ({ id, papers }) => [id, papers?.players?.length])).toEqual([[2, 2]]);
    await expect.poll(() => bo.views().team?.members.map(({ here }) => here)).toEqual([true, true]);
  });

  test('when the host removes its player, who stays outside until restored', async () => {
    const ada = await lesson.player('a-phone-of-adas');
    await host.act('removePlayer', { player: ada.player });
    expect(await ada.closed).toBe(closeCodes.removed);
    await expect(lesson.sit(ada.card)).rejects.toThrow('seat-refused');
    expect(await server.house.doors.join({ code: lesson.code, device: 'a-phone-of-adas' })).toEqual({
      refused: 'seat-removed',
    });
    await host.act('restorePlayer', { player: ada.player });
    expect(await (await lesson.sit(ada.card)).ask('mine')).toMatchObject({ answer: { player: ada.player } });
  });

  test('[H1] when the host key is replaced, for the host’s page and its projector, and only the new key opens', async () => {
    const second = await lesson.host();
    const [projector, ada] = [await lesson.projector(), await lesson.player()];
    const old = granted(await server.house.doors.host({ hostKey: lesson.hostKey }));
    const { hostKey } = granted(await server.house.doors.newHostKey({ code: lesson.code }));
    expect(await Promise.all([host.closed, second.closed, projector.closed])).toEqual([
      closeCodes.keyReplaced,
      closeCodes.keyReplaced,
      closeCodes.keyReplaced,
    ]);
    expect(ada.closedWith()).toBeUndefined();
    await expect(lesson.sit(old)).rejects.toThrow('seat-refused');
    await expect(lesson.sit({ seat: old.projectorSeat, room: old.room })).rejects.toThrow('seat-refused');
    expect(await server.house.doors.host({ hostKey: lesson.hostKey })).toEqual({ refused: 'host-key-refused' });
    const renewed = await lesson.sit(granted(await server.house.doors.host({ hostKey })));
    expect(await renewed.act('start', {})).toHaveProperty('answer');
  });

  test('[H1] and when every host is gone the clock goes on', async () => {
    const ada = await lesson.player();
    await host.act('start', {});
    await host.leave();
    const before = lesson.engine.at();
    await expect.poll(() => lesson.engine.at()).toBeGreaterThan(before);
    await expect.poll(() => ada.views().view.running).toBe(true);
  });

  test('[H1] a host key is stored only as its hash', async () => {
    const [row] = (await server.journal.openLessons()).filter(({ id }) => id === lesson.id);
    expect(row?.hostKeyHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify([row, await server.journal.events(lesson.id)])).not.toContain(lesson.hostKey);
  });
});

describe('a place that was asked for and not taken', () => {
  const asks = (seat: string) =>
    fetch(`${server.url}/matchmake/joinById/${lesson.id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ seat }),
    });

  test('is held a few times for one seat, and keeps nobody else out', async () => {
    const [greedy, ada] = [await lesson.join(), await lesson.join()];
    const replies = [];
    for (let count = 0; count < 20; count++) replies.push((await asks(greedy.seat)).status);
    expect(replies.filter((status) => status === 200)).toHaveLength(8);
    expect(replies.at(-1)).toBe(429);
    expect(await (await lesson.sit(ada)).ask('mine')).toMatchObject({ answer: { player: ada.player } });
  });
});

describe('a seat that was read', () => {
  test('is worth nothing if it moved before the socket opened', async () => {
    const { seat, player } = await lesson.join();
    const taken = await fetch(`${server.url}/matchmake/joinById/${lesson.id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${houseKey}` },
      body: JSON.stringify({ seat }),
    });
    const { processId, sessionId } = (await taken.json()) as { processId: string; sessionId: string };
    await host.act('removePlayer', { player });
    const socket = new WebSocket(
      `${server.url.replace('http', 'ws')}/${processId}/${lesson.id}?sessionId=${sessionId}`,
    );
    const code = await new Promise((resolve) => socket.addEventListener('close', (event) => resolve(event.code)));
    expect(code).toBeGreaterThan(1_000);
    await expect.poll(() => host.views().desk?.here).toBe(0);
  });
});

test('a late player locks as everybody does, and both tabs of a seat show it', async () => {
  const ada = await lesson.player();
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
  const tab = await lesson.sit(ada.card);
  await ada.act('lockForecast', even);
  await expect.poll(() => tab.views().team?.members.map(({ locked }) => locked)).toEqual([true]);
});
