/**
 * Nothing is seen too early: a lesson is played twice, differing in one thing that is hidden, and whoever may not know that
 * thing receives the same, byte for byte, until the reveal: frames, replies, and what HTTP answers, sizes included.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  differenceOf,
  type Hidden,
  type LessonRoom,
  type Onlooker,
  onlookers,
  plain,
  type Received,
  watch,
} from '../support/room-onlookers.ts';

let usual: Received;
beforeAll(async () => {
  usual = await watch({});
}, 60_000);

/** Onlookers who could tell the run apart from the usual one, and by what. */
const whoCouldTell = (run: Received): Readonly<Partial<Record<Onlooker, string>>> =>
  Object.fromEntries(
    onlookers.flatMap((who) => {
      const difference = differenceOf(usual[who], run[who]);
      return difference === undefined ? [] : [[who, difference]];
    }),
  );

const otherBytes = (bytes: Uint8Array, length = bytes.length) =>
  Uint8Array.from({ length }, (_, at) => (at * 7 + 3) % 256);

test('[S1] the script itself is the same in every run, and everybody receives something', async () => {
  expect(whoCouldTell(await watch({}))).toEqual({});
  for (const who of onlookers) expect(usual[who].length).toBeGreaterThan(who === 'latecomer' ? 5 : 10);
}, 60_000);

describe('before the reveal', () => {
  const hidden: readonly (readonly [string, Partial<Hidden>])[] = [
    ['where another placed chips, or what they locked', { placed: [0, 0, 0, 9, 1], locked: [0, 0, 0, 0, 10] }],
    ['in which order two locked within one second', { order: 'mate first' }],
    [
      'what is true or measured, the state of any tile, the wall and its size in bytes, or a clue that only others hold',
      {
        world: (world) => ({
          ...world,
          truths: { bill: { answer: 4, figure: 61.5, error: 0.25 } },
          panel: [],
          charts: [{ key: 'score', xUnit: 'x', yUnit: 'y', series: [], samples: 9, repetitions: 3 }],
          clues: world.clues.map((clue, at) => (at === 1 || at > 5 ? { ...clue, values: { figure: -1 } } : clue)),
          wall: {
            states: otherBytes(world.wall.states).map((at) => at % 4),
            sheet: { ...world.wall.sheet, bytes: otherBytes(world.wall.sheet.bytes, 999), hash: 'f'.repeat(64) },
          },
        }),
      },
    ],
    ['the seed', { seed: 'f'.repeat(32) }],
  ];
  test.each(hidden)(
    '[S1] nobody can tell %s',
    async (_what, change) => {
      expect(whoCouldTell(await watch(change))).toEqual({});
    },
    60_000,
  );

  test('[S2] which of two members has locked is seen by their teammates and the host, and by nobody else', async () => {
    const [one, other] = [await watch({ who: 'actor' }), await watch({ who: 'mate' })];
    const told = onlookers.filter((who) => differenceOf(one[who], other[who]) !== undefined);
    expect(told).toEqual(['teammate', 'host']);
  }, 60_000);

  test('[S2] how many of a team have locked is seen by that team, and by host and projector, which show effort', async () => {
    const [one, other] = [await watch({ who: 'actor' }), await watch({ who: 'both' })];
    const told = onlookers.filter((who) => differenceOf(one[who], other[who]) !== undefined);
    expect(told).toEqual(['teammate', 'projector', 'host']);
  }, 60_000);
});

test('[R3] a private time allowance is seen by the host alone', async () => {
  expect(Object.keys(whoCouldTell(await watch({ allowance: 1.5 })))).toEqual(['host']);
}, 60_000);

describe('a leak is found out', () => {
  const chipsOf = (room: LessonRoom, actor: number) =>
    room.engine.head.teams.flatMap(({ seats }) => seats).find(({ player }) => player === actor)?.forecasts['0.bill']
      ?.chips ?? [];
  const leaks: readonly (readonly [string, Hidden['leak'], readonly Onlooker[]])[] = [
    [
      'into everybody’s picture',
      (room, actor) => {
        room.state.plan = `plan ${chipsOf(room, actor)[4]}`;
      },
      ['rival', 'teammate', 'projector', 'host'],
    ],
    [
      'into the papers of the actor’s team, the host’s sheet and the projector’s',
      (room, actor) => {
        const told = `{"chips":${chipsOf(room, actor)[4]}}`;
        const papers = room.state.teams[1]?.papers;
        if (papers) papers.names[0] = told;
        room.state.desk.json = told;
        room.state.wall.json = told;
        room.broadcastPatch();
      },
      ['teammate', 'projector', 'host'],
    ],
    [
      'through nothing but the number of frames',
      (room, actor) => {
        if ((chipsOf(room, actor)[4] ?? 0) > 5) room.state.plan += ' ';
      },
      ['rival', 'teammate', 'projector', 'host'],
    ],
  ];
  test.each(leaks)(
    '%s',
    async (_where, leak, those) => {
      const [one, other] = [await watch({ leak }), await watch({ leak, locked: [0, 0, 0, 0, 10] })];
      // who comes later finds the picture painted over
      const there = onlookers.filter((who) => who !== 'latecomer');
      expect(there.filter((who) => differenceOf(one[who], other[who]) !== undefined)).toEqual(those);
    },
    60_000,
  );

  test('a byte more in what HTTP answers', () => {
    const [first = '', ...rest] = usual['passer-by'];
    expect(differenceOf([first, ...rest], [`${first}00`, ...rest])).toContain('frame 0');
    expect(differenceOf(usual.rival, usual.rival.slice(1))).toBeDefined();
    expect(plain.locked).not.toEqual([0, 0, 0, 0, 10]);
  });
});
