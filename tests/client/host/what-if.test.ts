/** What if on the host's page: one question under way at a time, and the newest wish wins. */
import { expect, test } from 'vitest';
import { type Asked, dialsToTurn, whatIf } from '../../../client/host/what-if.ts';
import type { Refusal } from '../../../shared/lesson/refusal.ts';
import type { WhatIfView } from '../../../shared/lesson/round-views.ts';

const asking = () => {
  const under: { readonly asked: Asked; readonly says: (said: WhatIfView | Refusal) => void }[] = [];
  const it = whatIf((asked) => new Promise((says) => under.push({ asked, says })));
  const answers = async (said: Partial<WhatIfView> | Refusal) => {
    const next = under.shift();
    if (!next) throw new Error('nothing was asked');
    next.says(
      'refused' in said ? (said as Refusal) : { ...next.asked, value: 0, beaten: 0, of: 200, parts: {}, ...said },
    );
    await Promise.resolve();
    await Promise.resolve();
  };
  return { it, under, answers };
};
const at = (threshold: number, track: Asked['track'] = 'edge-guardian'): Asked => ({ track, decision: { threshold } });

test('while one question is under way, only the newest of the others is asked after it', async () => {
  const { it, under, answers } = asking();
  for (const threshold of [0.5, 0.6, 0.7]) it.ask(at(threshold));
  expect(under.map(({ asked }) => asked.decision.threshold)).toEqual([0.5]);
  await answers({ value: 1 });
  expect(it.answer.value?.value).toBe(1);
  expect(under.map(({ asked }) => asked.decision.threshold)).toEqual([0.7]);
  await answers({ value: 2 });
  expect(it.answer.value?.value).toBe(2);
  expect(under).toEqual([]);
});

test('an answer about another track is not shown', async () => {
  const { it, answers } = asking();
  it.ask(at(0.5));
  it.ask(at(0.5, 'tiny-pioneer'));
  await answers({ value: 1 });
  expect(it.answer.value).toBeUndefined();
  await answers({ value: 2 });
  expect(it.answer.value).toMatchObject({ track: 'tiny-pioneer', value: 2 });
});

test('a refusal is kept until an answer comes', async () => {
  const { it, answers } = asking();
  it.ask(at(0.5));
  await answers({ refused: 'lab-busy' });
  expect(it.no.value).toBe('lab-busy');
  it.ask(at(0.6));
  await answers({ value: 3 });
  expect([it.no.value, it.answer.value?.value]).toEqual([undefined, 3]);
});

test('the dials are those that teams moved in the round', () => {
  const keys = (plan: string) => dialsToTurn({ plan, round: 0, mission: 'dedup-audit' }).map(({ key }) => key);
  expect(keys('dedup-quick')).toEqual(['threshold', 'keep']);
  expect(dialsToTurn({ plan: 'dedup-quick', round: 0, mission: 'unheard-of' })).toEqual([]);
});
