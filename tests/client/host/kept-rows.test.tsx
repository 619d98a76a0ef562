/** Rows of the host's list that are not drawn again while nothing about them changes. */
import { expect, test } from 'vitest';
import { keptRows } from '../../../client/host/kept-rows.ts';

const make = () => <li />;

test('a row stays the same node as long as what it is made of is the same', () => {
  const rows = keptRows();
  const [team, desk] = [{}, {}];
  const first = rows.row(1, [team, desk, 'Ada'], make);
  expect(rows.row(1, [team, desk, 'Ada'], make)).toBe(first);
  expect(rows.row(2, [team, desk, 'Ada'], make)).not.toBe(first);
});

test('a row is made anew when any part of it is another, comes or goes', () => {
  const rows = keptRows();
  const desk = {};
  const first = rows.row(1, [desk, 'Ada'], make);
  const second = rows.row(1, [{ ...desk }, 'Ada'], make);
  expect(second).not.toBe(first);
  const third = rows.row(1, [desk, 'Ada', 'open'], make);
  expect(third).not.toBe(second);
  expect(rows.row(1, [desk, 'Ada'], make)).not.toBe(third);
});
