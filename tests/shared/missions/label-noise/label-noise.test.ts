/** Label noise: its worlds as they are prepared, and the round in which teams decide. */
import { beforeAll, describe, expect, test } from 'vitest';
import { labelNoise as words } from '../../../../client/words/en/missions/label-noise.ts';
import { cleanLabels } from '../../../../shared/missions/label-noise/formulas.ts';
import { labelNoise } from '../../../../shared/missions/label-noise/mission.ts';
import { stateNumbers } from '../../../../shared/missions/label-noise/pictures.ts';
import { openRound } from '../../../../shared/missions/label-noise/round.ts';
import { labelNoiseSimulator } from '../../../../shared/missions/label-noise/simulate.ts';
import { labelNoiseWorkbench as bench } from '../../../../shared/missions/label-noise/workbench.ts';
import {
  type DecisionWorld,
  type Prepared,
  tileStates,
  type WorldInput,
} from '../../../../shared/missions/simulator.ts';
import { trackIds } from '../../../../shared/tracks/track.ts';

const input: WorldInput = { seed: '000000000000000000000000000000a7', track: 'mobile-nomad', round: 0 };
const plain = { fresh: 1, votes: 1, guideline: 0 };
let prepared: Prepared;
let world: DecisionWorld;

beforeAll(() => {
  prepared = labelNoiseSimulator.prepare(input);
  world = openRound(input);
});

describe('a prepared world', () => {
  test('is the same for the same seed, to the last bit', () => {
    expect(labelNoiseSimulator.prepare(input)).toEqual(prepared);
  });

  test('[F4] has a truth that lies in the range it is measured in, with an error well below half a range', () => {
    const { answer, figure, error } = prepared.truths.cost!;
    const { edges, answers } = labelNoise.questions.cost!;
    expect(answer).toBe(edges!.filter((edge) => figure! >= edge).length);
    expect(answers).toHaveLength(edges!.length + 1);
    expect(error).toBeGreaterThan(0);
    expect(error! / figure!).toBeLessThan(0.15);
  });

  test('[L5] has as many clues as the mission says, each a different one, each with words', () => {
    expect(new Set(prepared.clues.map(({ key }) => key)).size).toBe(labelNoise.clues);
    expect(labelNoise.clues).toBeGreaterThanOrEqual(8);
    for (const { key, values } of prepared.clues) {
      const sentence = words.clues[key]!(values);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/undefined|NaN/);
    }
  });

  test('[T3] puts the note, the theory and the measured figure side by side, each with words', () => {
    expect(prepared.panel.map(({ kind }) => kind)).toEqual(['note', 'theory', 'measured']);
    for (const { key, values } of prepared.panel) expect(words.panel[key]!(values)).not.toMatch(/undefined|NaN/);
    expect(prepared.panel[2]!.values.times).toBeCloseTo(prepared.truths.cost!.figure!, 2);
  });

  test('has words for every fact, chart and series', () => {
    for (const key of Object.keys(prepared.facts)) expect(words.facts).toHaveProperty(key);
    for (const { key, series } of prepared.charts)
      expect(Object.keys(words.charts[key]!.series).toSorted()).toEqual(series.map((one) => one.key).toSorted());
  });

  test('says with every chart over how many samples and repetitions', () => {
    for (const { samples, repetitions, series } of prepared.charts) {
      expect(samples).toBeGreaterThan(0);
      expect(repetitions).toBeGreaterThan(0);
      for (const { x, y, error } of series) {
        expect(y).toHaveLength(x.length);
        expect(error ?? x).toHaveLength(x.length);
      }
    }
  });

  test('shows fifty audited labels, those that are wrong marked', () => {
    const { sheet, marks } = prepared.brief;
    expect([sheet.tiles, marks.length, prepared.facts.audited]).toEqual([50, 50, 50]);
    expect(sheet.pixels).toHaveLength(50 * sheet.side ** 2 * 3);
    expect(marks.filter((mark) => mark)).toHaveLength(prepared.facts.marked!);
  });

  test('[M10] hangs the whole pool on the wall: what is labelled, what of it is wrong, and what suspicion would find', () => {
    const { sheet, states } = prepared.wall;
    expect(states).toHaveLength(sheet.tiles);
    const held = (state: number) => states.filter((one) => one === state).length;
    expect(held(stateNumbers.unlabelled)).toBe(prepared.facts.pool! - prepared.facts.labelled!);
    expect(held(stateNumbers.mislabelled) + held(stateNumbers.relabelled)).toBeGreaterThan(0);
    for (const state of new Set(states)) expect(words.states).toHaveProperty(tileStates[state]!);
  });

  test('[M11] another seed has another truth', () => {
    const truths = [1, 2, 4].map(
      (seed) => labelNoiseSimulator.prepare({ ...input, seed: String(seed).padStart(32, '0') }).truths.cost!.figure,
    );
    expect(new Set(truths).size).toBeGreaterThan(1);
    for (const figure of truths) expect(figure).toBeGreaterThanOrEqual(0.9);
    expect(prepared.facts.clean).toBe(cleanLabels);
  });
});

