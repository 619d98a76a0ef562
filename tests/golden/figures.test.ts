/**
 * Golden figures: what rounds grant, what trials cost, what forecasts, markers and parts of a round are worth. Whoever moves one
 * sees by how much in the difference. `npm test -- tests/golden --mode golden` writes them again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markerShare } from '../../shared/lesson/marker.ts';
import { beatenOf } from '../../shared/lesson/outcome.ts';
import { lessonPlan } from '../../shared/lesson/plan.ts';
import { type Part, pointsOf, roundTotal, worthOf } from '../../shared/lesson/scoring.ts';
import { withTeam } from '../../shared/lesson/state.ts';
import { missions } from '../../shared/missions/index.ts';
import type { Mission, Question } from '../../shared/missions/mission.ts';
import type { Decision, Figures, Purse, TrialSize, Workbench } from '../../shared/missions/workbench.ts';
import { plans } from '../../shared/plans/index.ts';
import { tracks } from '../../shared/tracks/index.ts';
import { trackIds } from '../../shared/tracks/track.ts';
import { aLesson } from '../support/a-lesson.ts';
import { wholePlan } from '../support/a-whole-round.ts';

const file = join(import.meta.dirname, 'figures.json');

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
/** Keys that are words stay in their order, those that are numbers would not. */
const by = <T, V>(keys: readonly T[], value: (key: T) => V): Record<string, V> =>
  Object.fromEntries(keys.map((key) => [typeof key === 'number' ? `of ${key}` : String(key), value(key)]));

const grants = by(trackIds, (track): Purse => {
  const { labels, compute, calendar } = tracks[track].purse;
  return { dollars: labels.value, hours: compute.value, weeks: calendar.value };
});

/** Figures of a brief that prices depend on, by mission; none where they depend on no figure. */
const briefs: Readonly<Record<string, readonly Figures[]>> = {
  'dedup-audit': [{ indexPrice: 2 }, { indexPrice: 4 }, { indexPrice: 8 }],
  'labelling-roi': [
    {
      ...{ outsourcedLabels: 800, inHouseLabels: 400, expertLabels: 240 },
      ...{ retraining: 0.02, scoring: 0.02, roundWeeks: 2, calendar: 26 },
    },
  ],
};

/** The track's default, and the same with each dial at either end of what it can be. */
const decisionsOf = ({ dials, defaults }: Workbench, track: keyof Workbench['defaults']): Record<string, Decision> => ({
  default: defaults[track],
  ...Object.fromEntries(
    Object.entries(dials).flatMap(([key, dial]) => {
      const ends = dial.kind === 'range' ? [dial.low, dial.high] : [dial.values[0] ?? 0, dial.values.at(-1) ?? 0];
      return ends.map((end) => [`${key} ${end}`, { ...defaults[track], [key]: end }]);
    }),
  ),
});

/** What a trial of each size costs on the Edge track, in shares of a grant: dollars, GPU-hours, weeks. What costs as the default is left out. */
const pricesOf = (id: string, workbench: Workbench): object => {
  const grid = (briefs[id] ?? [{}]).map((facts) => {
    const prices = Object.entries(decisionsOf(workbench, 'edge-guardian')).map(([name, decision]) => {
      const ofSize = (size: TrialSize) => {
        const { dollars, hours, weeks } = workbench.price(facts, decision, size);
        return [dollars, hours, weeks].map(rounded);
      };
      return [name, Object.fromEntries(workbench.sizes.map((size) => [size.key, ofSize(size)]))] as const;
    });
    const usual = JSON.stringify(prices[0]?.[1]);
    const other = prices.filter(([name, price]) => name === 'default' || JSON.stringify(price) !== usual);
    return [Object.entries(facts).flat().join(' ') || 'always', Object.fromEntries(other)] as const;
  });
  return Object.fromEntries(grid);
};

const questionOf = (kind: Question['kind'], answers: number): Question => ({
  ...missions['dedup-audit'].questions.bill,
  kind,
  answers: Array.from({ length: answers }, (_, index) => `answer-${index}`),
});

const chipsOf = (answers: number): readonly (readonly number[])[] => [
  Array.from({ length: answers }, (_, index) => (index === 0 ? 10 : 0)),
  Array.from({ length: answers }, (_, index) => (index === 0 || index === 1 ? 5 : 0)),
  Array.from({ length: answers }, (_, index) => (index === 0 ? 8 : index === 1 ? 2 : 0)),
  Array.from({ length: answers }, () => 10 / answers),
];

/** Points of some chips, if each answer in turn is the truth. */
const forecasts = by(['choice', 'bins'] as const, (kind) =>
  by([2, 5, 8], (answers) =>
    Object.fromEntries(
      chipsOf(answers).map((chips) => [
        chips.map(rounded).join(' '),
        chips.map((_, answer) => pointsOf(questionOf(kind, answers), chips, answer)),
      ]),
    ),
  ),
);

