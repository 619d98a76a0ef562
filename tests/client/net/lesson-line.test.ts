/** A lesson over lines that come and go. */

import { describe, expect, test } from 'vitest';
import { openLine, type Role } from '../../../client/net/lesson-line.ts';
import { storeOver } from '../../../client/net/surroundings.ts';
import type { MineView } from '../../../shared/lesson/views.ts';
import { closeCodes } from '../../../shared/protocol/close-codes.ts';
import { type Asked, fakeRoom } from '../../support/fake-room.ts';
import { handTime } from '../../support/hand-time.ts';
import { memoryStorage } from '../../support/memory-storage.ts';

const card = { seat: 'token', room: 'room' };

const sitDown = (role: Role = 'player', room = fakeRoom(), storage = memoryStorage()) => {
  const time = handTime();
  let ids = 0;
  let wake = () => {};
  const lesson = openLine({
    ...{ card, role, connect: room.connect, store: storeOver(() => storage), after: time.after },
    monotonic: time.now,
    dice: () => 0.5,
    newId: () => `action-${storage.size()}-${++ids}`,
    onWake: (woken) => {
      wake = woken;
      return () => {};
    },
  });
  return { lesson, room, time, storage, wake: () => wake() };
};

const named =
  (what: string) =>
  ({ name, payload }: Asked) =>
    name === 'ask' && typeof payload === 'object' && payload !== null && 'name' in payload && payload.name === what;
const acts = (asked: readonly Asked[]) => asked.filter(({ name }) => name === 'act').map(({ payload }) => payload);

describe('sitting down', () => {
  test('views and time appear together', async () => {
    const { lesson, room, time } = sitDown();
    room.picture = { ...room.picture, status: 'running', running: true, at: 1_000, endsAt: 61_000 };
    const answer = room.answer;
    room.answer = (asked) =>
      named('time')(asked) ? { kind: 'answered', answer: { at: 31_000, running: true } } : answer(asked);
    expect(lesson.view.value).toBeUndefined();
    await time.pass(0);
    expect(lesson.link.value).toBe('live');
    expect(lesson.view.value?.endsAt).toBe(61_000);
    expect(lesson.now()).toBe(31_000);
    await time.pass(5_000);
    expect(lesson.now()).toBe(36_000);
  });

  test('players get their team and their own papers, others do not ask for any', async () => {
    const player = sitDown('player');
    await player.time.pass(0);
    expect(player.lesson.team.value?.members.map(({ name }) => name)).toEqual(['Ada']);
    expect(player.lesson.mine.value?.player).toBe(7);
    const projector = sitDown('projector');
    await projector.time.pass(0);
    expect(projector.lesson.team.value).toBeUndefined();
    expect(projector.room.asked.filter(named('mine'))).toEqual([]);
  });

  test('a new step appears together with its papers, or after a moment without them', async () => {
    const { lesson, room, time } = sitDown();
    await time.pass(0);
    const answer = room.answer;
    let give = () => {};
    room.answer = (asked) =>
      named('mine')(asked)
        ? new Promise((resolve) => {
            give = () => resolve({ kind: 'answered', answer: { player: 7, question: 'bill', calls: [] } });
          })
        : answer(asked);
    room.show({ round: 0, step: 0, status: 'running' });
    await time.pass(500);
    expect(lesson.view.value?.step).toBe(-1);
    give();
    await time.pass(0);
    expect([lesson.view.value?.step, lesson.mine.value?.question]).toEqual([0, 'bill']);
    room.show({ step: 1 });
    await time.pass(2_000);
    expect(lesson.view.value?.step).toBe(1);
  });

  test('a change of step brings fresh papers, a change of nothing brings none', async () => {
    const { room, time } = sitDown();
    await time.pass(0);
    const before = room.asked.filter(named('mine')).length;
    room.show({ status: 'running', round: 0, step: 0, stepKind: 'brief', running: true, endsAt: 60_000 });
    await time.pass(0);
    room.show({ lastCall: true });
    await time.pass(0);
    expect(room.asked.filter(named('mine'))).toHaveLength(before + 1);
  });
});

