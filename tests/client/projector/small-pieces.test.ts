/** Seat, address, clock and dots: the small pieces of the page. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockText, secondsLeft } from '../../../client/projector/clock-text.ts';
import { fitDots } from '../../../client/projector/dot-field.tsx';
import { crowdOf } from '../../../client/projector/groups.ts';
import { inThrees, joinAddress, typedAddress } from '../../../client/projector/join-address.ts';
import { cardIn, takeSeat } from '../../../client/projector/seat.ts';

const drawer = () => {
  const kept = new Map<string, string>();
  return { read: (key: string) => kept.get(key), write: (key: string, value: string) => void kept.set(key, value) };
};

test('the seat comes from the fragment, and is there after a reload', () => {
  const [own, shared] = [drawer(), drawer()];
  expect(takeSeat('#seat=abc.def&room=r1', [own, shared])).toEqual({ seat: 'abc.def', room: 'r1' });
  expect(takeSeat('', [own, shared])).toEqual({ seat: 'abc.def', room: 'r1' });
});

test('two lessons on two screens of one machine keep their own seats', () => {
  const [first, second, shared] = [drawer(), drawer(), drawer()];
  takeSeat('#seat=one&room=r1', [first, shared]);
  takeSeat('#seat=two&room=r2', [second, shared]);
  expect(takeSeat('', [first, shared])?.room).toBe('r1');
  expect(takeSeat('', [drawer(), shared])?.room).toBe('r2');
});

test('a fragment without both is no seat, and what was kept badly is none either', () => {
  expect(cardIn('#seat=abc')).toBeUndefined();
  const odd = { read: () => '{"seat":1}', write: () => {} };
  expect(takeSeat('', [odd, { read: () => 'not json', write: () => {} }])).toBeUndefined();
});

test('the QR carries the code, the line of text does not need the scheme', () => {
  expect(joinAddress('http://10.0.0.7:2567/', 'KD27FM')).toBe('http://10.0.0.7:2567/?code=KD27FM');
  expect(typedAddress('http://10.0.0.7:2567/')).toBe('10.0.0.7:2567');
  expect(inThrees('KD27FM')).toBe('KD2 7FM');
});

test('the last second is a one, and after the bell it is zero', () => {
  expect(secondsLeft(10_000, 9_001)).toBe(1);
  expect(secondsLeft(10_000, 10_000)).toBe(0);
  expect(secondsLeft(10_000, 99_000)).toBe(0);
  expect(clockText(107)).toBe('01:47');
  expect(clockText(0)).toBe('00:00');
});

test('dots fill their box and never leave it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), (count) => {
      const { pitch, columns } = fitDots(count, 1140, 200, 44);
      expect(columns * pitch).toBeLessThanOrEqual(1140);
      expect(Math.ceil(count / columns) * pitch).toBeLessThanOrEqual(200);
    }),
  );
});

test('eight teams have names and faces, forty are narrow, more are their tracks', () => {
  expect([1, 8, 9, 40, 41, 250].map(crowdOf)).toEqual(['named', 'named', 'narrow', 'narrow', 'tracks', 'tracks']);
});
