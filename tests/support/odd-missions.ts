/** Missions that nobody plays, with odd lists of steps: whatever is true of steps must hold for these, too. */
import type { Mission } from '../../shared/missions/mission.ts';
import type { Plan } from '../../shared/plans/plan.ts';

const bare = {
  version: 1,
  tracks: ['edge-guardian', 'cloud-titan'],
  note: 'none',
  corrections: [],
  wall: 'gravity',
} as const;

/** Two forecasts without a brief or a verdict: several answers may be true of the first; the second is an opinion, and its reveal names none. */
export const twoForecasts: Mission = {
  ...bare,
  id: 'two-forecasts',
  clues: 8,
  steps: [
    { kind: 'forecast', question: 'signs' },
    { kind: 'reveal', question: 'signs' },
    { kind: 'forecast', question: 'mood' },
    { kind: 'reveal' },
  ],
  questions: {
    // stands before `signs` in the record, after it in the round
    mood: { kind: 'opinion', answers: ['mind', 'data'] },
    signs: { kind: 'several', answers: ['rain', 'fog', 'night'] },
  },
};

/** The same order of steps with two questions that have a truth: what the first reveal shows must not tell the second. */
export const twoTruths: Mission = {
  ...bare,
  id: 'two-truths',
  clues: 0,
  steps: [
    { kind: 'forecast', question: 'first' },
    { kind: 'reveal', question: 'first' },
    { kind: 'forecast', question: 'second' },
    { kind: 'reveal', question: 'second' },
  ],
  questions: {
    second: { kind: 'bins', answers: ['low', 'middle', 'high'], edges: [10, 20], unit: 'percent' },
    first: { kind: 'choice', answers: ['here', 'there'] },
  },
};

/** Nothing to bet on: told, then scored. */
export const onlyTold: Mission = {
  ...bare,
  id: 'only-told',
  clues: 4,
  steps: [{ kind: 'brief' }, { kind: 'verdict' }],
  questions: {},
};

export const oddMissions = { 'two-forecasts': twoForecasts, 'two-truths': twoTruths, 'only-told': onlyTold } as const;

/** A lesson of all three, one after the other, with two minutes a step. */
export const oddPlan: Plan = {
  id: 'odd',
  minutes: 20,
  tracks: ['edge-guardian', 'cloud-titan'],
  rounds: ['two-forecasts', 'two-truths', 'only-told'].map((mission) => ({
    mission,
    seconds: { brief: 120, forecast: 120, reveal: 120, verdict: 120 },
  })),
};
