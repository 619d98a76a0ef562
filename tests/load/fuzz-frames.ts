/** Frames that no phone of ours sends: noise, broken packing, wrong types, hostile bodies, far too much. All from a seed. */
import { encode } from '@colyseus/schema';
import { Packr } from 'msgpackr';
import type { Dice } from '../../server/bots/dice.ts';
import { frameCodes } from '../../server/bots/line.ts';
import { maxFrameBytes } from '../../server/room/frame-guard.ts';
import { commandNames } from '../../shared/protocol/commands.ts';

const packer = new Packr({ useRecords: false });
const head = Buffer.alloc(64);

const noise = (dice: Dice, most: number): Buffer =>
  Buffer.from(Array.from({ length: dice.whole(1, most) }, () => dice.whole(0, 255)));

const one = <T>(dice: Dice, all: readonly T[]): T => all[dice.whole(0, all.length - 1)] as T;

const request = (id: number, name: string, body: Uint8Array): Buffer => {
  head[0] = frameCodes.request;
  const at = { offset: 1 };
  encode.number(head, id, at);
  encode.string(head, name, at);
  return Buffer.concat([head.subarray(0, at.offset), body]);
};

const deep = (levels: number): unknown => (levels === 0 ? [] : [deep(levels - 1)]);

/** Values that have broken other programs. */
const hostile = (dice: Dice): unknown =>
  one<unknown>(dice, [
    ...[null, Number.NaN, Number.POSITIVE_INFINITY, -1, 2 ** 53, 1e308, true, '', '\0', '‮', '9'.repeat(600)],
    ...[[], {}, [[]], deep(200), { length: 1e9 }, { toString: 1 }, { constructor: { prototype: 1 } }],
    ...[new Date(0), new Map([[1, 2]]), new Set([1]), Buffer.from([1, 2, 3]), [Number.NaN, Number.NaN]],
    JSON.parse('{"__proto__": {"role": "host"}}'),
    JSON.parse('{"then": 1}'),
  ]);

const bodyOf = (dice: Dice): unknown =>
  one<unknown>(dice, [
    hostile(dice),
    { question: 'bill', chips: [hostile(dice), 2, 2, 2, 2] },
    { question: hostile(dice), chips: [2, 2, 2, 2, 2] },
    { question: 'bill', chips: [10, 10, 10, 10, 10] },
    { player: dice.whole(-1, 90), team: dice.whole(-1, 30), name: hostile(dice) },
    { dial: '__proto__', value: hostile(dice) },
    { round: 0, step: dice.whole(-1, 9) },
    { question: 'bill', chips: [2, 2, 2, 2, 2], role: 'host', player: 1 },
  ]);

const idOf = (dice: Dice): unknown =>
  one<unknown>(dice, ['replayed-action', `fuzz-${dice.whole(0, 1e9)}`, hostile(dice), 'x', '../../etc/passwd']);

/** What a frame of each kind looks like. */
const kinds: Readonly<Record<string, (dice: Dice) => Uint8Array>> = {
  noise: (dice) => noise(dice, 200),
  'a code and noise': (dice) => Buffer.concat([Buffer.from([one(dice, Object.values(frameCodes))]), noise(dice, 40)]),
  'broken packing': (dice) => {
    const whole = packer.pack({ id: 'fuzz-action', name: 'placeChips', body: bodyOf(dice) });
    return request(dice.whole(0, 200), 'act', whole.subarray(0, dice.whole(0, whole.length - 1)));
  },
  'wrong types': (dice) => request(dice.whole(0, 200), one(dice, ['act', 'ask', 'hold']), packer.pack(hostile(dice))),
  'no such request': (dice) =>
    request(dice.whole(0, 200), one(dice, ['', '__proto__', 'constructor', 'x'.repeat(30)]), packer.pack({})),
  'a hostile body': (dice) =>
    request(
      dice.whole(0, 200),
      'act',
      packer.pack({ id: idOf(dice), name: one(dice, commandNames), body: bodyOf(dice) }),
    ),
  'a hostile question': (dice) =>
    request(dice.whole(0, 200), 'ask', packer.pack({ name: one(dice, ['mine', 'peek', 'whatIf', hostile(dice)]) })),
  'a hostile hold': (dice) =>
    request(dice.whole(0, 200), 'hold', packer.pack({ dial: 'threshold', value: hostile(dice) })),
  'the same again': () =>
    request(
      7,
      'act',
      packer.pack({ id: 'replayed-action', name: 'placeChips', body: { question: 'bill', chips: [1, 1, 1, 1, 1] } }),
    ),
  'too long': (dice) => Buffer.alloc(maxFrameBytes + dice.whole(1, maxFrameBytes * 2), frameCodes.request),
};

/** Kinds that are rarer: they end a connection at once, and what comes after them is not read. */
const atOnce = ['noise', 'a code and noise', 'broken packing', 'too long'];
const usual = Object.keys(kinds).filter((kind) => !atOnce.includes(kind));
const rare = 0.08;

/** The next frame of an attack. */
export const fuzzFrame = (dice: Dice): Uint8Array => {
  const kind = one(dice, dice.uniform() < rare ? atOnce : usual);
  return kinds[kind]?.(dice) ?? noise(dice, 10);
};

/** A harmless question, for floods. */
export const plainFrame = (): Uint8Array => request(1, 'ask', packer.pack({ name: 'time' }));
