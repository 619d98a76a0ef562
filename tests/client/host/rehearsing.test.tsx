/** A rehearsal on the host's page: begun with one press, followed until its card is there, and told as it is. */
import { expect, test } from 'vitest';
import { RehearsalCard } from '../../../client/host/rehearsal-card.tsx';
import { rehearsing } from '../../../client/host/rehearsing.ts';
import type { DoorNo } from '../../../client/net/door.ts';
import { wordsIn } from '../../../client/words/index.ts';
import type { RehearsalState } from '../../../shared/protocol/http.ts';
import { textOf } from '../../support/text-of.ts';

const words = wordsIn('en');
const card = {
  ...{ ok: true, players: 16, rounds: 1, kills: 3, lostActions: 0, duplicatedActions: 0, leaks: 0 },
  ...{ standingsEqual: true, replayEqual: true, p95LockMs: 4.2, seconds: 21.4 },
};
const running: RehearsalState = { state: 'running', plan: 'dedup-quick', seconds: 3 };

const page = (answers: readonly (RehearsalState | DoorNo)[]) => {
  const left = [...answers];
  const later: (() => void)[] = [];
  const next = async () => left.shift() ?? { refused: 'unreachable' as const };
  const rehearsed = rehearsing({ rehearse: next, rehearsal: next }, (_ms, run) => void later.push(run));
  const text = () => textOf(<RehearsalCard houseKey="key" plan="dedup-quick" rehearsing={rehearsed} />);
  /** Lets the page look again; false once it looks no more. */
  const glance = async () => {
    const run = later.shift();
    run?.();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    return run !== undefined;
  };
  return { rehearsed, text, glance };
};

test('a rehearsal is followed until its card is there, over a server that does not answer for a moment', async () => {
  const { rehearsed, text, glance } = page([
    running,
    { refused: 'unreachable' },
    { state: 'done', plan: 'dedup-quick', card },
  ]);
  expect(text()).toContain('Rehearse Dedup quick');
  await rehearsed.begin('key', 'dedup-quick');
  expect(text()).toContain('Dedup quick is being rehearsed, for 0:03 so far.');
  expect(await glance()).toBe(true);
  expect(rehearsed.state.value).toEqual(running);
  expect(await glance()).toBe(true);
  expect(text()).toContain('Go Dedup quick, 16 programs, 21 seconds.');
  expect(text()).toContain('0 actions were lost over 3 kills of the server.');
  expect(await glance()).toBe(false);
});

test('a card that says no says what is wrong', async () => {
  const { rehearsed, text } = page([{ state: 'done', plan: 'dedup-quick', card: { ...card, ok: false, leaks: 1 } }]);
  await rehearsed.follow('key');
  expect(text()).toContain('No go');
  expect(text()).toContain('1 hidden thing reached a phone too early.');
});

test('a second rehearsal is refused in words, and the first goes on being followed', async () => {
  const { rehearsed, text, glance } = page([running, { refused: 'rehearsal-running' }, running]);
  await rehearsed.follow('key');
  await rehearsed.begin('key', 'dedup-quick');
  expect(text()).toContain(words.refusals['rehearsal-running']);
  expect(await glance()).toBe(true);
});
