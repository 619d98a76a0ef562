/** When the wall moves: only for what this screen saw begin. */
import { expect, test } from 'vitest';
import { outcomeBeats } from '../../../client/projector/outcome-beats.ts';
import { lastsFor, openWallState, settledMs, type WallState } from '../../../client/projector/wall-state.ts';
import { beats } from '../../../client/stage/beats.ts';
import { type FakeWallLesson, fakeWallLesson } from '../../support/fake-wall-lesson.ts';
import { scene } from '../../support/wall-scenes.ts';

type Hand = {
  readonly lesson: FakeWallLesson;
  readonly state: WallState;
  /** Moves the clock, with a frame at its end. */
  readonly pass: (ms: number) => void;
  readonly pictured: (here: boolean) => void;
  /** Lets the page look at views that have just changed. */
  readonly look: () => Promise<void>;
};

const open = (still = false): Hand => {
  let now = 1000;
  let here = true;
  const frames = new Set<() => void>();
  const ticks = new Set<() => void>();
  const lesson = fakeWallLesson();
  const state = openWallState(lesson, {
    monotonic: () => now,
    eachFrame: (run) => {
      frames.add(run);
      return () => frames.delete(run);
    },
    every: (_ms, run) => {
      ticks.add(run);
      return () => ticks.delete(run);
    },
    pictured: () => here,
    still: () => still,
  });
  return {
    lesson,
    state,
    pass: (ms) => {
      now += ms;
      for (const run of [...frames, ...ticks]) run();
    },
    pictured: (are) => {
      here = are;
    },
    look: () => Promise.resolve(),
  };
};

const at = (step: Parameters<typeof scene>[0]['at']) => scene({ at: step, teams: 4 });

test('a screen that opens during a reveal shows its last frame at once', async () => {
  const { lesson, state, look } = open();
  lesson.show(at('reveal'));
  await look();
  expect(state.ms.value).toBe(settledMs);
  expect(state.fresh.value).toBe('');
});

test('a screen that saw the forecast sees the reveal from its beginning', async () => {
  const { lesson, state, look, pass } = open();
  lesson.show(at('forecast'));
  await look();
  lesson.show(at('reveal'));
  await look();
  expect(state.ms.value).toBe(0);
  pass(0);
  pass(1234);
  expect(state.ms.value).toBe(1234);
  expect(state.fresh.value).toBe('running-0-2');
});

test('a reveal waits for its pictures, but not for ever', async () => {
  const { lesson, state, look, pass, pictured } = open();
  lesson.show(at('forecast'));
  await look();
  pictured(false);
  lesson.show(at('reveal'));
  await look();
  pass(2000);
  expect(state.ms.value).toBe(0);
  pass(2500);
  pass(300);
  expect(state.ms.value).toBe(300);
});

test.each(['with outcomes', 'without'] as const)(
  'a screen that draws nothing for a while in the middle of a reveal comes to its end, %s',
  async (which) => {
    const { lesson, state, look, pass } = open();
    const decides = which === 'with outcomes';
    lesson.show(scene({ at: 'forecast', decides, teams: 4 }));
    await look();
    const reveal = scene({ at: 'reveal', decides, teams: 4 });
    lesson.show(reveal);
    await look();
    pass(0);
    pass(900);
    pass(lastsFor(reveal, false) + 6000);
    expect(state.ms.value).toBeGreaterThanOrEqual(lastsFor(reveal, false));
    expect(state.outcomesMs.value).toBeLessThan(0);
  },
);

test('a screen that was away during the reveal comes back to its last frame', async () => {
  const { lesson, state, look } = open();
  lesson.show(at('forecast'));
  await look();
  lesson.link.value = 'reconnecting';
  await look();
  lesson.show(at('reveal'));
  await look();
  expect(state.ms.value).toBe(settledMs);
});

test('the host moves on in the middle, and the next screen stands', async () => {
  const { lesson, state, look, pass } = open();
  lesson.show(at('forecast'));
  await look();
  lesson.show(at('reveal'));
  await look();
  pass(0);
  pass(900);
  lesson.show(at('verdict'));
  await look();
  expect(state.ms.value).toBe(settledMs);
  expect(state.fresh.value).toBe('running-0-3');
});

test('pausing in the middle of a reveal begins nothing anew', async () => {
  const { lesson, state, look, pass } = open();
  lesson.show(at('forecast'));
  await look();
  lesson.show(at('reveal'));
  await look();
  pass(0);
  pass(700);
  lesson.show(scene({ at: 'reveal', teams: 4, view: { running: false } }));
  await look();
  pass(100);
  expect(state.ms.value).toBe(800);
});

test('a reveal lasts as long as its class has dots, and a still one does not last', () => {
  const [small, large] = [scene({ at: 'reveal', teams: 2 }), scene({ at: 'reveal', teams: 8 })];
  expect(lastsFor(large, false)).toBeGreaterThan(lastsFor(small, false));
  expect(lastsFor(large, true)).toBe(beats.stillBelief);
  expect(lastsFor(scene({ at: 'forecast', teams: 2 }), false)).toBe(0);
});

test('the seconds follow lesson time', async () => {
  const { lesson, state, look, pass } = open();
  lesson.show(at('forecast'));
  await look();
  lesson.setNow(100_000);
  pass(200);
  expect(state.seconds.value).toBe(7);
  state.close();
  lesson.setNow(105_000);
  pass(200);
  expect(state.seconds.value).toBe(7);
});

test('outcomes follow once the truth has stood for a while, and not where nobody decided', async () => {
  const { lesson, state, look, pass } = open();
  const bench = (step: Parameters<typeof scene>[0]['at']) => scene({ at: step, teams: 4, decides: true });
  lesson.show(bench('commit'));
  await look();
  lesson.show(bench('reveal'));
  await look();
  pass(0);
  const stands = state.lasts.value;
  pass(stands + 1000);
  expect(state.outcomesMs.value).toBeLessThan(0);
  pass(outcomeBeats.holdFor);
  expect(state.outcomesMs.value).toBeGreaterThanOrEqual(0);

  const plain = open();
  plain.lesson.show(at('reveal'));
  await plain.look();
  expect(plain.state.outcomesMs.value).toBeLessThan(0);
});

test('a course is laid when its trial was started in front of this screen, and not before', async () => {
  const { lesson, state, look, pass } = open();
  const now = scene({ at: 'work', teams: 4 });
  lesson.show(now);
  await look();
  expect([...state.laid.value]).toEqual([]);
  pass(5000);
  const teams = now.wall.teams.map((team) =>
    team.id === 2 && team.effort ? { ...team, effort: { ...team.effort, runs: team.effort.runs + 1 } } : team,
  );
  lesson.show({ ...now, wall: { ...now.wall, teams } });
  await look();
  expect([...state.laid.value.keys()]).toEqual([2]);
  lesson.show(scene({ at: 'commit', teams: 4 }));
  await look();
  expect([...state.laid.value]).toEqual([]);
});