describe('coming back', () => {
  test('[L4] a phone that lost its line comes back by itself, and asks for its papers again', async () => {
    const { lesson, room, time } = sitDown();
    await time.pass(0);
    const before = room.asked.filter(named('mine')).length;
    room.close(1006);
    expect(lesson.link.value).toBe('reconnecting');
    expect(lesson.view.value?.code).toBe('KD27FM');
    await time.pass(1_000);
    expect(lesson.link.value).toBe('live');
    expect(room.asked.filter(named('mine')).length).toBe(before + 1);
  });

  test('a line lost before the first papers came asks for them on the next one', async () => {
    const { lesson, room, time } = sitDown();
    const answer = room.answer;
    room.answer = (asked) => (named('mine')(asked) ? { kind: 'lost' } : answer(asked));
    await time.pass(0);
    room.answer = answer;
    await time.pass(1_000);
    expect(lesson.mine.value?.player).toBe(7);
  });

  test('it never stops trying while the server is away', async () => {
    const { lesson, room, time } = sitDown();
    await time.pass(0);
    room.no = { status: 0, reason: 'network' };
    room.close(1006);
    await time.pass(60 * 60_000);
    expect(lesson.link.value).toBe('reconnecting');
    const attempts = room.attempts();
    expect(attempts).toBeGreaterThan(800);
    room.no = undefined;
    await time.pass(4_000);
    expect(lesson.link.value).toBe('live');
  });

  test('whoever wakes up does not wait for the end of the pause', async () => {
    const { lesson, room, time, wake } = sitDown();
    await time.pass(0);
    room.no = { status: 0, reason: 'network' };
    room.close(1006);
    await time.pass(60_000);
    room.no = undefined;
    wake();
    await time.pass(0);
    expect(lesson.link.value).toBe('live');
  });

  test('a player who was moved to another team comes back at once', async () => {
    const { lesson, room, time } = sitDown();
    await time.pass(0);
    room.close(closeCodes.teamChanged);
    await time.pass(300);
    expect(lesson.link.value).toBe('live');
  });

  test.each([closeCodes.seatMoved, closeCodes.removed, closeCodes.lessonClosed, closeCodes.keyReplaced])(
    'code %i is final',
    async (code) => {
      const { lesson, room, time } = sitDown();
      await time.pass(0);
      room.close(code);
      await time.pass(60_000);
      expect(lesson.link.value).toBe('gone');
      expect(lesson.goneBecause.value).toBe(code);
      expect(room.attempts()).toBe(1);
    },
  );

  test('a seat that is refused again and again is gone; one that a stopping server refuses once is not', async () => {
    const { lesson, room, time } = sitDown();
    await time.pass(0);
    room.no = { status: 403, reason: 'seat-refused' };
    room.close(4001);
    await time.pass(400);
    room.no = undefined;
    await time.pass(4_000);
    expect(lesson.link.value).toBe('live');
    room.no = { status: 403, reason: 'seat-refused' };
    room.close(4001);
    await time.pass(30_000);
    expect(lesson.goneBecause.value).toBe('seat-refused');
  });

  test('a line on which nothing is heard is asked, and dropped if it does not answer', async () => {
    const { lesson, room, time } = sitDown();
    await time.pass(0);
    const answer = room.answer;
    room.answer = () => ({ kind: 'lost' });
    await time.pass(26_000);
    expect(lesson.link.value).toBe('reconnecting');
    room.answer = answer;
    await time.pass(4_000);
    expect(lesson.link.value).toBe('live');
  });
});

