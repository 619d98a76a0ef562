/** A world of the audit: how the time of an iteration is shared between stages, where defects are made, and the futures it may meet. */
import { type Random, randomFrom } from '../../learn/random.ts';
import type { WorldInput } from '../simulator.ts';
import { type Dice, throwDice } from './dice.ts';
import { stageCount } from './formulas.ts';
import { type Settings, settingsOf } from './settings.ts';
import { futures } from './sizes.ts';

export type World = {
  /** The stream that everything in this world forks from. */
  readonly random: Random;
  readonly settings: Settings;
  /** Mean working days of a stage, once through. */
  readonly days: readonly number[];
  /** Chance that a first attempt at a stage makes a defect. */
  readonly births: readonly number[];
  readonly dice: Dice;
};

/** How far the stages' shares differ from those of the track: deviation of their logarithms. */
const shareSpread = 0.55;
/** Defects made in one pass through all stages, on average; a world draws its own. */
const fewestDefects = 0.7;
const mostDefects = 1.3;
/** Early stages make more of them; monitoring makes none. */
const birthWeights = [3, 3, 2, 1.5, 1.5, 0];

/**
 * Draws the world of a seed, a track and a round. About 10 ms.
 * @throws RangeError if the seed is malformed.
 */
export function drawWorld({ seed, track, round }: WorldInput): World {
  const settings = settingsOf(track);
  const random = randomFrom(seed).fork(`pipeline-audit/${track}/${round}`);
  const shares = random.fork('shares');
  const drawn = settings.days.map((days) => days * Math.exp(shares.normal(0, shareSpread)));
  const scale = sum(settings.days) / sum(drawn);
  const origin = random.fork('origin');
  const weights = birthWeights.map((weight) => weight * origin.exponential(1));
  const defects = origin.between(fewestDefects, mostDefects);
  return {
    random,
    settings,
    days: drawn.map((days) => days * scale),
    births: weights.map((weight) => Math.min(0.6, (defects * weight) / sum(weights))),
    dice: throwDice(futures, random.fork('futures')),
  };
}

/** Sum of figures. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Stages in the order of their numbers. */
export const stages: readonly number[] = Array.from({ length: stageCount }, (_, stage) => stage);
