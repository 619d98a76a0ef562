/** When placed chips are sent. */
import { describe, expect, test } from 'vitest';
import type { Chips } from '../../../client/play/chips.ts';
import { startPlacing } from '../../../client/play/placing.ts';
import { handTime } from '../../support/hand-time.ts';

const start = () => {
  const time = handTime();
  const sent: { readonly at: number; readonly chips: Chips }[] = [];
  const placing = startPlacing(time.after, (chips) => sent.push({ at: time.now(), chips }));
  return { time, sent, placing };
};

describe('placed chips', () => {
  test('are sent as a whole half a second after the last tap', async () => {
    const { time, sent, placing } = start();
    placing.place([1, 0]);
    await time.pass(400);
    placing.place([2, 0]);
    await time.pass(400);
    expect(sent).toEqual([]);
    await time.pass(100);
    expect(sent).toEqual([{ at: 900, chips: [2, 0] }]);
  });

  test('[F2] are sent a second before the bell, while somebody is still tapping', async () => {
    const { time, sent, placing } = start();
    placing.bellIn(5_000);
    await time.pass(3_800);
    placing.place([3, 0]);
    await time.pass(200);
    expect(sent).toEqual([{ at: 4_000, chips: [3, 0] }]);
    placing.place([4, 0]);
    expect(sent.at(-1)).toEqual({ at: 4_000, chips: [4, 0] });
  });

  test('follow a bell that was moved, and one that stands still', async () => {
    const { time, sent, placing } = start();
    placing.bellIn(2_000);
    placing.bellIn(62_000);
    await time.pass(58_000);
    placing.place([1, 0]);
    placing.bellIn(undefined);
    await time.pass(400);
    expect(sent).toEqual([]);
    await time.pass(100);
    expect(sent).toHaveLength(1);
  });

  test('are sent at once when the page goes away, and only once', async () => {
    const { time, sent, placing } = start();
    placing.place([1, 0]);
    placing.flush();
    placing.flush();
    await time.pass(10_000);
    expect(sent).toEqual([{ at: 0, chips: [1, 0] }]);
  });

  test('are not sent when a lock carries them', async () => {
    const { time, sent, placing } = start();
    placing.bellIn(3_000);
    placing.place([10, 0]);
    placing.drop();
    await time.pass(10_000);
    expect(sent).toEqual([]);
  });
});
