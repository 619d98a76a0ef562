/** The crowd: who labels, how often it is wrong, and what it writes instead. */
import { mostSuspicious } from '../../learn/confident-learning.ts';
import type { Random } from '../../learn/random.ts';
import { marginsOf } from './learner.ts';
import type { Pool } from './pool.ts';

/**
 * `slips`: anybody may slip on anything, and writes any other class. `look-alikes`: some samples are hard, and most take them for the
 * look-alike. `habit`: everything of a certain kind is labelled as the look-alike, by nearly everybody, because nobody said otherwise.
 */
export const kinds = ['slips', 'look-alikes', 'habit'] as const;
export type Kind = (typeof kinds)[number];

export type Crowd = {
  readonly kind: Kind;
  /** Share of labels that are wrong, as drawn. */
  readonly rate: number;
  /** Chance that one vote on each sample of the pool is wrong, now and under a clear guideline. */
  readonly wrong: Float64Array;
  readonly wrongGuided: Float64Array;
};

/** Chance that a vote on a hard sample is wrong, without and with a guideline that shows the difference. Assumptions. */
const hardWrong = 0.7;
const hardGuided = 0.45;
/** The same for samples that a habit concerns. A guideline ends most of a habit. */
const habitWrong = 0.95;
const habitGuided = 0.3;
/** A guideline makes nobody more attentive. */
const slipGuided = 0.95;

/** Lowest and highest rate that a world draws, by kind. */
const rates: Readonly<Record<Kind, readonly [number, number]>> = {
  slips: [0.12, 0.5],
  'look-alikes': [0.15, 0.5],
  habit: [0.1, 0.4],
};

/** The `share` of the samples with the smallest figures, class by class: 1 for those. */
function lowestOfEachClass(figures: Float64Array, labels: Int32Array, classes: number, share: number): Uint8Array {
  const chosen = new Uint8Array(figures.length);
  for (let kind = 0; kind < classes; kind++) {
    const own = [...figures.keys()].filter((sample) => labels[sample] === kind);
    const order = mostSuspicious(
      Float64Array.from(own, (sample) => -figures[sample]!),
      Math.round(share * own.length),
    );
    for (const place of order) chosen[own[place]!] = 1;
  }
  return chosen;
}

/** How far each sample lies along a random direction of the features. */
function alongRandomDirection({ count, features: { values, width } }: Pool, random: Random): Float64Array {
  // the last column is the bias
  const direction = Float64Array.from({ length: width - 1 }, () => random.normal());
  return Float64Array.from({ length: count }, (_, sample) =>
    direction.reduce((sum, part, column) => sum + part * values[sample * width + column]!, 0),
  );
}

/** Draws how a crowd errs. @param care multiplies how often it does: below 1 for a crowd that takes its time. */
export function drawCrowd(pool: Pool, random: Random, care: number): Crowd {
  const kind = kinds[random.integer(kinds.length)]!;
  const [low, high] = rates[kind];
  const rate = care * Math.exp(random.between(Math.log(low), Math.log(high)));
  const everywhere = (chance: number) => new Float64Array(pool.count).fill(chance);
  if (kind === 'slips') return { kind, rate, wrong: everywhere(rate), wrongGuided: everywhere(rate * slipGuided) };
  const [wrong, guided] = kind === 'habit' ? [habitWrong, habitGuided] : [hardWrong, hardGuided];
  const figures = kind === 'habit' ? alongRandomDirection(pool, random.fork('direction')) : marginsOf(pool);
  const concerned = lowestOfEachClass(figures, pool.labels, pool.classes.length, rate / wrong);
  return {
    kind,
    rate,
    wrong: Float64Array.from(concerned, (one) => one * wrong),
    wrongGuided: Float64Array.from(concerned, (one) => one * guided),
  };
}

/** Most votes that anybody asks for. */
export const mostVotes = 9;

/** What the crowd would say to every sample of a pool, vote by vote: asking for more votes changes none of those before. */
export type Ballots = {
  /** Uniform draws, mostVotes x count. */
  readonly luck: Float64Array;
  /** The other class that a slip writes, as a shift from the true one, mostVotes x count. */
  readonly shift: Uint8Array;
};

/** Draws the votes of a whole pool. */
export function drawBallots({ count, classes }: Pool, random: Random): Ballots {
  const luck = new Float64Array(mostVotes * count);
  const shift = new Uint8Array(mostVotes * count);
  for (let place = 0; place < luck.length; place++) {
    luck[place] = random.uniform();
    shift[place] = 1 + random.integer(classes.length - 1);
  }
  return { luck, shift };
}

/** One vote on a sample. */
export function voteOn(
  pool: Pool,
  { kind }: Crowd,
  chance: number,
  ballots: Ballots,
  sample: number,
  vote: number,
): number {
  const place = vote * pool.count + sample;
  const truth = pool.labels[sample]!;
  if (ballots.luck[place]! >= chance) return truth;
  return kind === 'slips' ? (truth + ballots.shift[place]!) % pool.classes.length : pool.lookAlike[truth]!;
}

/** What most of the first `votes` votes say; of equals, what was said first. */
export function majorityOn(
  pool: Pool,
  crowd: Crowd,
  chance: number,
  ballots: Ballots,
  sample: number,
  votes: number,
): number {
  const tally = new Map<number, number>();
  for (let vote = 0; vote < votes; vote++) {
    const said = voteOn(pool, crowd, chance, ballots, sample, vote);
    tally.set(said, (tally.get(said) ?? 0) + 1);
  }
  let best = -1;
  for (const [said, count] of tally) if (best < 0 || count > tally.get(best)!) best = said;
  return best;
}
