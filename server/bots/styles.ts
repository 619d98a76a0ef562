/** How programs play: each style says, for a step in which players act, what it does and when. A kind of work that comes later adds a field here. */

import type { BenchManner } from './bench-manners.ts';
import * as manners from './bench-manners.ts';
import type { Dice } from './dice.ts';

/** One thing that a program does. */
export type Move = {
  /** When: a share of the time that the step still has, from 0 to 1. */
  readonly at: number;
} & (
  | { readonly does: 'place' | 'lock'; readonly chips: readonly number[] }
  /** Breaks the connection right after what went before it was sent, and comes back. */
  | { readonly does: 'drop' }
  /** Sends more than any phone would, until it is cut off, and comes back. */
  | { readonly does: 'flood' }
);

export type ForecastLook = {
  /** How many answers the question has. */
  readonly answers: number;
  /** Chips to lock, all together. */
  readonly inAll: number;
  readonly dice: Dice;
};

export type Style = {
  /** Moves in a step that asks a question, in the order of their time. */
  readonly forecast: (look: ForecastLook) => readonly Move[];
  /** Where teams decide. */
  readonly bench: BenchManner;
};

/** All chips spread as evenly as whole ones can be. */
const even = ({ answers, inAll }: ForecastLook): readonly number[] =>
  Array.from({ length: answers }, (_, answer) => Math.floor(inAll / answers) + (answer < inAll % answers ? 1 : 0));

const allOn = (answer: number, { answers, inAll }: ForecastLook): readonly number[] =>
  Array.from({ length: answers }, (_, each) => (each === answer ? inAll : 0));

/** Most on one answer, the rest on its neighbours. */
const around = (answer: number, look: ForecastLook): readonly number[] => {
  const chips = Array.from({ length: look.answers }, () => 0);
  const neighbours = [answer - 1, answer + 1].filter((each) => each >= 0 && each < look.answers);
  const aside = Math.floor(look.inAll / 4);
  for (const each of neighbours) chips[each] = aside;
  chips[answer] = look.inAll - aside * neighbours.length;
  return chips;
};

/** The first so many of these chips, from the left. */
const some = (chips: readonly number[], count: number): readonly number[] => {
  let left = count;
  return chips.map((chip) => {
    const taken = Math.min(chip, left);
    left -= taken;
    return taken;
  });
};

const listed = {
  /** Places as it thinks, and locks late. */
  careful: {
    bench: manners.careful,
    forecast: (look) => {
      const chips = around(look.dice.whole(0, look.answers - 1), look);
      return [
        { at: look.dice.uniform() * 0.2, does: 'place', chips: some(chips, 3) },
        { at: 0.2 + look.dice.uniform() * 0.2, does: 'place', chips: some(chips, 7) },
        { at: 0.5 + look.dice.uniform() * 0.3, does: 'lock', chips },
      ];
    },
  },
  /** Everything on one answer, at once. */
  greedy: {
    bench: manners.greedy,
    forecast: (look) => [
      { at: look.dice.uniform() * 0.05, does: 'lock', chips: allOn(look.dice.whole(0, look.answers - 1), look) },
    ],
  },
  random: {
    bench: manners.random,
    forecast: (look) => {
      const at = look.dice.uniform() * 0.8;
      return [
        { at: at / 2, does: 'place', chips: look.dice.chips(look.dice.whole(1, look.inAll), look.answers) },
        { at, does: 'lock', chips: look.dice.chips(look.inAll, look.answers) },
      ];
    },
  },
  /** Stays with even chips, whatever the question. */
  stubborn: { bench: manners.stubborn, forecast: (look) => [{ at: 0.3, does: 'lock', chips: even(look) }] },
  /** Leaves it to the bell. */
  silent: { bench: manners.silent, forecast: () => [] },
  /** Loses its connection at the worst moments. */
  dropper: {
    bench: manners.dropper,
    forecast: (look) => {
      const chips = look.dice.chips(look.inAll, look.answers);
      return [
        { at: 0.1, does: 'place', chips: some(chips, 4) },
        { at: 0.1, does: 'drop' },
        { at: 0.3, does: 'place', chips: some(chips, 8) },
        { at: 0.35, does: 'drop' },
        { at: 0.5, does: 'lock', chips },
        { at: 0.5, does: 'drop' },
      ];
    },
  },
  flooder: {
    bench: manners.flooder,
    forecast: (look) => [
      { at: 0.05, does: 'flood' },
      { at: 0.4, does: 'lock', chips: look.dice.chips(look.inAll, look.answers) },
      { at: 0.6, does: 'flood' },
    ],
  },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof listed;

/** Every style by its name. */
export const styles: Readonly<Record<StyleName, Style>> = listed;
export const styleNames = Object.keys(listed) as readonly StyleName[];
