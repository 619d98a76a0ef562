/** What a room does with requests: one answer for one action, a code for every no, and no harm from anything that a socket can carry. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refusalCodes } from '../../../shared/lesson/refusal.ts';
import { closeCodes } from '../../../shared/protocol/close-codes.ts';
import { commandNames } from '../../../shared/protocol/commands.ts';
import { type LessonServer, type OpenedLesson, openLessonServer } from '../../support/lesson-server.ts';
import type { Sitter } from '../../support/room-client.ts';

let server: LessonServer;
let lesson: OpenedLesson;
let host: Sitter;
type Player = Awaited<ReturnType<OpenedLesson['player']>>;
let ada: Player;
let bo: Player;

beforeAll(async () => {
  server = await openLessonServer({ pace: { marksMs: 60, sheetsMs: 30 } });
});
afterAll(() => server.close());

beforeEach(async () => {
  lesson = await server.open({ teams: 2 });
  host = await lesson.host();
  [ada, bo] = [await lesson.player(), await lesson.player()];
});
afterEach(() => lesson.leave());

const toForecast = async () => {
  await host.act('start', {});
  await host.act('moveOn', { round: 0, step: 0 });
};
const even = { question: 'bill', chips: [2, 2, 2, 2, 2] };
const eventsOf = async (type: string) => (await server.journal.events(lesson.id)).filter((row) => row.type === type);

describe('an action', () => {
  test('[D1] that was acknowledged is in the journal by the time it is acknowledged', async () => {
    await toForecast();
    const outcome = await ada.act('lockForecast', even);
    const rows = await server.journal.events(lesson.id);
    expect(outcome).toEqual({ answer: { saved: rows.find(({ type }) => type === 'ForecastLocked')?.at } });
  });

  test('[D2] that is sent twice is applied once and answered alike', async () => {
    await toForecast();
    const first = await ada.act('lockForecast', even, 'the-same-action');
    const again = await Promise.all([
      ada.act('lockForecast', even, 'the-same-action'),
      ada.act('lockForecast', even, 'the-same-action'),
    ]);
    expect(first).toHaveProperty('answer');
    expect(again).toEqual([first, first]);
    expect(await eventsOf('ForecastLocked')).toHaveLength(1);
  });

  test('[D2] that is sent twice at once is applied once', async () => {
    await toForecast();
    const both = await Promise.all([1, 2].map(() => ada.act('lockForecast', even, 'sent-twice-at-once')));
    expect(both[0]).toHaveProperty('answer');
    expect(both[1]).toEqual(both[0]);
    expect(await eventsOf('ForecastLocked')).toHaveLength(1);
  });

  test('with another’s id is the sender’s own', async () => {
    await toForecast();
    await ada.act('lockForecast', even, 'a-shared-action');
    await bo.act('lockForecast', even, 'a-shared-action');
    expect((await eventsOf('ForecastLocked')).map(({ by }) => by)).toEqual([`p${ada.player}`, `p${bo.player}`]);
  });

  test('that was refused changes nothing, and may be sent again with the same id', async () => {
    expect(await ada.act('lockForecast', even, 'too-early-a-lock')).toEqual({ refused: 'not-now' });
    await toForecast();
    expect(await ada.act('lockForecast', even, 'too-early-a-lock')).toHaveProperty('answer');
  });

  test('is refused with a reason to whoever may not ask for it, or not now', async () => {
    expect(await ada.act('start', {})).toEqual({ refused: 'hosts-only' });
    expect(await host.act('lockForecast', even)).toEqual({ refused: 'players-only' });
    expect(await ada.act('lockForecast', even)).toEqual({ refused: 'not-now' });
    await toForecast();
    expect(await ada.act('lockForecast', { question: 'bill', chips: [1, 1] })).toEqual({
      refused: 'chips-do-not-add-up',
    });
    expect(await ada.act('lockForecast', { ...even, question: 'weather' })).toEqual({ refused: 'no-such-question' });
    expect(await host.act('moveOn', { round: 0, step: 0 })).toEqual({ refused: 'moved-on' });
    await ada.act('lockForecast', even);
    expect(await ada.act('placeChips', even)).toEqual({ refused: 'already-locked' });
  });

  test('a projector may ask for nothing', async () => {
    const projector = await lesson.projector();
    const outcomes = [];
    for (const name of ['start', 'moveOn', 'lockForecast', 'approveMove', 'end'] as const) {
      const body = { moveOn: { round: 0, step: 0 }, lockForecast: even, approveMove: { moveCode: 'AAAA', player: 1 } };
      outcomes.push(await projector.act(name, (Reflect.get(body, name) ?? {}) as never));
    }
    for (const outcome of outcomes) expect(outcome).toHaveProperty('refused');
    expect(lesson.engine.shown.status).toBe('lobby');
  });
});

describe('[H1] the host sees', () => {
  test('how often something was refused, by reason', async () => {
    await ada.act('start', {});
    await ada.act('start', {});
    await ada.request('act', 'nonsense');
    await expect.poll(() => host.views().desk?.refusals).toEqual({ 'hosts-only': 2, malformed: 1 });
  });
});

describe('a question', () => {
  test('is answered to whom it concerns', async () => {
    expect(await ada.ask('mine')).toMatchObject({ answer: { player: ada.player } });
    expect(await host.ask('mine')).toEqual({ refused: 'players-only' });
    expect(await ada.ask('peek')).toEqual({ refused: 'hosts-only' });
    expect(await host.ask('peek')).toMatchObject({ answer: { forecasts: 0 } });
    expect(await ada.request('ask', { name: 'seed' })).toEqual({ refused: 'malformed' });
  });
});

describe('what is not an action', () => {
  const envelope = { id: 'an-action', name: 'start', body: {} };
  const malformed: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a word', 'start'],
    ['a list', [envelope]],
    ['no id', { name: 'start', body: {} }],
    ['a short id', { ...envelope, id: 'a' }],
    ['an id with spaces', { ...envelope, id: 'an action' }],
    ['a long id', { ...envelope, id: 'a'.repeat(33) }],
    ['a number for a name', { ...envelope, name: 7 }],
    ['something more', { ...envelope, at: 0 }],
    ['a body of the wrong kind', { ...envelope, body: [] }],
    ['a body with something more', { ...envelope, body: { now: true } }],
    ['chips that are no numbers', { ...envelope, name: 'lockForecast', body: { question: 'bill', chips: ['2', '2'] } }],
    [
      'chips without end',
      { ...envelope, name: 'lockForecast', body: { question: 'bill', chips: [Infinity, Number.NaN] } },
    ],
    ['a prototype', { ...envelope, name: 'lockForecast', body: { __proto__: { question: 'bill', chips: [5, 5] } } }],
  ];
  test.each(malformed)('%s is refused as malformed', async (_what, message) => {
    expect(await host.request('act', message)).toEqual({ refused: 'malformed' });
    expect(lesson.engine.shown.status).toBe('lobby');
  });

  test.each(['join', 'tick', 'close', 'prepareRound', 'constructor', '__proto__', 'toString', ''])(
    'the command "%s" is unknown',
    async (name) => {
      expect(await host.request('act', { ...envelope, name })).toEqual({ refused: 'unknown-command' });
    },
  );

  test('a request of an unknown kind gets no answer that means yes, and ends nothing', async () => {
    expect(await ada.request('open', {})).toHaveProperty('fault');
    expect(await ada.request('__proto__', {})).toHaveProperty('fault');
    expect(await ada.ask('time')).toHaveProperty('answer');
  });

  test('whatever is sent under any command’s name is refused with a known code or answered', async () => {
    const codes: readonly string[] = refusalCodes;
    const asked = fc.record({ name: fc.constantFrom(...commandNames), body: fc.jsonValue({ maxDepth: 3 }) });
    await fc.assert(
      fc.asyncProperty(asked, async ({ name, body }) => {
        const eva = await lesson.sit(ada.card);
        const outcome = await eva.request('act', { id: `fuzz-${name}`, name, body });
        expect('refused' in outcome ? codes.includes(outcome.refused) : 'answer' in outcome).toBe(true);
        await eva.leave();
      }),
      { numRuns: 15, seed: 3 },
    );
  });
});

describe('a connection', () => {
  const stillPlays = async () => {
    expect(await bo.ask('mine')).toMatchObject({ answer: { player: bo.player } });
    expect(bo.closedWith()).toBeUndefined();
  };

  test('that sends more than a finger can is cut off, and nobody else', async () => {
    for (let count = 0; count < 100; count++) ada.sendRaw(Uint8Array.of(18));
    expect(await ada.closed).toBe(closeCodes.flooding);
    await stillPlays();
  });

  test('that sends an oversized frame is cut off, and nobody else', async () => {
    ada.sendRaw(new Uint8Array(5_000).fill(13));
    expect(await ada.closed).toBe(closeCodes.flooding);
    await stillPlays();
  });

  test('that sends a frame larger than the socket takes is cut off, and nobody else', async () => {
    ada.sendRaw(new Uint8Array(100_000).fill(13));
    expect(await ada.closed).toBe(1009);
    await stillPlays();
  });

  test('that sends an empty frame is cut off, and nobody else', async () => {
    ada.sendRaw(new Uint8Array(0));
    expect(await ada.closed).toBe(closeCodes.flooding);
    await stillPlays();
  });

  test('that sends what no phone of ours would send is cut off, and nobody else', async () => {
    ada.room.send('open', { sesame: true });
    expect(await ada.closed).toBeGreaterThan(4_000);
    await stillPlays();
  });

  test('that sends garbage harms nobody', async () => {
    const seeds = [...Array(24).keys()];
    const garbage = [
      // protocol bytes followed by lengths that are not there
      ...[10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22].flatMap((code) => [
        Uint8Array.of(code),
        Uint8Array.of(code, 0xdb, 0xff, 0xff, 0xff, 0xff),
        Uint8Array.of(code, 0xa3, 0x61, 0x63, 0x74, 0xdd, 0xff, 0xff, 0xff, 0xff),
        Uint8Array.of(code, 0, 0xa3, 0x61, 0x63, 0x74, 0xdf, 0xff, 0xff, 0xff, 0xff),
        Uint8Array.of(code, 0, 0xa3, 0x61, 0x63, 0x74, ...Array(3_000).fill(0x91)),
      ]),
      ...seeds.map((seed) =>
        Uint8Array.from({ length: 40 }, (_, index) => (seed * 131 + index * index * 17 + index) % 256),
      ),
    ];
    for (const frame of garbage) {
      const eva = await lesson.sit(ada.card);
      eva.sendRaw(frame);
      await Promise.race([eva.closed, eva.ask('time')]);
      if (eva.closedWith() === undefined) await eva.leave();
    }
    await stillPlays();
  });
});
