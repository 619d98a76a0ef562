/** Which samples are labelled next: five ways of asking. */
import { leastConfidence, smallMargin, voteEntropy } from '../../learn/acquisition.ts';
import { bestOf } from '../../learn/metrics.ts';

/** By the dial's value. */
export const strategies = ['random', 'least-confidence', 'margin', 'committee', 'diverse'] as const;
export type Strategy = (typeof strategies)[number];

/** What a strategy may look at. */
export type View = {
  /** Samples without a label that are looked at, in the order in which they come. */
  readonly candidates: Int32Array;
  readonly classes: number;
  /** Scores of the candidates, row by row. */
  readonly scores: () => Float64Array;
  /** The same by every member of the committee. */
  readonly committee: () => readonly Float64Array[];
  /** The group of every sample of the pool. */
  readonly groups: Int32Array;
};

/** Places of the largest values, the largest first; the earlier of equals. */
function largest(values: Float64Array, count: number): number[] {
  return [...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b).slice(0, count);
}

/** The smallest margins first, but of every group one before any has two. */
function spread({ candidates, scores, classes, groups }: View, count: number): number[] {
  const order = largest(smallMargin(scores(), classes), candidates.length);
  const met = new Map<number, number>();
  const rounds = order.map((place) => {
    const group = groups[candidates[place]!]!;
    const round = met.get(group) ?? 0;
    met.set(group, round + 1);
    return round;
  });
  return [...order.keys()]
    .sort((a, b) => rounds[a]! - rounds[b]! || a - b)
    .slice(0, count)
    .map((at) => order[at]!);
}

function byVotes({ committee, classes }: View, count: number): number[] {
  const votes = committee().map((scores) =>
    Int32Array.from({ length: scores.length / classes }, (_, row) => bestOf(scores, row, classes)),
  );
  return largest(voteEntropy(votes, classes), count);
}

/** The samples that are labelled next: as many as asked for, or all that there are. */
export function chosen(strategy: Strategy, view: View, count: number): Int32Array {
  const places: Readonly<Record<Strategy, () => number[]>> = {
    random: () => [...view.candidates.keys()].slice(0, count),
    'least-confidence': () => largest(leastConfidence(view.scores(), view.classes), count),
    margin: () => largest(smallMargin(view.scores(), view.classes), count),
    committee: () => byVotes(view, count),
    diverse: () => spread(view, count),
  };
  return Int32Array.from(places[strategy](), (place) => view.candidates[place]!);
}
