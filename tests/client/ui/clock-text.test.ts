/** Time left, in digits. */
import { expect, test } from 'vitest';
import { clockText } from '../../../client/ui/clock-text.ts';

test.each([
  [0, '00:00'],
  [-5_000, '00:00'],
  [1, '00:01'],
  [106_000, '01:46'],
  [105_001, '01:46'],
  [6_000_000, '100:00'],
])('%i ms reads %s', (ms, text) => {
  expect(clockText(ms)).toBe(text);
});