const severals = by(
  [
    [10, 10, 0],
    [10, 0, 0],
    [5, 5, 5],
    [8, 8, 2],
  ],
  (chips) => pointsOf(questionOf('several', 3), chips, [true, true, false]),
);

const rounds: Readonly<Record<string, readonly Part[]>> = {
  'a forecast': ['forecast'],
  'dials and trials': ['outcome', 'forecast', 'exploring'],
  'no incident': ['outcome', 'fresh', 'forecast', 'exploring', 'defence'],
  'nothing to forecast': ['outcome', 'fresh', 'incident', 'exploring', 'defence'],
  'no fresh worlds': ['outcome', 'forecast', 'incident', 'exploring', 'defence'],
  'a whole round': ['outcome', 'fresh', 'forecast', 'incident', 'exploring', 'defence'],
};
const worths = Object.fromEntries(
  Object.entries(rounds).map(([name, parts]) => [name, by(parts, (part) => rounded(worthOf(parts)(part)))]),
);

/** Totals of a whole round in which every part earned the same share, and a forecast fell below zero. */
const totals = by([0, 0.25, 0.5, 0.75, 1], (share) => ({
  'all of it alike': roundTotal({
    outcome: share,
    fresh: share,
    forecast: share,
    incident: share,
    exploring: share,
    defence: share,
  }),
  'at the first verdict': roundTotal({ outcome: share, forecast: share, incident: share, exploring: share }, [
    'fresh',
    'defence',
  ]),
  'the forecast at its worst': roundTotal({
    outcome: share,
    fresh: share,
    forecast: -1.67,
    incident: share,
    exploring: share,
    defence: share,
  }),
}));

const markers = by([0, 0.5, 1, 1.5, 2, 2.5, 3, 4], (off) =>
  rounded(markerShare(0.5 + off * 0.04, { value: 0.5, tolerance: 0.04 })),
);

/** Of ten blind settings at 1, 2, ... 10, with noise of a half. */
const beaten = by([0, 1, 1.4, 1.6, 5, 9.9, 11], (value) =>
  beatenOf(value, { blind: Array.from({ length: 10 }, (_, index) => index + 1), noise: 0.5 }),
);

/** What a team carries into the next round, by what it has spent of dollars and GPU-hours. */
const carried = by([0, 0.5, 0.7, 0.85, 1], (share) => {
  const lesson = aLesson({ plan: wholePlan(2), tracks: ['edge-guardian'], teams: 1 })
    .with({ players: 1 })
    .to('commit');
  const [team] = lesson.state.teams;
  const bench = team?.benches[0];
  if (!team || !bench) throw new Error('the team has no workbench');
  const cost = { dollars: share, hours: share, weeks: share };
  const incident = { key: 'storage-invoice', closesAt: 0, taps: [], answer: 'pay', cost };
  lesson.state = withTeam(lesson.state, { ...team, benches: { 0: { ...bench, incident } } });
  return lesson.moveOn().moveOn().to('work').team(1).benches[1]?.carried ?? 'nothing';
});

/** Trials that earn all exploring points, by plan, one figure a round. */
const targets = by(
  Object.values(plans).map(({ id }) => id),
  (id) => {
    const plan = Object.values(plans).find((each) => each.id === id);
    return plan ? lessonPlan(plan, missions).rounds.map(({ bench }) => bench?.target ?? 0) : [];
  },
);

const benches = Object.values(missions).flatMap(({ id, workbench }: Mission) =>
  workbench ? [[id, workbench] as const] : [],
);
const present = {
  grants,
  prices: Object.fromEntries(benches.map(([id, workbench]) => [id, pricesOf(id, workbench)])),
  forecasts: { ...forecasts, several: severals },
  worths,
  totals,
  markers,
  beaten,
  carried,
  targets,
};

/** Lists of numbers stand on one line. */
const readable = (json: string): string =>
  json.replaceAll(/\[\s+([^[\]{}]*?)\s+\]/g, (_, inner: string) => `[${inner.replaceAll(/\s*\n\s*/g, ' ')}]`);

if (import.meta.env.MODE === 'golden') writeFileSync(file, `${readable(JSON.stringify(present, null, 1))}\n`);
const golden = JSON.parse(readFileSync(file, 'utf8')) as typeof present;

const parts = Object.keys(present) as (keyof typeof present)[];

// a mission or a plan that is new here is written down with the next change
test.each(parts)('[W2] [F3] [O4] %s are those that are written down', (part) => {
  expect(JSON.parse(JSON.stringify(present[part]))).toMatchObject(golden[part]);
});

test('every price is a number', () => {
  expect(JSON.stringify(present.prices)).not.toContain('null');
});