describe('acting', () => {
  test('an action is answered with its receipt', async () => {
    const { lesson, time } = sitDown();
    await time.pass(0);
    const receipt = lesson.act('chooseTeam', { team: 2 });
    expect(lesson.pending.value).toBe(1);
    await time.pass(0);
    expect(await receipt).toEqual({ saved: 1 });
    expect(lesson.pending.value).toBe(0);
  });

  test('[F2] a lock that was taken stands in the papers at once, and nobody asks for them anew', async () => {
    const { lesson, room, time } = sitDown();
    await time.pass(0);
    lesson.mine.value = { ...(lesson.mine.value as MineView), question: 'bill', mayLock: true };
    const asked = room.asked.filter(named('mine')).length;
    const receipt = lesson.act('lockForecast', { question: 'bill', chips: [10, 0, 0, 0, 0] });
    await time.pass(0);
    expect(await receipt).toEqual({ saved: 1 });
    expect(lesson.mine.value).toMatchObject({ mayLock: false, forecast: { chips: [10, 0, 0, 0, 0], locked: true } });
    expect(room.asked.filter(named('mine'))).toHaveLength(asked);
  });

  test('a lock that was refused asks what stands instead', async () => {
    const { lesson, room, time } = sitDown();
    await time.pass(0);
    lesson.mine.value = { ...(lesson.mine.value as MineView), question: 'bill', mayLock: true };
    const asked = room.asked.filter(named('mine')).length;
    room.answer = () => ({ kind: 'refused', code: 'already-locked' });
    void lesson.act('lockForecast', { question: 'bill', chips: [10, 0, 0, 0, 0] });
    await time.pass(0);
    expect(lesson.mine.value?.forecast).toBeUndefined();
    expect(room.asked.filter(named('mine')).length).toBe(asked + 1);
  });

  test('a refusal is an answer, and is not sent again', async () => {
    const { lesson, room, time } = sitDown();
    await time.pass(0);
    room.answer = () => ({ kind: 'refused', code: 'team-full' });
    const outcome = lesson.act('chooseTeam', { team: 2 });
    await time.pass(30_000);
    expect(await outcome).toEqual({ refused: 'team-full' });
    expect(acts(room.asked)).toHaveLength(1);
  });

  test('[D1] an action without a line waits, and goes out when there is one', async () => {
    const { lesson, room, time } = sitDown();
    await time.pass(0);
    room.no = { status: 0, reason: 'network' };
    room.close(1006);
    const receipt = lesson.act('lockForecast', { question: 'bill', chips: [10, 0, 0, 0, 0] });
    await time.pass(20_000);
    expect(acts(room.asked)).toEqual([]);
    room.no = undefined;
    await time.pass(4_000);
    expect(await receipt).toEqual({ saved: 1 });
  });

  test('[D2] an action whose answer was lost is sent again under the same id', async () => {
    const { lesson, room, time } = sitDown();
    await time.pass(0);
    const answer = room.answer;
    room.answer = (asked) => (asked.name === 'act' ? { kind: 'lost' } : answer(asked));
    const receipt = lesson.act('chooseTeam', { team: 2 });
    await time.pass(0);
    room.answer = answer;
    await time.pass(4_000);
    await receipt;
    const [first, second, ...others] = acts(room.asked);
    expect(second).toEqual(first);
    expect(others).toEqual([]);
  });

  test('[D1] an action outlives the page: the next one finds it in the outbox and sends it under the same id', async () => {
    const first = sitDown();
    await first.time.pass(0);
    first.room.no = { status: 0, reason: 'network' };
    first.room.close(1006);
    void first.lesson.act('lockForecast', { question: 'bill', chips: [10, 0, 0, 0, 0] });
    first.lesson.leave();
    const second = sitDown('player', fakeRoom(), first.storage);
    expect(second.lesson.pending.value).toBe(1);
    await second.time.pass(0);
    expect(acts(second.room.asked)).toMatchObject([{ name: 'lockForecast', body: { question: 'bill' } }]);
    expect(second.lesson.pending.value).toBe(0);
  });

  test('what could not be saved is tried again by itself, and the page knows', async () => {
    const { lesson, room, time } = sitDown();
    await time.pass(0);
    const answer = room.answer;
    room.answer = (asked) => (asked.name === 'act' ? { kind: 'refused', code: 'not-saved' } : answer(asked));
    const receipt = lesson.act('chooseTeam', { team: 2 });
    await time.pass(5_000);
    expect(lesson.saving.value).toBe(false);
    room.answer = answer;
    await time.pass(2_000);
    expect(await receipt).toHaveProperty('saved');
    expect(lesson.saving.value).toBe(true);
    expect(new Set(acts(room.asked).map((payload) => JSON.stringify(payload))).size).toBe(1);
  });

  test('chips that a later vector replaced are not sent, and their owner hears of the later one', async () => {
    const { lesson, room, time } = sitDown();
    await time.pass(0);
    room.no = { status: 0, reason: 'network' };
    room.close(1006);
    const earlier = lesson.act('placeChips', { question: 'bill', chips: [1, 0, 0, 0, 0] });
    const later = lesson.act('placeChips', { question: 'bill', chips: [2, 0, 0, 0, 0] });
    expect(lesson.pending.value).toBe(1);
    room.no = undefined;
    await time.pass(4_000);
    expect(await earlier).toEqual(await later);
    expect(acts(room.asked)).toMatchObject([{ body: { chips: [2, 0, 0, 0, 0] } }]);
  });

  test('actions go out in the order in which they were made, one at a time', async () => {
    const { lesson, room, time } = sitDown('host');
    await time.pass(0);
    let open = 0;
    let most = 0;
    const answer = room.answer;
    room.answer = async (asked) => {
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      open -= 1;
      return answer(asked);
    };
    void lesson.act('pause', {});
    void lesson.act('extend', { minutes: 1 });
    void lesson.act('resume', {});
    await time.pass(0);
    expect(acts(room.asked)).toMatchObject([{ name: 'pause' }, { name: 'extend' }, { name: 'resume' }]);
    expect(most).toBe(1);
  });
});

