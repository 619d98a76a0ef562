/** Domain gap: its worlds as they are prepared, and the round in which teams decide. */
import { beforeAll, describe, expect, test } from 'vitest';
import { domainGap as words } from '../../../../client/words/en/missions/domain-gap.ts';
import { penaltyOf, proxyDistance } from '../../../../shared/missions/domain-gap/formulas.ts';
import { domainGap } from '../../../../shared/missions/domain-gap/mission.ts';
import { stateNumbers } from '../../../../shared/missions/domain-gap/pictures.ts';
import { openRound } from '../../../../shared/missions/domain-gap/round.ts';
import { domainGapSimulator } from '../../../../shared/missions/domain-gap/simulate.ts';
import { domainGapWorkbench as bench } from '../../../../shared/missions/domain-gap/workbench.ts';
import {
  type DecisionWorld,
  type Prepared,
  tileStates,
  type WorldInput,
} from '../../../../shared/missions/simulator.ts';
import { trackIds } from '../../../../shared/tracks/track.ts';

const input: WorldInput = { seed: '000000000000000000000000000000a7', track: 'tiny-pioneer', round: 0 };
const plain = { share: 0.5, randomisation: 0, model: 0 };
let prepared: Prepared;
let world: DecisionWorld;

beforeAll(() => {
  prepared = domainGapSimulator.prepare(input);
  world = openRound(input);
});

