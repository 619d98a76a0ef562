/** What a phone makes of a code, an address and a wish for a name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeInAddress, shownCode } from '../../../client/play/code-in-address.ts';
import { offerName } from '../../../client/play/offered-name.ts';
import { codeAlphabet, readCode } from '../../../client/ui/code-field.tsx';
import { wordsIn } from '../../../client/words/index.ts';
import { codeAlphabet as codesOfTheHouse, newJoinCode, readJoinCode } from '../../../server/access/codes.ts';
import { readName } from '../../../server/access/names.ts';

describe('[L1] a join code', () => {
  test('[L1] uses the letters that the house uses', () => {
    expect(codeAlphabet).toBe(codesOfTheHouse);
  });

  test.each(['kd27fm', 'KD2 7FM', ' KD2-7FM ', 'k d 2 7 f m', 'KD2–7FM'])('[L1] is read from %o', (typed) => {
    expect(readCode(typed, 6)).toEqual({ code: 'KD27FM', stranger: undefined });
  });

  test('[L1] leaves out what no code has, and says what it was', () => {
    expect(readCode('KO2', 6)).toEqual({ code: 'K2', stranger: 'O' });
  });

  test('[L1] as shown to people, it is read by a phone and by the house alike', () => {
    for (let count = 0; count < 200; count++) {
      const code = newJoinCode();
      expect(readCode(shownCode(code), 6).code).toBe(code);
      expect(readJoinCode(shownCode(code))).toBe(code);
    }
  });

  test('whatever is typed, a code is no longer than it may be', () => {
    fc.assert(fc.property(fc.string(), (typed) => void expect(readCode(typed, 6).code.length).toBeLessThanOrEqual(6)));
  });
});

describe('an address with a code', () => {
  test.each([
    ['?code=KD27FM', ''],
    ['?code=kd2%207fm', ''],
    ['', '#KD27FM'],
    ['?utm=1', '#kd2-7fm'],
  ])('%s%s names it', (search, hash) => {
    expect(codeInAddress(search, hash)).toBe('KD27FM');
  });

  test.each([
    ['', ''],
    ['?code=', ''],
    ['', '#KD27'],
    ['', '#KD27FMX'],
    ['', '#KD27FO'],
  ])('%s%s names none', (search, hash) => {
    expect(codeInAddress(search, hash)).toBeUndefined();
  });
});

describe('an offered name', () => {
  const { nameWords } = wordsIn('en').join;

  test('[L1] is two words, and passes the door', () => {
    for (const first of nameWords[0])
      for (const second of nameWords[1]) expect(readName(`${first} ${second}`)).toBe(`${first} ${second}`);
  });

  test('is never the one that was shown before', () => {
    const die = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(die, die, (one, two) => {
        const name = offerName(nameWords, [one, two]);
        expect(offerName(nameWords, [one, two], name)).not.toBe(name);
      }),
    );
  });
});