describe.each(trackIds)('on %s', (track) => {
  const there = openRound({ ...input, track });

  test('the same decision has the same outcome and the same trial, in whatever order they are asked', () => {
    const again = openRound({ ...input, track });
    const trial = again.trial({ decision: plain, size: 1 });
    again.outcome(bench.defaults[track], again.grant);
    expect(again.outcome(plain, again.grant)).toEqual(there.outcome(plain, there.grant));
    expect(there.trial({ decision: plain, size: 1 })).toEqual(trial);
  });

  test('[W2] a grant pays for at least five of the cheapest trials, and none takes more than a fifth of it', () => {
    for (const size of bench.sizes.keys()) {
      const { dollars, hours, weeks } = there.price({ decision: plain, size });
      const shares = bench.price(there.facts, plain, bench.sizes[size]!);
      expect([dollars, hours, weeks]).toEqual([
        there.grant.dollars * shares.dollars,
        there.grant.hours * shares.hours,
        there.grant.weeks * shares.weeks,
      ]);
      for (const share of Object.values(shares)) expect(share).toBeLessThanOrEqual(1 / 5);
    }
  });

  test('[I1] every incident has a demand here, three answers, the first free, and words for all of it', () => {
    for (const { key, answers, demand } of bench.incidents) {
      expect(answers).toHaveLength(3);
      expect(answers[0]!.cost).toEqual({});
      const said = words.bench!.incidents![key]!;
      expect(Object.keys(said.answers)).toEqual(answers.map((answer) => answer.key));
      expect(there.outcome(plain, there.grant).measures).toHaveProperty(demand[track].measure);
      expect(said.demand(demand[track].floor, demand[track].target)).not.toMatch(/undefined|NaN/);
    }
  });
});

describe('an outcome', () => {
  test('has fewer labels with less money, and never more than the pool holds', () => {
    const labels = (dollars: number) => world.outcome(plain, { ...world.grant, dollars }).parts.labels!;
    expect(labels(world.grant.dollars / 2)).toBeLessThan(labels(world.grant.dollars));
    expect(labels(0)).toBe(world.facts.labelled);
    expect(labels(100 * world.grant.dollars)).toBe(world.facts.pool);
  });

  test('costs what it buys: votes and guideline leave fewer labels, experts take their share', () => {
    const parts = (decision: Record<string, number>) => world.outcome({ ...plain, ...decision }, world.grant).parts;
    expect(parts({ votes: 3 }).labels!).toBeLessThan(parts({}).labels!);
    expect(parts({ guideline: 1 }).labels!).toBeLessThan(parts({}).labels!);
    expect(parts({ fresh: 0.5 }).checked!).toBeCloseTo((world.facts.budget! * 0.5) / world.facts.checkPrice!, -1);
    expect(parts({ fresh: 0 }).bought).toBe(0);
    expect(parts({ fresh: 0 }).wrong!).toBeLessThan(parts({}).wrong!);
  });

  test('differs a little with other dice, and not at all with the same', () => {
    const [first, second] = [0, 1].map((repetition) => world.outcome(plain, world.grant, {}, repetition).value);
    expect(first).not.toBe(second);
    expect(Math.abs(first! - second!)).toBeLessThan(8);
  });

  test('is made of figures that have words', () => {
    const { parts } = world.outcome(plain, world.grant);
    for (const key of Object.keys(parts)) expect(words.bench!.parts).toHaveProperty(key);
  });

  test('[I1] follows what the answers to incidents change', () => {
    const outcome = (changes: Record<string, number>, decision = bench.defaults['mobile-nomad']) =>
      world.outcome(decision, world.grant, changes);
    const usual = outcome({});
    expect(outcome({ 'vote-price': 1.6 }).parts.labels!).toBeLessThan(usual.parts.labels!);
    expect(outcome({ lost: 0.12 }).parts.labels!).toBeLessThan(usual.parts.labels!);
    expect(outcome({ audited: 60 }).parts.checked!).toBe(60);
    expect(outcome({ hurry: 0.3 }).parts.wrong!).toBeGreaterThan(usual.parts.wrong!);
    const half = { fresh: 0.5, votes: 1, guideline: 0 };
    expect(outcome({ 'check-price': 2 }, half).parts.checked!).toBeLessThan(outcome({}, half).parts.checked!);
    expect(outcome({ 'checked-by-crowd': 1 }, half).parts.repaired!).not.toBe(outcome({}, half).parts.repaired!);
  });
});

describe('a trial', () => {
  test('[W3] shows part of the samples, knows its own error, and says which of the checked labels were wrong', () => {
    const { value, error, readings, audited } = world.trial({ decision: { ...plain, fresh: 0.5 }, size: 2 });
    expect(value).toBeGreaterThan(10);
    expect(value).toBeLessThan(100);
    expect(error).toBeGreaterThan(0);
    expect(readings.checked).toBeGreaterThan(0);
    expect(audited.places).toHaveLength(audited.states.length);
    expect(audited.places.length).toBeLessThan(world.facts.pool!);
    expect(audited.states.filter((state) => state === stateNumbers.relabelled).length).toBeGreaterThan(0);
    // Nobody has said which of the others are wrong.
    expect(new Set(audited.states)).toEqual(new Set([stateNumbers.labelled, stateNumbers.relabelled]));
    for (const key of Object.keys(readings)) expect(words.bench!.readings).toHaveProperty(key);
  });

  test('of a smaller size sees less', () => {
    const [small, large] = [0, 2].map((size) => world.trial({ decision: plain, size }).readings.labels!);
    expect(small!).toBeLessThan(large! / 3);
  });
});
