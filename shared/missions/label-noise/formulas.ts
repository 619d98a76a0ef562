/** The closed forms behind label noise: what theory says wrong labels cost, and what votes repair. */

/**
 * How many times the labels a learner needs if wrong ones are spread evenly over the other classes: 1 / (1 - rate x classes /
 * (classes - 1))^2. With two classes it is 1 / (1 - 2 rate)^2.
 * Source: Angluin and Laird 1988; Massart and Nedelec 2006. Asymptotic, and only for mistakes that do not depend on the sample.
 * @param rate share of wrong labels, below (classes - 1) / classes.
 */
export function evenNoiseFactor(rate: number, classes: number): number {
  return 1 / (1 - (rate * classes) / (classes - 1)) ** 2;
}

/**
 * Chance that most of an odd number of votes are wrong, each with the same chance and independently, all mistakes naming the same class.
 * The sum of the upper half of a binomial distribution. With several wrong classes to scatter over, votes do better.
 */
export function majorityWrong(rate: number, votes: number): number {
  let sum = 0;
  let ways = 1;
  for (let wrong = 0; wrong <= votes; wrong++) {
    if (wrong > votes / 2) sum += ways * rate ** wrong * (1 - rate) ** (votes - wrong);
    ways = (ways * (votes - wrong)) / (wrong + 1);
  }
  return sum;
}

/** What writing a guideline and training the crowd on it costs, as a share of the money. An assumption. */
export const guidelineShare = 0.4;

/** What a pilot costs, as shares of a round's grant, for the share of the campaign that it plays. Assumptions. */
export const pilotDollars = 0.006;
export const pilotHours = 0.03;

/** Labels that the question starts from, all of them right. */
export const cleanLabels = 100;

/** The question looks no further than this many times as many labels. */
export const mostTimes = 5;
