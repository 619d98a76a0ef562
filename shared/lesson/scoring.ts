/** What a forecast earns: a strictly proper rule, scaled so that full belief in the truth is 200 and even chips average 100. */
import type { Question } from '../missions/mission.ts';

type Answered = number | readonly boolean[];

/** Chips in a question: ten over the answers, or ten for each answer of `several`. */
export const chipsInAll = 10;

/** Even chips: the same on every answer (fractions), or five of ten for each answer of `several`. */
export const evenChips = (question: Question): readonly number[] =>
  question.answers.map(() => (question.kind === 'several' ? chipsInAll / 2 : chipsInAll / question.answers.length));

/** Sum over the answers of (belief - truth) squared. Brier 1950. */
const brier = (belief: readonly number[], truth: readonly number[]): number =>
  belief.reduce((sum, p, i) => sum + (p - (truth[i] ?? 0)) ** 2, 0);

/** Sum of squared differences of the cumulated beliefs: near misses on an ordered axis cost less. Epstein 1969. */
const rankedProbability = (belief: readonly number[], truth: readonly number[]): number => {
  let sum = 0;
  let believed = 0;
  let true_ = 0;
  for (let i = 0; i < belief.length - 1; i++) {
    believed += belief[i] ?? 0;
    true_ += truth[i] ?? 0;
    sum += (believed - true_) ** 2;
  }
  return sum;
};

const indicator = (size: number, answered: Answered): readonly number[] =>
  Array.from({ length: size }, (_, i) =>
    typeof answered === 'number' ? Number(i === answered) : Number(answered[i] === true),
  );

/** Loss of chips (0 to 10 per answer) under one truth. */
const loss = (question: Question, chips: readonly number[], answered: Answered): number => {
  const belief = chips.map((chip) => chip / chipsInAll);
  const truth = indicator(question.answers.length, answered);
  return question.kind === 'bins' ? rankedProbability(belief, truth) : brier(belief, truth);
};

const meanLossOfEven = (question: Question): number => {
  if (question.kind === 'several') return question.answers.length / 4;
  const even = evenChips(question);
  const losses = question.answers.map((_, answer) => loss(question, even, answer));
  return losses.reduce((sum, each) => sum + each, 0) / losses.length;
};

/** Worked out once a question: at the reveal it is asked for once a player. */
const evenLosses = new WeakMap<Question, number>();

/** Mean loss of even chips over the answers of a question: one constant, known before anybody bets. */
export const evenLoss = (question: Question): number => {
  const known = evenLosses.get(question) ?? meanLossOfEven(question);
  evenLosses.set(question, known);
  return known;
};

/**
 * Points of a forecast: 200 - 100 loss / mean loss of even chips. At most 200; may fall below zero.
 * @param chips ten in all (`choice`, `bins`; fractions allowed), or 0 to 10 for each answer (`several`)
 * @param answered index of the true answer, or one truth per answer for `several`
 * @returns points rounded to a thousandth, so that a journal reads the same everywhere; undefined for an opinion
 */
export const pointsOf = (question: Question, chips: readonly number[], answered: Answered): number | undefined =>
  question.kind === 'opinion'
    ? undefined
    : Math.round((200 - (100 * loss(question, chips, answered)) / evenLoss(question)) * 1000) / 1000;

/** What these chips earn if each answer in turn is the truth ("pays n"). For `choice` and `bins`. */
export const pays = (question: Question, chips: readonly number[]): readonly number[] =>
  question.answers.map((_, answer) => pointsOf(question, chips, answer) ?? 0);

/** For `several`: what the chips of each answer add if it is true, and if it is not. The sum over the answers is the total. */
export const paysEach = (
  question: Question,
  chips: readonly number[],
): readonly { readonly ifTrue: number; readonly ifNot: number }[] =>
  chips.map((chip) => {
    const share = 200 / chips.length;
    const scale = 100 / evenLoss(question);
    return { ifTrue: share - scale * (chip / chipsInAll - 1) ** 2, ifNot: share - scale * (chip / chipsInAll) ** 2 };
  });

/** What the parts of a whole round are worth: the outcome in this world and in fresh ones, forecasts, and the rest. */
const worths = { outcome: 350, fresh: 200, forecast: 200, incident: 100, exploring: 50, defence: 100 } as const;
export type Part = keyof typeof worths;

/** A round is worth this much, whatever its parts. */
const wholeRound = 1000;

/** What a part is worth in a round of these parts: those that it lacks pass their points on in proportion. */
export const worthOf = (parts: readonly Part[]): ((part: Part) => number) => {
  const all = parts.reduce((sum, part) => sum + worths[part], 0);
  return (part) => (wholeRound * worths[part]) / all;
};

/**
 * Total of a round out of 1,000. Floored at zero, here and only here.
 * @param shares what each part that was played earned, as a share of its worth: at most 1; a forecast may be below zero
 * @param pending parts that are paid later, and keep their points until then
 */
export const roundTotal = (shares: Readonly<Partial<Record<Part, number>>>, pending: readonly Part[] = []): number => {
  const worth = worthOf([...(Object.keys(shares) as Part[]), ...pending]);
  const points = Object.entries(shares).reduce((sum, [part, share]) => sum + share * worth(part as Part), 0);
  return Math.max(0, Math.round(points));
};

/** Rank of each total among the others, 1 first; equal totals share a rank. */
export const ranks = (totals: readonly number[]): readonly number[] => {
  const rankOf = new Map<number, number>();
  const descending = [...totals].sort((a, b) => b - a);
  descending.forEach((total, index) => {
    if (!rankOf.has(total)) rankOf.set(total, index + 1);
  });
  return totals.map((total) => rankOf.get(total) ?? 0);
};
