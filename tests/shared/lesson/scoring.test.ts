/** Points: worked by hand, as a grid that a change of the rule would move. */
import { describe, expect, test } from 'vitest';
import { evenChips, evenLoss, pays, paysEach, pointsOf, ranks, roundTotal } from '../../../shared/lesson/scoring.ts';
import { missions } from '../../../shared/missions/index.ts';
import type { Question } from '../../../shared/missions/mission.ts';
import { oddMissions } from '../../support/odd-missions.ts';

const question = (kind: Question['kind'], answers: number): Question => ({
  kind,
  answers: Array.from({ length: answers }, (_, index) => `a${index}`),
});

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Every truth that a question may have. */
const truthsOf = ({ kind, answers }: Question): readonly (number | readonly boolean[])[] =>
  kind === 'several'
    ? Array.from({ length: 2 ** answers.length }, (_, bits) => answers.map((_each, bit) => ((bits >> bit) & 1) === 1))
    : answers.map((_, answer) => answer);

describe('golden grid', () => {
  test.each([
    // chips, points if the first, second, ... answer is true
    ['choice', [10, 0], [200, -200]],
    ['choice', [7, 3], [164, 4]],
    ['choice', [5, 5], [100, 100]],
    ['choice', [10, 0, 0], [200, -100, -100]],
    ['choice', [5, 3, 2], [143, 83, 53]],
    ['choice', [4, 3, 2, 1], [133.333, 106.667, 80, 53.333]],
    ['bins', [10, 0], [200, -200]],
    ['bins', [0, 10, 0, 0, 0], [75, 200, 75, -50, -175]],
    ['bins', [0, 4, 5, 1, 0], [28.75, 153.75, 178.75, 78.75, -46.25]],
    ['bins', [2, 2, 2, 2, 2], [50, 125, 150, 125, 50]],
    ['bins', [10, 0, 0, 0, 0], [200, 75, -50, -175, -300]],
  ] as const)('[F3] %s %j pays %j', (kind, chips, points) => {
    expect(pays(question(kind, chips.length), chips)).toEqual(points);
  });

  test.each([
    [[10, 0], [true, false], 200],
    [[10, 0], [false, true], -200],
    [[5, 5], [true, true], 100],
    [[8, 2, 5], [true, true, false], 76],
    [[7, 5, 3, 10], [true, true, false, true], 157],
  ])('[F3] several %j earns, where %j are true, %d', (chips, truth, points) => {
    expect(pointsOf(question('several', chips.length), chips, truth)).toBe(points);
  });

  test.each([
    ['choice', 2, 0.5],
    ['choice', 5, 0.8],
    ['bins', 2, 0.25],
    ['bins', 5, 0.8],
    ['bins', 8, 1.3125],
    ['several', 3, 0.75],
  ] as const)('[F3] the mean loss of even chips for %s of %d answers is %d', (kind, answers, loss) => {
    expect(evenLoss(question(kind, answers))).toBeCloseTo(loss, 12);
  });
});

describe('every question that is asked', () => {
  const asked = Object.values({ ...missions, ...oddMissions }).flatMap((mission) =>
    Object.entries(mission.questions).map(([name, each]): [string, Question] => [`${mission.id} ${name}`, each]),
  );
  const scored = asked.filter(([, { kind }]) => kind !== 'opinion');

  test.each(scored)('[F3] %s: even chips average par over the answers', (_name, each) => {
    expect(mean(truthsOf(each).map((truth) => pointsOf(each, evenChips(each), truth) ?? 0))).toBeCloseTo(100, 3);
  });

  test.each(scored)('[F3] %s: all chips on the truth earn 200, and nothing earns more', (_name, each) => {
    for (const truth of truthsOf(each)) {
      const sure = each.answers.map((_, index) =>
        (typeof truth === 'number' ? truth === index : truth[index]) ? 10 : 0,
      );
      expect(pointsOf(each, sure, truth)).toBe(200);
    }
  });

  test.each(asked)('[F1] %s has two to eight answers', (_name, each) => {
    expect(each.answers.length).toBeGreaterThanOrEqual(2);
    expect(each.answers.length).toBeLessThanOrEqual(8);
  });
});

test('[F1] an opinion earns nothing', () => {
  expect(pointsOf(question('opinion', 2), [10, 0], 0)).toBeUndefined();
});

test('[F3] of several answers, what each adds sums to what is earned', () => {
  const several = question('several', 4);
  const chips = [7, 5, 3, 10];
  for (const truth of truthsOf(several)) {
    if (typeof truth === 'number') continue;
    const parts = paysEach(several, chips).map(({ ifTrue, ifNot }, index) => (truth[index] ? ifTrue : ifNot));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(pointsOf(several, chips, truth) ?? 0, 3);
  }
});

describe('a round', () => {
  test.each([
    [{}, 0],
    [{ forecast: 1 }, 1000],
    [{ forecast: 0.5 }, 500],
    [{ forecast: -1.5 }, 0],
    [{ forecast: 0.666665 }, 667],
    [{ outcome: 1, forecast: 1, exploring: 1 }, 1000],
    [{ outcome: 1, forecast: 0, exploring: 0 }, 583],
    [{ outcome: 0, forecast: 1, exploring: 0 }, 333],
    [{ outcome: 0, forecast: 0, exploring: 1 }, 83],
    [{ outcome: 0.83, forecast: 0.625, exploring: 0.75 }, 755],
    [{ outcome: 0.5, forecast: -1, exploring: 0 }, 0],
    [{ outcome: 1, exploring: 0.5 }, 938],
    [{ outcome: 1, fresh: 1, forecast: 1, incident: 1, exploring: 1, defence: 1 }, 1000],
    [{ outcome: 0.6, fresh: 0.5, forecast: 0.4, incident: 1, exploring: 0.2, defence: 0.3 }, 530],
  ])('[O4] [F3] shares of %j make a total of %d', (shares, total) => {
    expect(roundTotal(shares)).toBe(total);
  });

  test('[F3] equal totals are an equal rank, and the next rank is left out', () => {
    expect(ranks([500, 700, 500, 0, 700])).toEqual([3, 1, 3, 5, 1]);
    expect(ranks([])).toEqual([]);
  });
});
