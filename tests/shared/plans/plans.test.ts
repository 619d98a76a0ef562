/** Lesson plans: what they announce is what they play. */
import { expect, test } from 'vitest';
import { lessonPlan } from '../../../shared/lesson/plan.ts';
import { missions } from '../../../shared/missions/index.ts';
import { isPlanId, plans } from '../../../shared/plans/index.ts';

const listed = Object.entries(plans);

test('the plan of one forecast is brief, forecast, reveal and verdict', () => {
  expect(lessonPlan(plans['dedup-forecast'], missions).rounds).toMatchObject([
    {
      mission: 'dedup-audit',
      steps: [{ kind: 'brief' }, { kind: 'forecast' }, { kind: 'reveal' }, { kind: 'verdict' }],
    },
  ]);
});

test('the quick plan asks, lets teams decide with two dials, and answers, on all four tracks', () => {
  const { rounds } = lessonPlan(plans['dedup-quick'], missions);
  expect(rounds).toHaveLength(1);
  expect(rounds[0]?.steps.map(({ kind, ms }) => [kind, ms / 1000])).toEqual([
    ['brief', 30],
    ['forecast', 60],
    ['work', 150],
    ['commit', 20],
    ['reveal', 70],
    ['verdict', 30],
  ]);
  expect(Object.keys(rounds[0]?.bench?.dials ?? {})).toEqual(['threshold', 'keep']);
  expect(plans['dedup-quick'].tracks).toHaveLength(4);
});

test.each(listed)('[W1] %s lets teams move at most three dials in its first round', (_id, plan) => {
  const first = lessonPlan(plan, missions).rounds.find(({ bench }) => bench);
  expect(Object.keys(first?.bench?.dials ?? {}).length).toBeLessThanOrEqual(3);
});

test('the long form of the workflow gives fifteen, twenty and ten minutes of work, and is the same in everything else', () => {
  const [short, long] = [plans['ml-workflow'], plans['ml-workflow-long']].map((plan) => lessonPlan(plan, missions));
  const works = long!.rounds.map(({ steps }) => steps.find(({ kind }) => kind === 'work')?.ms);
  expect(works).toEqual([undefined, ...[15, 20, 10].map((minutes) => minutes * 60_000)]);
  const others = ({ rounds }: typeof short & {}) =>
    rounds.map(({ steps }) => steps.filter(({ kind }) => kind !== 'work').map(({ kind, ms }) => [kind, ms]));
  expect(others(long!)).toEqual(others(short!));
});

test('a plan that names a dial that its mission has not is a mistake of ours', () => {
  const [round] = plans['dedup-quick'].rounds;
  const plan = {
    ...plans['dedup-quick'],
    rounds: [{ mission: 'dedup-audit', seconds: {}, ...round, dials: ['speed'] }],
  };
  expect(() => lessonPlan(plan, missions)).toThrow('dedup-audit has no dial speed');
});

test.each(listed)('%s is listed under its own name', (id, plan) => {
  expect(plan.id).toBe(id);
  expect(isPlanId(id)).toBe(true);
});

test.each(listed)('[R1] %s leaves no round without a step, and asks only what its missions ask', (_id, plan) => {
  const played = lessonPlan(plan, missions);
  expect(played.rounds.every(({ steps }) => steps.length > 0)).toBe(true);
  for (const { questions, steps } of played.rounds) {
    for (const { question } of steps) if (question !== undefined) expect(Object.keys(questions)).toContain(question);
  }
});

test.each(listed)('%s fits into the minutes that it announces', (_id, plan) => {
  const ms = lessonPlan(plan, missions).rounds.flatMap(({ steps }) => steps.map((step) => step.ms));
  const minutes = ms.reduce((sum, each) => sum + each, 0) / 60_000 + (plan.joining ?? 0) / 60;
  expect(minutes).toBeLessThanOrEqual(plan.minutes);
  expect(minutes).toBeGreaterThan(plan.minutes - 2);
  // Who says how long joining takes has counted every second.
  if (plan.joining !== undefined) expect(minutes).toBe(plan.minutes);
});

test.each(listed)('[R1] %s leaves out no step of a round that it scores as a whole', (_id, plan) => {
  for (const [place, { mission, extras }] of plan.rounds.entries()) {
    if (extras === undefined) continue;
    const { steps } = lessonPlan(plan, missions).rounds[place]!;
    const kinds = missions[mission as keyof typeof missions].steps.map(({ kind }) => kind);
    expect(steps.filter(({ kind }) => kind !== 'podium').map(({ kind }) => kind)).toEqual(kinds);
  }
});

test.each(listed)('%s is played on tracks that all of its missions know', (_id, plan) => {
  const known: Readonly<Record<string, { readonly tracks: readonly string[] }>> = missions;
  for (const { mission } of plan.rounds)
    expect(known[mission]?.tracks).toEqual(expect.arrayContaining([...plan.tracks]));
});

test.each(['', 'toString', 'dedup-', '__proto__'])('%j names no plan', (word) => {
  expect(isPlanId(word)).toBe(false);
});
