/** What every world keeps to in which teams decide, whatever its mission is about. */
import { expect, test } from 'vitest';
import type { MissionWords } from '../../client/words/mission-words.ts';
import { type DecisionWorld, tileStates } from '../../shared/missions/simulator.ts';
import type { Workbench } from '../../shared/missions/workbench.ts';
import type { TrackId } from '../../shared/tracks/track.ts';

const spoken = (sentence: string | undefined): boolean =>
  sentence !== undefined && /\S/.test(sentence) && !/undefined|NaN|\[object/.test(sentence);

/**
 * Declares the cases of one track.
 * @param open draws the world again, so that no case lives on what another has asked
 */
export function benchContract(bench: Workbench, words: MissionWords, open: () => DecisionWorld, track: TrackId): void {
  const standard = bench.defaults[track];
  const there = open();

  test('[M2] the same decision has the same outcome and the same trial, in whatever order they are asked', () => {
    const again = open();
    const trial = again.trial({ decision: standard, size: 1 });
    again.outcome(standard, again.grant, {}, 1);
    expect(again.outcome(standard, again.grant)).toEqual(there.outcome(standard, there.grant));
    expect(there.trial({ decision: standard, size: 1 })).toEqual(trial);
  });

  test('other dice give another outcome, close by', () => {
    const [first, second] = [0, 1].map((repetition) => there.outcome(standard, there.grant, {}, repetition).value);
    expect(first).not.toBe(second);
    expect(Math.abs(first! - second!)).toBeLessThan(0.5 * Math.abs(first!) + 1);
  });

  test('[W2] [W4] a trial costs what the brief lets one work out, and a grant pays for five', () => {
    const prices = bench.sizes.map((size, place) => {
      const { dollars, hours, weeks } = there.price({ decision: standard, size: place });
      const shares = bench.price(there.facts, standard, size);
      expect(dollars).toBeCloseTo(there.grant.dollars * shares.dollars, 6);
      expect(hours).toBeCloseTo(there.grant.hours * shares.hours, 6);
      expect(weeks).toBeCloseTo(there.grant.weeks * shares.weeks, 6);
      return Math.max(shares.dollars, shares.hours, shares.weeks);
    });
    expect(Math.min(...prices)).toBeGreaterThan(0);
    // [W4] All of the rule's iterations can be paid for.
    expect(bench.iterations * Math.min(...prices)).toBeLessThanOrEqual(1);
    // Several rounds that stay bought can take more than a trial may: those are refused, and one round is not.
    const dearest = bench.cumulative ? Math.min(...prices) : Math.max(...prices);
    expect(dearest).toBeLessThanOrEqual(1 / 5 + 1e-9);
  });

  test('[W3] a trial knows its own error, and shows the very tiles that it saw, each in a state', () => {
    const { value, error, readings, audited } = there.trial({ decision: standard, size: 0 });
    expect(Number.isFinite(value)).toBe(true);
    expect(error).toBeGreaterThan(0);
    expect(audited.places).toHaveLength(audited.states.length);
    expect(new Set(audited.places).size).toBe(audited.places.length);
    for (const state of new Set(audited.states)) expect(words.states).toHaveProperty(tileStates[state]!);
    for (const [key, figure] of Object.entries(readings))
      expect(spoken(words.bench?.readings[key]?.(figure).value), key).toBe(true);
    const few = audited.places.slice(0, 3);
    expect(there.tiles(few).tiles).toBe(few.length);
  });

  test('an outcome is made of figures that have words', () => {
    const { parts, measures } = there.outcome(standard, there.grant);
    for (const [key, figure] of Object.entries(parts))
      expect(spoken(words.bench?.parts[key]?.(figure).value), key).toBe(true);
    for (const figure of Object.values(measures)) expect(Number.isFinite(figure)).toBe(true);
  });

  test('[I1] at least four incidents, each with a demand that an outcome here measures, and words for it', () => {
    const struck = bench.incidents.filter(({ tracks }) => tracks === undefined || tracks.includes(track));
    expect(struck.length).toBeGreaterThanOrEqual(4);
    const { measures } = there.outcome(standard, there.grant);
    for (const { key, demand } of struck) {
      const { measure, floor, target } = demand[track];
      expect(measures).toHaveProperty(measure);
      expect(floor).not.toBe(target);
      const said = words.bench?.incidents?.[key];
      expect(spoken(said?.demand(floor, target)), key).toBe(true);
      expect(spoken(said?.measure(measures[measure]!).value), key).toBe(true);
    }
  });

  test('[I1] every answer to an incident is paid for, or felt in the outcome or in what is measured', () => {
    const quiet = JSON.stringify(there.outcome(standard, there.grant));
    for (const { key, answers } of bench.incidents) {
      const moved = answers.filter(
        ({ cost, changes }) =>
          Object.keys(cost).length > 0 || JSON.stringify(there.outcome(standard, there.grant, changes)) !== quiet,
      );
      expect(moved.length, key).toBeGreaterThanOrEqual(2);
    }
  });

  test('[M9] every figure at scale has a unit and a source, or is called an assumption', () => {
    expect(bench.extrapolations[track].length).toBeGreaterThan(0);
    for (const { value, unit, source } of bench.extrapolations[track]) {
      expect(Number.isFinite(value) && value > 0).toBe(true);
      expect([unit, source]).not.toContain('');
      expect(source).not.toContain('undefined');
    }
  });

  const { knee } = bench;
  if (knee !== undefined)
    test('the knee lies on its dial, and is as wide as can be told', () => {
      const dial = bench.dials[knee]!;
      const ends = dial.kind === 'range' ? [dial.low, dial.high] : [Math.min(...dial.values), Math.max(...dial.values)];
      const { value, tolerance } = there.knee(standard);
      expect(value).toBeGreaterThanOrEqual(ends[0]!);
      expect(value).toBeLessThanOrEqual(ends[1]!);
      expect(tolerance).toBeGreaterThan(0);
    });
}
