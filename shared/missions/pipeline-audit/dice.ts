/** The dice of a world's futures, thrown before anything is decided: two plans that meet the same future meet the same luck. */
import type { Random } from '../../learn/random.ts';
import { stageCount } from './formulas.ts';

/** Iterations of a future, and attempts at a stage, that have dice of their own; what comes after uses them again. */
export const jobsWithDice = 48;
export const attemptsWithDice = 3;

export type Dice = {
  /** Standard normals for how long a stage takes, by future, iteration, stage and attempt. */
  readonly times: Float32Array;
  /** Uniform: whether a defect is made there, and whether an old one is found. */
  readonly births: Float32Array;
  readonly finds: Float32Array;
};

/** Where the dice of an attempt lie. */
export function diceAt(future: number, job: number, stage: number, attempt: number): number {
  const row = (future * jobsWithDice + (job % jobsWithDice)) * stageCount + stage;
  return row * attemptsWithDice + (attempt % attemptsWithDice);
}

/** Throws the dice of so many futures; every future has a stream of its own, so that more of them change none. */
export function throwDice(futures: number, random: Random): Dice {
  const each = jobsWithDice * stageCount * attemptsWithDice;
  const size = futures * each;
  const dice = { times: new Float32Array(size), births: new Float32Array(size), finds: new Float32Array(size) };
  for (let future = 0; future < futures; future++) {
    const stream = random.fork(`future/${future}`);
    for (let place = future * each; place < (future + 1) * each; place++) {
      dice.times[place] = stream.normal();
      dice.births[place] = stream.uniform();
      dice.finds[place] = stream.uniform();
    }
  }
  return dice;
}