test('[R3] a private head start brings the question at its moment, and not before', async () => {
  const { room, time, lesson } = sitDown();
  room.picture = {
    ...room.picture,
    status: 'running',
    running: true,
    round: 0,
    step: 0,
    stepKind: 'brief',
    endsAt: 60_000,
  };
  const papers = { player: 7, name: 'Ada', team: 1, question: '', calls: [], headStartAt: 45_000 };
  room.answer = (asked) => {
    if (named('time')(asked)) return { kind: 'answered', answer: { at: time.now(), running: true } };
    return { kind: 'answered', answer: { ...papers, question: time.now() >= 45_000 ? 'bill' : '' } };
  };
  await time.pass(44_900);
  expect(lesson.mine.value?.question).toBe('');
  await time.pass(200);
  expect(lesson.mine.value?.question).toBe('bill');
});

test('[W1] a dial in motion is told at once and never kept: without a line it is not sent later', async () => {
  const { lesson, room, time, storage } = sitDown();
  await time.pass(0);
  room.answer = () => ({ kind: 'refused', code: 'dial-held' });
  expect(await lesson.hold('threshold', 0.7)).toEqual({ refused: 'dial-held' });
  expect(room.asked.at(-1)).toEqual({ name: 'hold', payload: { dial: 'threshold', value: 0.7 } });
  room.close(1006);
  const before = room.asked.length;
  expect(await lesson.hold('threshold', 0.6)).toBeUndefined();
  expect(room.asked).toHaveLength(before);
  expect(storage.size()).toBe(0);
});

test('[W4] papers are asked for again when an own call has come true or not, once', async () => {
  const { lesson, room, time } = sitDown();
  const trial = { id: 1, status: 'measuring' };
  const [team] = [...room.picture.teams];
  const withTrial = (written: object) => ({
    teams: [{ ...team!, papers: { ...team!.papers, bench: '{}', trials: [JSON.stringify(written)] } }],
  });
  let right: boolean | undefined;
  const answer = room.answer;
  room.answer = (asked) =>
    named('mine')(asked)
      ? { kind: 'answered', answer: { player: 7, team: 1, calls: [{ trial: 1, call: 'higher', right }] } }
      : answer(asked);
  await time.pass(0);
  room.show(withTrial(trial));
  await time.pass(100);
  const before = room.asked.filter(named('mine')).length;
  right = true;
  room.show(withTrial({ ...trial, status: 'measured', value: 1.3 }));
  await time.pass(100);
  room.show({ lastCall: true });
  await time.pass(100);
  expect(room.asked.filter(named('mine'))).toHaveLength(before + 1);
  expect(lesson.mine.value?.calls[0]?.right).toBe(true);
});
