/** A finger on a dial: what is told while it moves, what is sent when it lets go, and what is shown meanwhile. */
import { expect, test } from 'vitest';
import { startDialHands } from '../../../client/play/dial-hands.ts';
import type { Refusal } from '../../../shared/lesson/refusal.ts';
import { handTime } from '../../support/hand-time.ts';

const dial = 'threshold';

const atDials = () => {
  const time = handTime();
  const told: number[] = [];
  const sent: number[] = [];
  const noes: (string | undefined)[] = [];
  const answers: { hold: Refusal | undefined; move: object } = { hold: undefined, move: { saved: 1 } };
  const hands = startDialHands({
    after: time.after,
    hold: async (_dial, value) => {
      told.push(value);
      return answers.hold;
    },
    move: async (_dial, value) => {
      sent.push(value);
      return answers.move;
    },
    changed: () => {},
    no: (_dial, code) => noes.push(code),
  });
  return { time, told, sent, noes, answers, hands };
};

test('[W1] team-mates are told a few times a second, and the value is sent once, on release', async () => {
  const { time, told, sent, hands } = atDials();
  for (let step = 0; step < 40; step++) {
    hands.turn(dial, step / 100);
    await time.pass(25);
  }
  expect(told.length).toBeGreaterThan(2);
  expect(told.length).toBeLessThanOrEqual(5);
  expect(told.at(-1)).toBeGreaterThan(0.2);
  expect(sent).toEqual([]);
  hands.letGo(dial, false);
  await time.pass(2_000);
  expect(sent).toEqual([0.39]);
});

test('keys that follow one another send one value', async () => {
  const { time, sent, hands } = atDials();
  for (const value of [0.71, 0.72, 0.73]) {
    hands.turn(dial, value);
    hands.letGo(dial, true);
    await time.pass(100);
  }
  expect(sent).toEqual([]);
  await time.pass(1_000);
  expect(sent).toEqual([0.73]);
});

test('the own value is shown until the team has it', async () => {
  const { time, hands } = atDials();
  hands.turn(dial, 0.6);
  hands.letGo(dial, false);
  await time.pass(100);
  expect(hands.value(dial)).toBe(0.6);
  hands.stand({ threshold: 0.8 });
  expect(hands.value(dial)).toBe(0.6);
  hands.stand({ threshold: 0.6 });
  expect(hands.value(dial)).toBeUndefined();
});

test('a value that the team never got is not shown for good', async () => {
  const { time, hands } = atDials();
  hands.turn(dial, 0.6);
  hands.letGo(dial, false);
  await time.pass(5_000);
  expect(hands.value(dial)).toBeUndefined();
});

test('[W1] a dial that a team-mate holds goes back to where the team has it, and says why, until the finger lets go', async () => {
  const { time, sent, noes, answers, hands } = atDials();
  answers.hold = { refused: 'dial-held' };
  hands.turn(dial, 0.6);
  await time.pass(300);
  expect(hands.value(dial)).toBeUndefined();
  expect(noes.at(-1)).toBe('dial-held');
  hands.turn(dial, 0.5);
  hands.letGo(dial, false);
  await time.pass(300);
  expect(sent).toEqual([]);
  answers.hold = undefined;
  hands.turn(dial, 0.4);
  hands.letGo(dial, false);
  await time.pass(300);
  expect(sent).toEqual([0.4]);
  expect(noes.at(-1)).toBeUndefined();
});

test('a refused move goes back at once, and says why', async () => {
  const { time, noes, answers, hands } = atDials();
  answers.move = { refused: 'dials-frozen' };
  hands.turn(dial, 0.6);
  hands.letGo(dial, false);
  await time.pass(0);
  expect(hands.value(dial)).toBeUndefined();
  expect(noes.at(-1)).toBe('dials-frozen');
});

test('what lies under the finger is sent when the page goes away', async () => {
  const { time, sent, hands } = atDials();
  hands.turn(dial, 0.6);
  hands.flush();
  await time.pass(0);
  expect(sent).toEqual([0.6]);
});

test('[W1] whoever reaches for a held dial has a hand up, and moves nothing', async () => {
  const { time, told, sent, noes, answers, hands } = atDials();
  answers.hold = { refused: 'dial-held' };
  hands.raise(dial, 0.8);
  await time.pass(2_000);
  expect([told, sent, noes]).toEqual([[0.8], [], ['dial-held']]);
});
