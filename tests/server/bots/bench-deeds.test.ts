/** What programs do where teams decide: only what can be done, and each thing once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySetting, type BenchLook, judging, reactions, wishesFor } from '../../../server/bots/bench-deeds.ts';
import { Dice } from '../../../server/bots/dice.ts';
import { styleNames, styles } from '../../../server/bots/styles.ts';
import { settingOn } from '../../../shared/lesson/dial.ts';
import type { PairView } from '../../../shared/lesson/round-views.ts';
import { missions } from '../../../shared/missions/index.ts';
import { commands } from '../../../shared/protocol/commands.ts';
import { atWork, runs, tries } from '../../support/a-bench.ts';
import type { PlayedLesson } from '../../support/a-lesson.ts';

const { workbench } = missions['dedup-audit'];
if (!workbench) throw new Error('Dedup audit has no workbench');

const look = (lesson: PlayedLesson, more: Partial<BenchLook['bench']> = {}, seed = 'seed'): BenchLook => {
  const bench = lesson.teamView(1).bench;
  if (!bench) throw new Error('there is no workbench');
  return { player: 1, bench: { ...bench, ...more }, workbench, dice: new Dice(seed) };
};

test('any setting stands on the grid of its dial', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(workbench.dials)), fc.string(), (dial, seed) => {
      const value = anySetting(dial, new Dice(seed));
      expect(settingOn(dial, value)).toBe(value);
    }),
  );
});

test('every deed is a command that the protocol knows', () => {
  const lesson = tries(atWork(), 0.7, { value: 2 });
  const all = look(lesson, { extras: ['incident', 'knee', 'defence'], kneeDial: 'threshold' });
  const wishes = (['try', 'settle', 'commit', 'mark', 'defend', 'judge', 'drop', 'flood'] as const).flatMap((deed) =>
    wishesFor(deed, all),
  );
  for (const { name, body } of wishes) expect(commands[name].safeParse(body).success).toBe(true);
  expect(new Set(wishes.map(({ name }) => name))).toEqual(
    new Set(['moveDial', 'runTrial', 'commit', 'placeMarker', 'writeDefence']),
  );
});

test('dials settle on the best trial, and what is committed is left alone', () => {
  const lesson = tries(tries(atWork(), 0.7, { value: 3 }), 0.9, { value: 1 });
  expect(wishesFor('settle', look(lesson))).toContainEqual({
    name: 'moveDial',
    body: { dial: 'threshold', value: 0.7 },
  });
  for (const deed of ['try', 'settle', 'commit'] as const)
    expect(wishesFor(deed, look(lesson, { committed: true }))).toEqual([]);
});

test('a team-mate’s trial is called once, the own never', () => {
  const lesson = runs(atWork(), 2);
  const met = new Set<string>();
  const first = reactions(look(lesson), styles.careful.bench, met);
  expect(first).toMatchObject([{ name: 'callTrial', body: { trial: 1 } }]);
  expect(reactions(look(lesson), styles.careful.bench, met)).toEqual([]);
  expect(reactions({ ...look(lesson), player: 2 }, styles.careful.bench, new Set())).toEqual([]);
});

describe('a stakeholder', () => {
  const [incident] = workbench.incidents;
  const struck = (answer?: string) =>
    incident && {
      ...{ key: incident.key, closesAt: 0, taps: [], answer, cost: { dollars: 0, hours: 0, weeks: 0 } },
      demand: incident.demand['edge-guardian'],
    };

  test('is answered once, with an answer that there is', () => {
    const lesson = atWork();
    const met = new Set<string>();
    const said = reactions(look(lesson, { incident: struck() }), styles.greedy.bench, met);
    expect(incident?.answers.map(({ key }) => ({ name: 'answerIncident', body: { answer: key } }))).toContainEqual(
      said[0],
    );
    expect(reactions(look(lesson, { incident: struck() }), styles.greedy.bench, met)).toEqual([]);
  });

  test('is left waiting by the silent, and once it is answered', () => {
    const lesson = atWork();
    expect(reactions(look(lesson, { incident: struck() }), styles.silent.bench, new Set())).toEqual([]);
    expect(reactions(look(lesson, { incident: struck('x') }), styles.greedy.bench, new Set())).toEqual([]);
  });
});

test('a pair is judged by what the entries rest on', () => {
  const entry = (value: number) => ({
    ...{ text: '', track: 'edge-guardian' as const },
    evidence: { value, error: 0, size: 0, decision: {} },
  });
  const pair = (index: number, left: number, right: number): PairView => ({
    ...{ index, left: entry(left), right: entry(right), side: undefined, holds: undefined },
  });
  expect(judging([pair(0, 2, 1), pair(4, 1, 2)], new Dice('seed'))).toEqual([
    { name: 'judgePair', body: { pair: 0, side: 'left' } },
    { name: 'judgePair', body: { pair: 4, side: 'right' } },
  ]);
});

test.each(styleNames)('%s acts in the order of time, and within the step', (name) => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      for (const deeds of Object.values(styles[name].bench.deeds(new Dice(seed)))) {
        const times = deeds.map(({ at }) => at);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        for (const at of times) expect(at >= 0 && at <= 1).toBe(true);
      }
    }),
  );
});
