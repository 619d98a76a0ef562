/**
 * Nothing of a decision is seen too early: a round is played twice, differing in one thing that a team does or that the laboratory
 * knows, and whoever may not know that thing receives the same, byte for byte, until the reveal.
 */
import { beforeAll, expect, test } from 'vitest';
import { type Decider, type Doing, deciders, type Saw, watchDeciders } from '../support/room-deciders.ts';
import { differenceOf } from '../support/room-onlookers.ts';

let usual: Saw;
beforeAll(async () => {
  usual = await watchDeciders({});
}, 60_000);

const whoCouldTell = async (doing: Partial<Doing>): Promise<readonly Decider[]> => {
  const run = await watchDeciders(doing);
  return deciders.filter((who) => differenceOf(usual[who], run[who]) !== undefined);
};

test('[S1] everybody receives something', () => {
  for (const who of deciders) expect(usual[who].length).toBeGreaterThan(15);
});

const secrets: readonly (readonly [string, Partial<Doing>, readonly Decider[]])[] = [
  ['where a team places a dial, is seen by the team alone', { placed: 0.7 }, ['teammate']],
  ['where a dial is while it moves, is seen by the team alone', { moving: 0.7 }, ['teammate']],
  ['that a dial moves at all, is seen by the team alone', { moving: undefined }, ['teammate']],
  [
    'that a team-mate has called, is seen by the team, and counted by the screens that show effort',
    { call: undefined },
    ['teammate', 'projector', 'host'],
  ],
  [
    'how many trials a team runs, is seen by the team, and counted by the screens that show effort',
    { trials: 2 },
    ['teammate', 'projector', 'host'],
  ],
  [
    'what a trial returns, which samples it took and what became of them, is seen by the team alone',
    {
      measured: (trial) => ({
        ...trial,
        ...{ value: trial.value + 0.1, readings: {}, audit: { ...trial.audit, states: '3333' } },
      }),
    },
    ['teammate'],
  ],
  [
    'what a team-mate has called, what the hidden world says, and what blind settings reach, is seen by nobody',
    { call: 'lower', outcome: () => ({ value: -5, parts: {}, measures: {} }), blind: 0.5 },
    [],
  ],
];

test.each(secrets)(
  '[S1] %s',
  async (_what, doing, those) => {
    expect(await whoCouldTell(doing)).toEqual(those);
  },
  60_000,
);
