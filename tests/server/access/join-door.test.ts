/** The door's patience: classes come in at once, guessers soon wait. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openJoinDoor } from '../../../server/access/join-door.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How many of so many attempts may come in; the first `wrong` of those are misses. */
const come = async (
  door: ReturnType<typeof openJoinDoor>,
  source: string,
  attempts: number,
  wrong = 0,
): Promise<number> => {
  let welcome = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if ((await door.knock(source)) !== undefined) continue;
    welcome += 1;
    if (welcome <= wrong) await door.miss(source);
  }
  return welcome;
};

describe('a class behind one school address', () => {
  test('of 200 comes in at once, though every fourth mistypes the code once', async () => {
    const door = openJoinDoor();
    expect(await come(door, 'school', 150)).toBe(150);
    expect(await come(door, 'school', 50, 50)).toBe(50);
    vi.advanceTimersByTime(10_000);
    expect(await come(door, 'school', 50)).toBe(50);
  });

  test('of 2,000 is through in a minute and a half', async () => {
    const door = openJoinDoor();
    let inside = 0;
    for (let second = 0; second < 90; second += 10) {
      inside += await come(door, 'school', 2_000 - inside);
      vi.advanceTimersByTime(10_000);
    }
    expect(inside).toBe(2_000);
  });
});

describe('a guesser', () => {
  test('[L1] has 60 guesses a minute, however fast they come', async () => {
    const door = openJoinDoor();
    expect(await come(door, 'guesser', 1_000, 1_000)).toBe(60);
    vi.advanceTimersByTime(30_000);
    expect(await come(door, 'guesser', 1_000, 1_000)).toBe(0);
    vi.advanceTimersByTime(30_000);
    expect(await come(door, 'guesser', 1_000, 1_000)).toBe(60);
  });

  test('is told how long to wait', async () => {
    const door = openJoinDoor();
    await come(door, 'guesser', 60, 60);
    vi.advanceTimersByTime(20_000);
    expect(await door.knock('guesser')).toBe(40);
  });

  test('learns nothing from a right code while its guesses are spent', async () => {
    const door = openJoinDoor();
    await come(door, 'guesser', 60, 60);
    expect(await come(door, 'guesser', 1)).toBe(0);
  });

  test('makes nobody else wait', async () => {
    const door = openJoinDoor();
    await come(door, 'guesser', 1_000, 1_000);
    expect(await come(door, 'school', 200)).toBe(200);
  });
});

test('of a flood of 400 joins from one source in ten seconds, 240 come in', async () => {
  expect(await come(openJoinDoor(), 'flood', 400)).toBe(240);
});
