/** Rehearsals that a host asks for: one at a time, and what is told of them. */
import { expect, test } from 'vitest';
import { handClock } from '../../server/clock.ts';
import { type Call, openRehearsals } from '../../server/rehearsals.ts';
import { refuse } from '../../shared/lesson/refusal.ts';

const card = {
  ...{ ok: true, players: 16, rounds: 1, kills: 3, lostActions: 0, duplicatedActions: 0, leaks: 0 },
  ...{ standingsEqual: true, replayEqual: true, p95LockMs: 4, seconds: 20 },
};

const rehearsals = () => {
  const clock = handClock();
  const calls: { args: readonly string[]; says: (call: Call) => void; ended: boolean }[] = [];
  const opened = openRehearsals(clock, (args) => {
    let says: (call: Call) => void = () => undefined;
    const said = new Promise<Call>((resolve) => {
      says = resolve;
    });
    const call = { args, says, ended: false };
    calls.push(call);
    return {
      said,
      end: () => {
        call.ended = true;
      },
    };
  });
  const answers = async (call: Call) => {
    calls.at(-1)?.says(call);
    await Promise.resolve();
  };
  return { clock, calls, answers, ...opened };
};

test('a rehearsal runs, kills its server, and ends with its card', async () => {
  const { clock, calls, answers, start, look } = rehearsals();
  expect(look()).toEqual({ state: 'none' });
  expect(start('dedup-quick')).toEqual({ state: 'running', plan: 'dedup-quick', seconds: 0 });
  expect(calls[0]?.args).toEqual(expect.arrayContaining(['--plan', 'dedup-quick', '--kill', '--json', '--attached']));
  clock.advance(12_400);
  expect(look()).toEqual({ state: 'running', plan: 'dedup-quick', seconds: 12 });
  await answers({ out: `${JSON.stringify(card)}\n`, errors: '' });
  expect(look()).toEqual({ state: 'done', plan: 'dedup-quick', card });
});

test('there is one rehearsal at a time, and another one after it', async () => {
  const { calls, answers, start, look } = rehearsals();
  start('dedup-quick');
  expect(start('dedup-forecast')).toEqual(refuse('rehearsal-running'));
  expect(calls).toHaveLength(1);
  await answers({ out: '', errors: 'The server did not start.\nAnd why.' });
  expect(look()).toEqual({ state: 'failed', plan: 'dedup-quick', why: 'The server did not start.' });
  expect(start('dedup-forecast')).toMatchObject({ state: 'running', plan: 'dedup-forecast' });
});

test('a house that closes ends its rehearsal', () => {
  const { calls, start, close } = rehearsals();
  close();
  start('dedup-quick');
  close();
  expect(calls[0]?.ended).toBe(true);
});
