/** The math panel while a team works: three lines of its own dials and trials, in every mission. */
import { expect, test } from 'vitest';
import { compared } from '../../../client/words/en/live-math.ts';
import { dedupAuditMath } from '../../../client/words/en/missions/dedup-audit-math.ts';
import { designReviewMath } from '../../../client/words/en/missions/design-review-math.ts';
import { domainGapMath } from '../../../client/words/en/missions/domain-gap-math.ts';
import { labelNoiseMath } from '../../../client/words/en/missions/label-noise-math.ts';
import { labellingRoiMath } from '../../../client/words/en/missions/labelling-roi-math.ts';
import { pipelineAuditMath } from '../../../client/words/en/missions/pipeline-audit-math.ts';
import type { LiveMath, LiveRound, LiveTrial } from '../../../client/words/live-math.ts';

const trial = (number: number, value: number, readings: LiveTrial['readings'], size = 0): LiveTrial => ({
  trial: number,
  decision: {},
  size,
  value,
  error: 0.3,
  readings,
});

type Case = {
  readonly math: LiveMath;
  readonly round: LiveRound;
  /** Another setting of the dials, which theory has to notice. */
  readonly other: LiveRound['decision'];
  readonly theory: string;
  readonly measured: string;
};

const prices = {
  outsourcedLabels: 1_000,
  inHouseLabels: 500,
  expertLabels: 100,
  retraining: 0.02,
  scoring: 0.01,
  roundWeeks: 1,
  calendar: 26,
  dollarPoints: 10,
  hourPoints: 10,
  weekPoints: 10,
};

const cases: Readonly<Record<string, Case>> = {
  'dedup-audit': {
    math: dedupAuditMath,
    round: {
      facts: {},
      decision: { threshold: 0.5, pass: 0 },
      trials: [trial(0, 1, { removed: 0.1 }), trial(1, 2, { removed: 0.41 })],
    },
    other: { threshold: 0.5, pass: 1 },
    // the root of .5 x .5 / 32 is .088
    theory: 'a pair that is 0.50 alike mostly reads as 0.41 to 0.59',
    measured: 'Trial 1 came to 2.000, the default’s trial to 1.000: 1.000 more, give or take 0.424.',
  },
  'label-noise': {
    math: labelNoiseMath,
    round: {
      facts: { audited: 50, marked: 10, classes: 2 },
      decision: { votes: 3 },
      trials: [trial(0, 60, {}), trial(1, 60.1, { checked: 40, 'found-wrong': 0.3 })],
    },
    other: { votes: 1 },
    // 3 x .04 x .8 + .008 is .104, and 1 / (1 - .208)^2 is 1.6
    theory: 'the majority of 3 is wrong on 10%, not 20%, and once there are many, they cost 1.6 times',
    measured: 'Trial 1 had 40 suspicious labels checked; 30% were wrong.',
  },
  'domain-gap': {
    math: domainGapMath,
    round: {
      facts: { line: 0.5, workWeeks: 12 },
      decision: { share: 0.4, model: 0.5 },
      trials: [trial(1, 50, { distance: 0.5 * Math.E })],
    },
    other: { share: 0.4, model: 0 },
    theory: 'the distance of 1.36 takes off 6.0 points. Modelling for 6.0 of 12 weeks puts 25% of the scenes',
    measured: 'Trial 1: distance 1.36 at 0% simulated. Trial 1 came to 50.0',
  },
  'labelling-roi': {
    math: labellingRoiMath,
    round: {
      facts: prices,
      decision: { strategy: 2, labeller: 1, batch: 50, labels: 100 },
      trials: [
        trial(1, 60, { recognised: 61.2, labels: 62, spent: 1, 'bought-now': 50 }),
        trial(2, 62, { recognised: 64, labels: 112, spent: 2, 'bought-now': 50 }),
      ],
    },
    other: { strategy: 0, labeller: 1, batch: 50, labels: 100 },
    // a label costs .02 points, a scoring .1
    theory: 'asking must save 5.0 labels a round',
    measured: 'Trial 2: 50 more labels moved what is recognised from 61.2% to 64.0%',
  },
  'pipeline-audit': {
    math: pipelineAuditMath,
    round: {
      facts: {},
      decision: { stage: 2, effort: 3, tests: 4 },
      trials: [trial(0, 5, { cycle: 30 }), trial(1, 6, { cycle: 24.5, again: 0.18, bottleneck: 1 })],
    },
    other: { stage: 2, effort: 0, tests: 4 },
    theory: 'training 2.0 times as fast shortens a pass by 25% if it is half of it, by 5% if it is a tenth',
    measured: 'Trial 1: 24.5 days from start to finish; the default’s trial: 30.0 days. 18% of the work is done again',
  },
  'design-review': {
    math: designReviewMath,
    round: {
      facts: { verified: 250 },
      decision: { promise: 80, scope: 3, size: 2, share: 30, cadence: 1.75 },
      trials: [trial(0, 10, {}), { ...trial(1, 45, { confident: 78.2 }), decision: { promise: 80 } }],
    },
    other: { promise: 80, scope: 3, size: 2, share: 30, cadence: 3 },
    // the root of .8 x .2 / 250 is .0253, and 1.2816 of that are 3.2 points
    theory: '80% is off by √(p(1 − p) / n) = 2.5 points; to pass nine times in ten, 83.2% must be true',
    measured: 'Trial 1: nine futures in ten reach 78.2%, and 80% were promised. It kept 45.0% of the say',
  },
};

test.each(Object.entries(cases))('[T3] %s: theory follows the dials, by the mission’s own closed forms', (_, one) => {
  const { theory } = one.math(one.round);
  expect(theory).toContain(one.theory);
  expect(one.math({ ...one.round, decision: one.other }).theory).not.toBe(theory);
});

test.each(Object.entries(cases))('[T3] %s: only a trial of the team’s own is called measured here', (_, one) => {
  expect(one.math(one.round).measured).toContain(one.measured);
  const { trials } = one.round;
  expect(one.math({ ...one.round, trials: trials.filter(({ trial: id }) => id === 0) }).measured).toBeUndefined();
  expect(one.math({ ...one.round, trials: [] }).measured).toBeUndefined();
});

test('[T3] a difference within the error of both is called none, and trials of two sizes are not compared', () => {
  const round = (...trials: LiveTrial[]): LiveRound => ({ facts: {}, decision: {}, trials });
  const figure = (value: number) => value.toFixed(1);
  expect(compared(round(trial(0, 1, {}), trial(1, 1.4, {})), figure)).toContain(
    'no difference beyond the error of 0.4',
  );
  expect(compared(round(trial(0, 1, {}), trial(1, 1.5, {})), figure)).toContain('0.5 more');
  expect(compared(round(trial(0, 1, {}), trial(1, 5, {}, 2)), figure)).toBe('Trial 1 came to 5.0, give or take 0.3.');
});
