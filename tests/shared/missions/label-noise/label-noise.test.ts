/** Label noise: its worlds as they are prepared, and the round in which teams decide. */
import { describe, expect, test } from 'vitest';
import { labelNoise as words } from '../../../../client/words/en/missions/label-noise.ts';
import { measureCost } from '../../../../shared/missions/label-noise/cost.ts';
import { cleanLabels } from '../../../../shared/missions/label-noise/formulas.ts';
import { labelNoise } from '../../../../shared/missions/label-noise/mission.ts';
import { stateNumbers } from '../../../../shared/missions/label-noise/pictures.ts';
import { openRound } from '../../../../shared/missions/label-noise/round.ts';
import { labelNoiseSimulator } from '../../../../shared/missions/label-noise/simulate.ts';
import { labelNoiseWorkbench } from '../../../../shared/missions/label-noise/workbench.ts';
import { drawWorld } from '../../../../shared/missions/label-noise/world.ts';
import type { WorldInput } from '../../../../shared/missions/simulator.ts';
import { answersAct } from '../../../support/incident-answers.ts';
import { keepsTheContract } from '../../../support/mission-contract.ts';

const input: WorldInput = { seed: '000000000000000000000000000000a7', track: 'mobile-nomad', round: 0 };
const plain = { fresh: 1, votes: 1, guideline: 0 };
const prepared = keepsTheContract({ mission: labelNoise, simulator: labelNoiseSimulator, words, input });
const world = openRound(input);
answersAct(labelNoiseWorkbench, openRound);

describe('a prepared world', () => {
  test('[T3] says in the measured line what is true', () => {
    expect(prepared.panel[2]!.values.times).toBeCloseTo(prepared.truths.cost!.figure!, 2);
  });

  test('shows fifty audited labels, those that are wrong marked', () => {
    const { sheet, marks } = prepared.brief;
    expect([sheet.tiles, prepared.facts.audited]).toEqual([50, 50]);
    expect(marks.filter((mark) => mark)).toHaveLength(prepared.facts.marked!);
  });

  test('[M10] hangs the whole pool on the wall: what is labelled, what of it is wrong, and what suspicion would find', () => {
    const { states } = prepared.wall;
    const held = (state: number) => states.filter((one) => one === state).length;
    expect(held(stateNumbers.unlabelled)).toBe(prepared.facts.pool! - prepared.facts.labelled!);
    expect(held(stateNumbers.mislabelled) + held(stateNumbers.relabelled)).toBeGreaterThan(0);
  });

  test('[M11] from labels that mean nothing nothing is learnt, right or wrong', () => {
    const drawn = drawWorld(input);
    const { pool } = drawn;
    const labels = drawn.random.fork('chance').shuffle(pool.labels.slice());
    const { right, times } = measureCost({ ...drawn, pool: { ...pool, labels } });
    for (const row of right) for (const one of row) expect(one).toBeLessThan(250 / pool.classes.length);
    expect(times).not.toBeCloseTo(prepared.truths.cost!.figure!, 2);
    expect(prepared.facts.clean).toBe(cleanLabels);
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

  test('carries the share of labels that are wrong', () => {
    const { carries, parts } = world.outcome(plain, world.grant);
    expect(carries).toEqual({ 'carried-wrong': parts.wrong });
    expect(parts.wrong).toBeGreaterThan(0);
  });

  test('[I1] follows what the answers to incidents change', () => {
    const outcome = (changes: Record<string, number>, decision = { fresh: 1, votes: 3, guideline: 0 }) =>
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
  });

  test('of a smaller size sees less', () => {
    const [small, large] = [0, 2].map((size) => world.trial({ decision: plain, size }).readings.labels!);
    expect(small!).toBeLessThan(large! / 3);
  });
});
