/** Holding a dial: one hand at a time, never for long, and turn by turn when two want it. */
import { describe, expect, test } from 'vitest';
import { type Holds, holdViews, mayMove, noHolds, releaseDial, takeDial } from '../../../shared/lesson/holds.ts';

const dial = 'threshold';
/** Hands of one team, and a clock. */
const hands = () => {
  let holds: Holds = noHolds;
  return {
    takes: (player: number, now: number, value = 0.5) => {
      const taken = takeDial(holds, { player, dial, value }, now);
      holds = taken.holds;
      return taken.refusal?.refused ?? 'held';
    },
    releases: (player: number, now: number) => {
      holds = releaseDial(holds, player, dial, now);
    },
    may: (player: number, now: number) => mayMove(holds, player, dial, now),
    shown: (now: number) => holdViews(holds, now),
  };
};

test('[W1] whoever moves a dial holds it, and team-mates see where it is', () => {
  const team = hands();
  expect(team.takes(1, 0, 0.41)).toBe('held');
  expect(team.takes(1, 300, 0.42)).toBe('held');
  expect(team.shown(300)).toEqual([{ dial, player: 1, value: 0.42, hands: [] }]);
  expect([team.may(1, 300), team.may(2, 300)]).toEqual([true, false]);
});

test('[W1] a hold ends 0.8 s after its last move', () => {
  const team = hands();
  team.takes(1, 0);
  team.takes(1, 700);
  expect([team.may(2, 1_499), team.may(2, 1_500)]).toEqual([false, true]);
  expect(team.shown(1_500)).toEqual([]);
});

test('[W1] a hold ends after five seconds, however much it is moved', () => {
  const team = hands();
  for (let now = 0; now < 5_000; now += 500) expect(team.takes(1, now)).toBe('held');
  expect(team.takes(2, 4_999)).toBe('dial-held');
  expect(team.takes(2, 5_000)).toBe('held');
});

test('[W1] a hold that is let go is over', () => {
  const team = hands();
  team.takes(1, 0);
  team.releases(1, 200);
  expect(team.may(2, 200)).toBe(true);
});

test('[W1] who does not hold it lets nothing go', () => {
  const team = hands();
  team.takes(1, 0);
  team.releases(2, 200);
  expect(team.may(2, 200)).toBe(false);
});

describe('a hand that is up', () => {
  const wanted = () => {
    const team = hands();
    team.takes(1, 0);
    expect(team.takes(2, 100)).toBe('dial-held');
    return team;
  };

  test('[W1] is shown to the team', () => {
    expect(wanted().shown(100)).toMatchObject([{ player: 1, hands: [2] }]);
  });

  test('[W1] makes the former holder wait three seconds', () => {
    const team = wanted();
    team.releases(1, 500);
    expect(team.takes(1, 3_499)).toBe('dial-held');
    expect(team.takes(1, 3_500)).toBe('held');
  });

  test('[W1] gets the dial as soon as it is free', () => {
    const team = wanted();
    team.releases(1, 500);
    expect(team.takes(2, 500)).toBe('held');
    expect(team.takes(1, 600)).toBe('dial-held');
    expect(team.shown(600)).toMatchObject([{ player: 2, hands: [1] }]);
  });

  test('[W1] goes down after five seconds', () => {
    const team = wanted();
    for (let now = 200; now < 5_000; now += 400) team.takes(1, now);
    expect(team.takes(1, 5_101)).toBe('held');
  });
});

test('[W1] without another hand one goes on at once', () => {
  const team = hands();
  for (let now = 0; now <= 5_000; now += 500) expect(team.takes(1, now)).toBe('held');
  expect(team.takes(1, 9_900)).toBe('held');
});

test('[W1] two dials are held by two', () => {
  const first = takeDial(noHolds, { player: 1, dial, value: 0.5 }, 0).holds;
  const second = takeDial(first, { player: 2, dial: 'keep', value: 4 }, 0);
  expect(second.refusal).toBeUndefined();
  expect(holdViews(second.holds, 0)).toHaveLength(2);
});
