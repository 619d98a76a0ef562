/** Names of seats: what people may call themselves, and what they are offered. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readName, suggestName } from '../../../server/access/names.ts';

describe('a typed name', () => {
  test('is kept as it is', () => {
    for (const name of [
      'Ada',
      'Ada Lovelace',
      'José',
      '王小明',
      'Zoë 2',
      "O'Neill",
      'علی‌رضا',
      '👩‍👩‍👧‍👦',
      'Scunthorpe',
    ])
      expect(readName(name)).toBe(name);
  });

  test('loses white space around it, and every run within becomes one space', () => {
    expect(readName('  Ada \t\n  Lovelace ')).toBe('Ada Lovelace');
    expect(readName('Ada\u00a0\u2003Lovelace')).toBe('Ada Lovelace');
  });

  test('is written in one way, however it was typed', () => {
    expect(readName('Jose\u0301')).toBe('José'.normalize('NFC'));
  });

  test('has one character at least that can be seen', () => {
    for (const name of ['', '   ', '\u200d', '\u200c\u200d', '\ufe0f'])
      expect(readName(name)).toEqual({ refused: 'name-empty' });
  });

  test('has 24 characters at most, as people count them', () => {
    expect(readName('a'.repeat(24))).toBe('a'.repeat(24));
    expect(readName('👍🏽'.repeat(24))).toBe('👍🏽'.repeat(24));
    expect(readName('e\u0323\u0302'.repeat(24))).toBe('ệ'.repeat(24));
    for (const name of ['a'.repeat(25), '👍'.repeat(25), 'a '.repeat(200)])
      expect(readName(name)).toEqual({ refused: 'name-too-long' });
  });

  test('cannot weigh more than its characters by stacking marks on them', () => {
    expect(readName(`Z${'\u0300'.repeat(3)}`)).toBe(`Z${'\u0300'.repeat(3)}`.normalize('NFC'));
    expect(readName(`Z${'\u0300'.repeat(5)}`)).toEqual({ refused: 'name-refused' });
    expect(readName(`Z${'\u0300'.repeat(400)}`)).toEqual({ refused: 'name-too-long' });
  });

  test('turns no writing around and hides nothing', () => {
    const odd = [
      '\u202eadA',
      'Ada\u2066',
      'Ada\u0000',
      'Ada\u001b[31m',
      'A\u00adda',
      '\u3164',
      '\u2800',
      '\ue000',
      '\ud800',
    ];
    for (const name of odd) expect(readName(name)).toEqual({ refused: 'name-refused' });
  });

  test('is decent, also in disguise', () => {
    for (const name of ['fuck', 'F u c k', 'f.u.c.k', 'fuuuuck', 'sh1t', 'ƒuck'])
      expect(readName(name)).toEqual({ refused: 'name-refused' });
  });

  test('is a name or one of three refusals, whatever was typed, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const name = readName(typed);
        if (typeof name !== 'string') expect(['name-empty', 'name-too-long', 'name-refused']).toContain(name.refused);
        else expect(readName(name)).toBe(name);
      }),
    );
  });
});

describe('an offered name', () => {
  const offered = Array.from({ length: 4_000 }, suggestName);

  test('[L1] is two words, and one that could have been typed', () => {
    for (const name of offered) {
      expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
      expect(readName(name)).toBe(name);
    }
  });

  test('is drawn from more than a thousand', () => {
    expect(new Set(offered).size).toBeGreaterThan(1_000);
  });
});
