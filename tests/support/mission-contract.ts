/** What every mission keeps to, whatever it is about: the cases that each mission's own test has played on its own worlds. */
import { describe, expect, test } from 'vitest';
import type { MissionWords } from '../../client/words/mission-words.ts';
import { valuesOf } from '../../server/simulator/decisions.ts';
import type { Mission } from '../../shared/missions/mission.ts';
import {
  type Prepared,
  type Recall,
  type Simulator,
  tileStates,
  type WorldInput,
} from '../../shared/missions/simulator.ts';
import { benchContract } from './mission-bench-contract.ts';

/** A mission's parts, and a world that its test has prepared. */
export type Contracted = {
  readonly mission: Mission;
  readonly simulator: Simulator;
  readonly words: MissionWords;
  readonly input: WorldInput;
};

/** Something that people can read. */
export function expectSpoken(sentence: string | undefined): void {
  expect(sentence).toMatch(/\S/);
  expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
}

function preparedContract({ mission, simulator, words, input }: Contracted, prepared: Prepared): void {
  test('[M2] is the same for the same seed, to the last bit, whether it is computed in one go or recalled in pieces', () => {
    const found = new Map<string, unknown>();
    const recall: Recall = (name, compute) => {
      if (!found.has(name)) found.set(name, structuredClone(compute()));
      return found.get(name) as ReturnType<typeof compute>;
    };
    const piecewise = simulator.open?.(input).prepare;
    expect(piecewise?.(recall) ?? simulator.prepare(input)).toEqual(prepared);
    expect(piecewise?.(recall) ?? prepared).toEqual(prepared);
  });

  test('[F4] has a truth that lies in the range it is measured in, and knows its error', () => {
    for (const [name, { edges }] of Object.entries(mission.questions)) {
      if (edges === undefined) continue;
      const { answer, figure, error } = prepared.truths[name]!;
      expect(answer).toBe(edges.filter((edge) => figure! >= edge).length);
      expect(error).toBeGreaterThan(0);
      const inner = edges.slice(1).map((edge, place) => edge - edges[place]!);
      if (inner.length > 0) expect(error).toBeLessThan(Math.max(...inner) / 2);
    }
  });

  test('[T3] puts the note, the theory and the measured figure side by side', () => {
    expect(prepared.panel.map(({ kind }) => kind)).toEqual(['note', 'theory', 'measured']);
  });

  test('[M7] says with every chart over how many samples and repetitions, and has a point for every place', () => {
    expect(prepared.charts.length).toBeGreaterThan(0);
    for (const { samples, repetitions, series } of prepared.charts) {
      expect(Math.min(samples, repetitions)).toBeGreaterThan(0);
      for (const { x, y, error } of series) expect([y.length, (error ?? x).length]).toEqual([x.length, x.length]);
    }
  });

  test('shows tiles in the brief, some marked and some not', () => {
    const { sheet, marks } = prepared.brief;
    expect(marks).toHaveLength(sheet.tiles);
    expect(sheet.pixels).toHaveLength(sheet.tiles * sheet.side ** 2 * 3);
    expect(new Set(marks).size).toBe(2);
  });

  test('[M10] hangs tiles on the wall, each in a state', () => {
    const { sheet, states } = prepared.wall;
    expect(states).toHaveLength(sheet.tiles);
    expect(sheet.pixels).toHaveLength(sheet.tiles * sheet.side ** 2 * 3);
    for (const state of new Set(states)) expectSpoken(words.states[tileStates[state]!]);
  });

  test('has a sentence for every clue, fact, line, chart and series, and none that no world yields', () => {
    for (const { key, values } of prepared.clues) expectSpoken(words.clues[key]?.(values));
    for (const [key, value] of Object.entries(prepared.facts)) {
      expectSpoken(words.facts[key]?.(value).label);
      expectSpoken(words.facts[key]?.(value).value);
    }
    for (const { key, values } of prepared.panel) expectSpoken(words.panel[key]?.(values));
    for (const { key, series } of prepared.charts) {
      expectSpoken(words.charts[key]?.title);
      expect(Object.keys(words.charts[key]!.series).toSorted()).toEqual(series.map((one) => one.key).toSorted());
    }
    for (const { ask, policy } of Object.values(words.questions))
      for (const facts of [prepared.facts, undefined]) {
        expectSpoken(ask(facts));
        expectSpoken(policy(facts));
      }
    for (const line of words.brief(prepared.facts)) expectSpoken(line);
    expectSpoken(words.cause(prepared.facts));
    expect(Object.keys(words.facts).toSorted()).toEqual(Object.keys(prepared.facts).toSorted());
    expect(Object.keys(words.clues).toSorted()).toEqual(prepared.clues.map(({ key }) => key).toSorted());
    expect(Object.keys(words.charts).toSorted()).toEqual(prepared.charts.map(({ key }) => key).toSorted());
  });

  test('has words for every answer and correction, and none for another', () => {
    for (const [name, { answers }] of Object.entries(mission.questions))
      expect(Object.keys(words.questions[name]!.answers)).toEqual(answers);
    expect(Object.keys(words.corrections)).toEqual(mission.corrections.map(({ key }) => key));
  });
}

/**
 * Declares the cases of a mission that has a brief and a workbench. Its own test file calls it once, and adds what is true of it alone.
 * @returns the prepared world, for the mission's own cases
 */
export function keepsTheContract(contracted: Contracted): Prepared {
  const { mission, simulator, input } = contracted;
  const prepared = simulator.prepare(input);
  describe('every prepared world', () => preparedContract(contracted, prepared));
  const { workbench } = mission;
  const { open } = simulator;
  if (workbench === undefined || open === undefined) throw new Error(`${mission.id} has no workbench`);
  for (const track of mission.tracks) {
    const { defaults, dials } = workbench;
    test(`on ${track} every dial stands on one of its own values at first`, () => {
      expect(Object.keys(defaults[track])).toEqual(Object.keys(dials));
      for (const [key, value] of Object.entries(defaults[track])) expect(valuesOf(dials[key]!)).toContain(value);
    });
    describe(`every world to decide in, on ${track}`, () =>
      benchContract(workbench, contracted.words, () => open({ ...input, track }), track));
  }
  return prepared;
}
