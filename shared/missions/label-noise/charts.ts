/** The charts of the reveal: what labels teach, how much suspicion finds, and what votes repair. */
import type { Chart } from '../simulator.ts';
import { type Cost, curvePoints, orders, rightSizes, sizes } from './cost.ts';
import { drawBallots, majorityOn } from './crowd.ts';
import { majorityWrong } from './formulas.ts';
import { suspects, wrongMarks } from './pictures.ts';
import { askedCount } from './sizes.ts';
import { labelledRows, type World } from './world.ts';

const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toFixed(3)));

/** Percent recognised against labels, right ones and the crowd's. */
export function scoreByLabels(cost: Cost): Chart {
  const right = curvePoints(cost.right);
  const given = curvePoints(cost.given);
  const goal = right.mean[0]!;
  return {
    key: 'score-by-labels',
    xUnit: 'labels',
    yUnit: 'percent',
    series: [
      { key: 'right', x: rightSizes, y: rounded(right.mean), error: rounded(right.error) },
      { key: 'given', x: sizes, y: rounded(given.mean), error: rounded(given.error) },
      { key: 'goal', x: [sizes[0]!, sizes[sizes.length - 1]!], y: rounded([goal, goal]) },
    ],
    samples: askedCount,
    repetitions: orders,
  };
}

const shares = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1];

/** Share of the wrong labels that checks find, the most suspicious first, and by lot. */
export function foundBySuspicion(world: World): Chart {
  const wrong = wrongMarks(world);
  const order = suspects(world);
  const all = wrong.reduce((sum, one) => sum + one, 0);
  const found = shares.map((share) =>
    order.subarray(0, Math.round(share * order.length)).reduce((sum, place) => sum + wrong[place]!, 0),
  );
  const x = shares.map((share) => 100 * share);
  return {
    key: 'found-by-suspicion',
    xUnit: 'percent-of-labels',
    yUnit: 'percent-of-mistakes',
    series: [
      { key: 'suspicion', x, y: rounded(found.map((count) => (all === 0 ? 0 : (100 * count) / all))) },
      { key: 'lot', x, y: x },
    ],
    samples: labelledRows(world).length,
    repetitions: 1,
  };
}

const votes = [1, 3, 5, 9];
const polls = 8;

/** Share of the pool that is labelled wrongly after one, three, five and nine votes: measured, and as if mistakes were independent. */
export function wrongByVotes({ pool, crowd, random }: World): Chart {
  const shareWrong = Array.from({ length: polls }, (_, poll) => {
    const ballots = drawBallots(pool, random.fork(`votes/${poll}`));
    return votes.map((count) => {
      let wrong = 0;
      for (let sample = 0; sample < pool.count; sample++)
        if (majorityOn(pool, crowd, crowd.wrong[sample]!, ballots, sample, count) !== pool.labels[sample]) wrong++;
      return (100 * wrong) / pool.count;
    });
  });
  const mean = votes.map((_, place) => shareWrong.reduce((sum, row) => sum + row[place]!, 0) / polls);
  const error = mean.map((middle, place) =>
    Math.sqrt(shareWrong.reduce((sum, row) => sum + (row[place]! - middle) ** 2, 0) / (polls - 1) / polls),
  );
  const single = mean[0]! / 100;
  return {
    key: 'wrong-by-votes',
    xUnit: 'votes',
    yUnit: 'percent-of-labels',
    series: [
      { key: 'measured', x: votes, y: rounded(mean), error: rounded(error) },
      { key: 'theory', x: votes, y: rounded(votes.map((count) => 100 * majorityWrong(single, count))) },
    ],
    samples: pool.count,
    repetitions: polls,
  };
}