describe('a prepared world', () => {
  test('is the same for the same seed, to the last bit', () => {
    expect(domainGapSimulator.prepare(input)).toEqual(prepared);
  });

  test('[F4] has a truth that lies in the range it is measured in, with an error well below half a range', () => {
    const { answer, figure, error } = prepared.truths.change!;
    const { edges, answers } = domainGap.questions.change!;
    expect(answer).toBe(edges!.filter((edge) => figure! >= edge).length);
    expect(answers).toHaveLength(edges!.length + 1);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(3);
  });

  test('[L5] has as many clues as the mission says, each a different one, each with words', () => {
    expect(new Set(prepared.clues.map(({ key }) => key)).size).toBe(domainGap.clues);
    for (const { key, values } of prepared.clues) {
      const sentence = words.clues[key]!(values);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/undefined|NaN/);
    }
  });

  test('[T3] puts the note, the theory and the measured figure side by side, each with words', () => {
    expect(prepared.panel.map(({ kind }) => kind)).toEqual(['note', 'theory', 'measured']);
    for (const { key, values } of prepared.panel) expect(words.panel[key]!(values)).not.toMatch(/undefined|NaN/);
    expect(prepared.panel[2]!.values.change).toBeCloseTo(prepared.truths.change!.figure!, 0);
  });

  test('has words for every fact, chart and series, and sizes for every chart', () => {
    for (const key of Object.keys(prepared.facts)) expect(words.facts).toHaveProperty(key);
    for (const { key, series, samples, repetitions } of prepared.charts) {
      expect(Object.keys(words.charts[key]!.series).toSorted()).toEqual(series.map((one) => one.key).toSorted());
      expect(Math.min(samples, repetitions)).toBeGreaterThan(1);
      for (const { x, y, error } of series) expect([y.length, (error ?? x).length]).toEqual([x.length, x.length]);
    }
  });

  test('shows forty tiles, half of them simulated', () => {
    const { sheet, marks } = prepared.brief;
    expect([sheet.tiles, marks.length, marks.filter((mark) => mark).length]).toEqual([40, 40, 20]);
  });

  test('[M10] hangs every recording and every scene on the wall, each in its state', () => {
    const { sheet, states } = prepared.wall;
    expect(states).toHaveLength(sheet.tiles);
    expect(sheet.pixels).toHaveLength(sheet.tiles * sheet.side ** 2 * 3);
    expect(new Set(states)).toEqual(new Set(Object.values(stateNumbers)));
    for (const state of new Set(states)) expect(words.states).toHaveProperty(tileStates[state]!);
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

  test('[W2] a trial costs what the brief lets one work out, and none takes more than a fifth', () => {
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
    const { measures } = there.outcome(plain, there.grant);
    for (const { key, answers, demand } of bench.incidents) {
      expect(answers).toHaveLength(3);
      expect(answers[0]!.cost).toEqual({});
      const said = words.bench!.incidents![key]!;
      expect(Object.keys(said.answers)).toEqual(answers.map((answer) => answer.key));
      expect(measures).toHaveProperty(demand[track].measure);
      expect(said.demand(demand[track].floor, demand[track].target)).not.toMatch(/undefined|NaN/);
    }
  });

  test('the distance alone does not tell how safe a decision is: somewhere less of it recognises less', () => {
    const seen = [0, 0.5, 0.9].flatMap((share) =>
      [0, 0.5].flatMap((randomisation) =>
        [0, 1].map((model) => there.outcome({ share, randomisation, model }, there.grant).parts),
      ),
    );
    const contradicts = seen.some((a) => seen.some((b) => a.distance! < b.distance! && a.weather! < b.weather!));
    expect(contradicts).toBe(true);
  });
});

describe('an outcome', () => {
  test('[M8] with ever more simulated from a simulator that lacks the weather, loses the weather before the average', () => {
    const [half, most] = [0.5, 0.95].map((share) => world.outcome({ ...plain, share }, world.grant).parts);
    expect(most!.weather!).toBeLessThan(half!.weather!);
    expect(most!.distance!).toBeGreaterThan(half!.distance!);
  });

  test('has more recordings with more weeks on the road, and more weather with more weeks in the simulator', () => {
    const parts = (model: number, weeks = world.grant.weeks) =>
      world.outcome({ ...plain, model }, { ...world.grant, weeks }).parts;
    expect(parts(0).recordings!).toBeGreaterThan(parts(1).recordings!);
    expect([parts(0).modelled, parts(1).modelled! > parts(0.5).modelled!]).toEqual([0, true]);
    expect(parts(0, world.grant.weeks / 2).recordings!).toBeLessThan(parts(0).recordings!);
  });

  test('starts from more recordings if more was labelled in a round before', () => {
    const recordings = (share?: number) =>
      world.outcome(plain, world.grant, share === undefined ? {} : { 'carried-labels': share }).parts.recordings!;
    expect(recordings(0.1)).toBeLessThan(recordings());
    expect(recordings(0.4)).toBe(recordings());
    expect(recordings(0.9)).toBeGreaterThan(recordings());
  });

  test('[I1] follows what the answers to incidents change', () => {
    const model = { ...plain, model: 1 };
    const outcome = (changes: Record<string, number>) => world.outcome(model, world.grant, changes);
    const usual = outcome({});
    expect(outcome({ 'model-worth': 0.4 }).parts.modelled!).toBeLessThan(usual.parts.modelled!);
    expect(outcome({ recorded: 0.6 }).parts.recordings!).toBeLessThan(usual.parts.recordings!);
    expect(outcome({ line: 0.7 }).parts.line!).toBeCloseTo(0.7 * usual.parts.line!, 9);
    expect(outcome({ slots: 0.4 }).value).not.toBe(usual.value);
  });

  test('takes nothing off below the line, and ever more above it', () => {
    expect(penaltyOf(0.9, 1)).toBe(0);
    expect(penaltyOf(Math.E, 1)).toBeCloseTo(6, 9);
    expect(penaltyOf(4, 1)).toBeCloseTo(2 * penaltyOf(2, 1), 9);
  });

  test('differs a little with other dice, and has words for its parts', () => {
    const [first, second] = [0, 1].map((repetition) => world.outcome(plain, world.grant, {}, repetition));
    expect(first!.value).not.toBe(second!.value);
    for (const key of Object.keys(first!.parts)) expect(words.bench!.parts).toHaveProperty(key);
  });
});

describe('a trial', () => {
  test('[W3] plays part of the samples, knows its own error, and says which were simulated', () => {
    const { error, readings, audited } = world.trial({ decision: plain, size: 2 });
    expect(error).toBeGreaterThan(0);
    expect(new Set(audited.states)).toEqual(new Set([stateNumbers.labelled, stateNumbers.synthetic]));
    expect(world.trial({ decision: plain, size: 0 }).readings.recordings!).toBeLessThan(readings.recordings!);
    for (const key of Object.keys(readings)) expect(words.bench!.readings).toHaveProperty(key);
  });
});

test('the proxy of a distance is nought where nobody can tell, and two where everybody can', () => {
  expect([proxyDistance(0.5), proxyDistance(0.6), proxyDistance(0), proxyDistance(0.25)]).toEqual([0, 0, 2, 1]);
});
