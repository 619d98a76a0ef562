/** What every listed mission keeps to, whatever it is about. */
import { describe, expect, test } from 'vitest';
import { en } from '../../../client/words/en/index.ts';
import { type MissionId, missions } from '../../../shared/missions/index.ts';
import { simulators } from '../../../shared/missions/simulators.ts';
import { readProjectFile } from '../../support/architecture/project-files.ts';

const seed = '000000000000000000000000000000c1';

describe.each(Object.keys(missions) as MissionId[])('%s', (id) => {
  const mission = missions[id];
  const words = en.missions[id];
  const [track] = mission.tracks;
  const { clues, truths } = simulators[id].prepare({ seed, track: track!, round: 0 });

  test('[M1] is listed under its own name, and computed in the version that is played', () => {
    expect([mission.id, simulators[id].version]).toEqual([id, mission.version]);
  });

  test('[L5] yields as many clues as it says, each a different one, and at least eight if it has a brief', () => {
    expect(new Set(clues.map(({ key }) => key)).size).toBe(mission.clues);
    const least = mission.steps.some(({ kind }) => kind === 'brief') ? 8 : 0;
    expect(mission.clues).toBeGreaterThanOrEqual(least);
    for (const { key, values } of clues) expect(words.clues[key]?.(values)).toMatch(/^[^_]+\.$/);
  });

  test('has a truth for every question that has one', () => {
    const asked = Object.entries(mission.questions).filter(([, { kind }]) => kind !== 'opinion');
    expect(Object.keys(truths).toSorted()).toEqual(asked.map(([name]) => name).toSorted());
  });

  test('[M1] has words for its incidents, answers, dials, sizes and the question that it asks at the commit', () => {
    const { workbench } = mission;
    expect(words.reflect !== undefined).toBe(mission.reflect === true);
    expect(Object.keys(words.bench?.dials ?? {})).toEqual(Object.keys(workbench?.dials ?? {}));
    expect(Object.keys(words.bench?.sizes ?? {})).toEqual((workbench?.sizes ?? []).map(({ key }) => key));
    expect(words.bench?.marker !== undefined).toBe(workbench?.knee !== undefined);
    for (const incident of workbench?.incidents ?? [])
      expect(Object.keys(words.bench?.incidents?.[incident.key]?.answers ?? {})).toEqual(
        incident.answers.map(({ key }) => key),
      );
  });

  test('keeps the contract on its own worlds, in its own test, if teams decide in it', () => {
    const contracted = readProjectFile(`tests/shared/missions/${id}/${id}.test.ts`).includes('keepsTheContract({');
    expect(contracted).toBe(mission.workbench !== undefined);
  });

  test('[I1] gives every incident three answers, of which the first is free, and an answer that no evidence is needed for', () => {
    for (const { answers } of mission.workbench?.incidents ?? []) {
      expect(answers).toHaveLength(3);
      expect([answers[0]!.cost, answers[0]!.needs]).toEqual([{}, undefined]);
    }
  });
});
