/** A memory of so many things: what was asked for least recently makes room. */
import { expect, test } from 'vitest';
import { Recent } from '../../../server/simulator/recent.ts';

test('what was asked for least recently makes room', () => {
  const recent = new Recent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3);
  expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([1, undefined, 3]);
});

test('what is there is not made again', () => {
  const recent = new Recent<number>(2);
  let made = 0;
  const make = () => ++made;
  expect([recent.getOr('a', make), recent.getOr('a', make), recent.getOr('b', make)]).toEqual([1, 1, 2]);
  recent.delete('a');
  expect(recent.getOr('a', make)).toBe(3);
});
