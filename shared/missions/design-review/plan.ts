/** A decision as the half year meets it: the pipeline as it was left and as it is built on, and the search that runs in it. */
import { crew, daysPerWeek, defectsLeft, underWay } from '../pipeline-audit/formulas.ts';
import type { Plan as PipelinePlan } from '../pipeline-audit/plan.ts';
import { stages, sum } from '../pipeline-audit/world.ts';
import type { Circumstances, Decision } from '../workbench.ts';
import { affordedTries, type Built, floorOf, halfYear, hardnessOf, personWeeks, speedOf } from './formulas.ts';
import { mostTries } from './sizes.ts';
import type { World } from './world.ts';

/** What is left of a grant, as shares of it. */
export type Left = { readonly dollars: number; readonly hours: number; readonly weeks: number };

export const untouched: Left = { dollars: 1, hours: 1, weeks: 1 };

export type Plan = {
  readonly pipeline: PipelinePlan;
  /** Working days that pass before anything is iterated: asked, improved, answered. */
  readonly lost: number;
  readonly floor: number;
  readonly gap: number;
  readonly scope: number;
  /** Samples of the validation set. */
  readonly samples: number;
  /** Tries a week, and in all at most. */
  readonly cadence: number;
  readonly tries: number;
};

/** Nobody measures with fewer samples than these. */
const fewestSamples = 20;
/** A search from an earlier round leaves no more and no less of the gap than these, beside what a par search leaves. Assumptions. */
const parLeft = 0.7;
const leastLeft = 0.5;
const mostLeft = 1.4;

/** What was built before: as an earlier round left it, or what the track's par pipeline has. */
function builtBefore({ pipeline, par }: World, circumstances: Circumstances) {
  const carried = (key: string, otherwise: number): number => circumstances[`carried-${key}`] ?? otherwise;
  const before: Built = {
    stage: carried('stage', par.stage!),
    effort: carried('effort', par.effort!),
    tests: carried('tests', par.tests!),
  };
  const parDays = (stage: number): number => pipeline.days[stage]! / speedOf(stage, before, before);
  return {
    before,
    days: stages.map((stage) => carried(`days-${stage}`, parDays(stage))),
    defects: carried('defects', sum(pipeline.births) * defectsLeft(before.tests)),
    wait: carried('wait', pipeline.settings.wait),
  };
}

/** How much of its gap the team's own search has left, beside a par search; 1 without a search of its own. */
export function gapFactor(circumstances: Circumstances): number {
  const { 'carried-start': start, 'carried-error': error, 'carried-floor': floor } = circumstances;
  if (start === undefined || error === undefined || floor === undefined || start <= floor) return 1;
  return Math.min(mostLeft, Math.max(leastLeft, (error - floor) / (start - floor) / parLeft));
}

/** @param left less money measures and tries less, less compute tries less, and fewer weeks hold less of everything. */
export function planOf(world: World, decision: Decision, left: Left, circumstances: Circumstances): Plan {
  const { before, days, defects, wait } = builtBefore(world, circumstances);
  const set = (key: string): number => decision[key] ?? world.par[key]!;
  const [scope, size, cadence] = [set('scope'), set('size'), set('cadence')];
  const wanted: Built = { stage: set('stage'), effort: set('effort'), tests: set('tests') };
  const fewer = defectsLeft(Math.max(0, wanted.tests - before.tests));
  const births = sum(world.pipeline.births);
  const validation = set('share') / 100;
  return {
    pipeline: {
      days: days.map((there, place) => (there * speedOf(place, before, before)) / speedOf(place, wanted, before)),
      births: world.pipeline.births.map((chance) => (chance * defects * fewer) / births),
      batch: set('batch'),
      wait: wait * (circumstances['wait-factor'] ?? 1),
      late: 0,
      inFlight: underWay,
      horizon: halfYear * daysPerWeek,
    },
    lost: daysPerWeek * (halfYear * (1 - left.weeks) + personWeeks(wanted, before) / crew),
    floor: floorOf(world.floor, scope, size, world.settings.fits),
    gap: world.gap * hardnessOf(scope) * gapFactor(circumstances),
    scope,
    samples: Math.max(fewestSamples, Math.floor(world.labels * validation * Math.max(0, left.dollars))),
    cadence,
    tries: Math.min(
      mostTries,
      Math.max(0, Math.floor(affordedTries(cadence, size, (1 - validation) * left.dollars, left.hours))),
    ),
  };
}

/** Tries of a plan until a working day on which it iterates. */
export function triesBy({ cadence, tries }: Plan, day: number): number {
  return Math.max(0, Math.min(tries, Math.floor((cadence * day) / daysPerWeek)));
}
