/** Domain gap: its worlds as they are prepared, and the round in which teams decide. */
import { describe, expect, test } from 'vitest';
import { domainGap as words } from '../../../../client/words/en/missions/domain-gap.ts';
import { penaltyOf, proxyDistance } from '../../../../shared/missions/domain-gap/formulas.ts';
import { measureGap } from '../../../../shared/missions/domain-gap/gap.ts';
import { domainGap } from '../../../../shared/missions/domain-gap/mission.ts';
import { stateNumbers } from '../../../../shared/missions/domain-gap/pictures.ts';
import { openRound } from '../../../../shared/missions/domain-gap/round.ts';
import { domainGapSimulator } from '../../../../shared/missions/domain-gap/simulate.ts';
import { recordedCount, simulatedCount } from '../../../../shared/missions/domain-gap/sizes.ts';
import { domainGapWorkbench } from '../../../../shared/missions/domain-gap/workbench.ts';
import { drawWorld } from '../../../../shared/missions/domain-gap/world.ts';
import type { WorldInput } from '../../../../shared/missions/simulator.ts';
import { trackIds } from '../../../../shared/tracks/track.ts';
import { answersAct } from '../../../support/incident-answers.ts';
import { keepsTheContract } from '../../../support/mission-contract.ts';

const input: WorldInput = { seed: '000000000000000000000000000000a7', track: 'tiny-pioneer', round: 0 };
const plain = { share: 0.5, randomisation: 0, model: 0 };
const prepared = keepsTheContract({ mission: domainGap, simulator: domainGapSimulator, words, input });
const world = openRound(input);
answersAct(domainGapWorkbench, openRound);

describe('a prepared world', () => {
  test('[T3] says in the measured line what is true', () => {
    expect(prepared.panel[2]!.values.change).toBeCloseTo(prepared.truths.change!.figure!, 0);
  });

  test('shows forty tiles, half of them simulated', () => {
    const { sheet, marks } = prepared.brief;
    expect([sheet.tiles, marks.length, marks.filter((mark) => mark).length]).toEqual([40, 40, 20]);
  });

  test('[M10] hangs every recording and every scene on the wall, each in its state', () => {
    const { sheet, states } = prepared.wall;
    expect(sheet.tiles).toBe(recordedCount + simulatedCount);
    expect(new Set(states)).toEqual(new Set(Object.values(stateNumbers)));
  });
});

test('[M11] asked about labels that mean nothing, a learner recognises no more than chance, however much was simulated', () => {
  const drawn = drawWorld(input);
  const { domain } = drawn;
  const labels = drawn.random.fork('chance').shuffle(domain.heldOut.labels.slice());
  const { change, weather } = measureGap({ ...drawn, domain: { ...domain, heldOut: { ...domain.heldOut, labels } } });
  for (const row of weather) for (const one of row) expect(one).toBeLessThan(200 / domain.classes.length);
  expect(change).not.toBeCloseTo(prepared.truths.change!.figure!, 1);
});

describe.each(trackIds)('on %s', (track) => {
  const there = openRound({ ...input, track });

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

  test('starts from fewer recordings the more labels a round before has left wrong', () => {
    const recordings = (wrong: number) =>
      world.outcome(plain, world.grant, { 'carried-wrong': wrong }).parts.recordings!;
    expect(recordings(0.15)).toBe(world.outcome(plain, world.grant).parts.recordings!);
    expect(recordings(0.4)).toBeLessThan(recordings(0.15));
    expect(recordings(0)).toBeGreaterThan(recordings(0.15));
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
});

describe('a trial', () => {
  test('[W3] plays part of the samples, knows its own error, and says which were simulated', () => {
    const { error, readings, audited } = world.trial({ decision: plain, size: 2 });
    expect(error).toBeGreaterThan(0);
    expect(new Set(audited.states)).toEqual(new Set([stateNumbers.labelled, stateNumbers.synthetic]));
    expect(world.trial({ decision: plain, size: 0 }).readings.recordings!).toBeLessThan(readings.recordings!);
  });
});

test('the proxy of a distance is nought where nobody can tell, and two where everybody can', () => {
  expect([proxyDistance(0.5), proxyDistance(0.6), proxyDistance(0), proxyDistance(0.25)]).toEqual([0, 0, 2, 1]);
});
