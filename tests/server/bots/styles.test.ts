/** Styles of programs that play: what they do can be done, and the same dice do the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dice } from '../../../server/bots/dice.ts';
import { type Move, styleNames, styles } from '../../../server/bots/styles.ts';

const sum = (chips: readonly number[]): number => chips.reduce((total, chip) => total + chip, 0);
const look = (answers: number, seed: string) => ({ answers, inAll: 10, dice: new Dice(seed) });
const chipsOf = (move: Move) => (move.does === 'place' || move.does === 'lock' ? [move] : []);

describe.each(styleNames)('%s', (name) => {
  const anyLook = [fc.integer({ min: 2, max: 8 }), fc.string()] as const;

  test('places what can be placed, and locks ten chips once at most', () => {
    fc.assert(
      fc.property(...anyLook, (answers, seed) => {
        const moves = styles[name].forecast(look(answers, seed)).flatMap(chipsOf);
        for (const { does, chips } of moves) {
          expect(chips).toHaveLength(answers);
          expect(chips.every((chip) => Number.isInteger(chip) && chip >= 0)).toBe(true);
          if (does === 'lock') expect(sum(chips)).toBe(10);
          else expect(sum(chips)).toBeLessThanOrEqual(10);
        }
        expect(moves.filter(({ does }) => does === 'lock').length).toBeLessThanOrEqual(1);
        expect(moves.findIndex(({ does }) => does === 'lock')).toBe(
          moves.some(({ does }) => does === 'lock') ? moves.length - 1 : -1,
        );
      }),
    );
  });

  test('acts in the order of time, and within the step', () => {
    fc.assert(
      fc.property(...anyLook, (answers, seed) => {
        const times = styles[name].forecast(look(answers, seed)).map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        for (const at of times) expect(at >= 0 && at <= 1).toBe(true);
      }),
    );
  });

  test('never places the same chips twice in a row, for what changes nothing leaves nothing', () => {
    fc.assert(
      fc.property(...anyLook, (answers, seed) => {
        const placed = styles[name]
          .forecast(look(answers, seed))
          .filter(({ does }) => does === 'place')
          .flatMap(chipsOf);
        for (const [index, { chips }] of placed.entries())
          if (index > 0) expect(chips).not.toEqual(placed[index - 1]?.chips);
      }),
    );
  });

  test('does the same with the same dice', () => {
    expect(styles[name].forecast(look(5, 'one'))).toEqual(styles[name].forecast(look(5, 'one')));
  });
});

test('dice under another name throw something else, and shift nothing', () => {
  const [one, other] = [new Dice('seed'), new Dice('seed')];
  other.named('aside').uniform();
  expect(one.uniform()).toBe(other.uniform());
  expect(one.named('a').uniform()).not.toBe(one.named('b').uniform());
});
