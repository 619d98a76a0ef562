/** The census of a mission: what is true, and what play reaches, in many worlds of every track. */
import { randomFrom } from '../../shared/learn/random.ts';
import { type MissionId, missions } from '../../shared/missions/index.ts';
import { simulators } from '../../shared/missions/simulators.ts';
import type { Decision, Workbench } from '../../shared/missions/workbench.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import type { FreshEntry } from './census-fresh.ts';
import { cornersOf, drawnOver, valuesOf } from './decisions.ts';
import { commitBy } from './policies.ts';
import { recall } from './search.ts';
import { seedOf } from './seeds.ts';
import { blindOutcomes, noiseOf } from './yardstick.ts';

/** Worlds of each track, and blind settings in each. */
export const censusSeeds = 40;
const blindInEach = 24;
/** Places along a range at which the best decision of a world is looked for; fewer where two ranges multiply. */
const placesOfOne = 9;
const placesOfMore = 5;

/** One world, in a few figures; those of a workbench only where the mission has one. */
export type CensusEntry = {
  readonly track: TrackId;
  readonly seed: number;
  /** By question: the true answer, and the figure and its error where there is one. */
  readonly truths: Readonly<Record<string, readonly (number | null)[]>>;
  readonly play?: {
    readonly default: number;
    readonly noise: number;
    readonly blind: readonly number[];
    readonly corners: readonly number[];
    /** Outcomes of the policies, and what the informed one committed and had left, as a share of its grant. */
    readonly informed: number;
    readonly greedy: number;
    readonly random: number;
    readonly committed: Decision;
    readonly left: number;
    /** The best of a coarse grid over all dials. */
    readonly best: { readonly dials: Decision; readonly value: number };
  };
};

export type Census = {
  /** What fresh worlds said, where they were asked. */
  readonly fresh?: readonly FreshEntry[];
  readonly mission: MissionId;
  readonly version: number;
  readonly entries: readonly CensusEntry[];
};

/** Four decimals: a golden file is read by people, and the last bits of a logarithm differ between machines. */
const rounded = (value: number): number => Number(value.toFixed(4));

/** All combinations of a few values of every dial. */
function coarseGrid({ dials }: Workbench): readonly Decision[] {
  const ranges = Object.values(dials).filter(({ kind }) => kind === 'range').length;
  const places = ranges > 1 ? placesOfMore : placesOfOne;
  let grid: readonly Decision[] = [{}];
  for (const [key, dial] of Object.entries(dials)) {
    const values = valuesOf(dial);
    const few =
      dial.kind === 'choice'
        ? values
        : Array.from(
            { length: places },
            (_, place) => values[Math.round((place / (places - 1)) * (values.length - 1))]!,
          );
    grid = grid.flatMap((decision) => few.map((value) => ({ ...decision, [key]: value })));
  }
  return grid;
}

/** The best decision of a coarse grid. */
const bestOf = (grid: readonly Decision[], outcomeAt: (decision: Decision) => number) =>
  grid
    .map((dials) => ({ dials, value: outcomeAt(dials) }))
    .reduce((top, next) => (next.value > top.value ? next : top));

function playIn(
  mission: MissionId,
  track: TrackId,
  seed: number,
  whole: Workbench,
  known: CensusEntry['play'],
): CensusEntry['play'] {
  const { open } = simulators[mission];
  if (open === undefined) throw new Error(`${mission} has dials, but no world to set them in`);
  const world = open({ seed: seedOf(seed), track, round: 0 });
  const random = randomFrom(seedOf(seed)).fork(`census/${mission}/${track}`);
  const standard = whole.defaults[track];
  // dials that nobody draws blindly stand still for everybody who is counted here
  const workbench = drawnOver(whole, standard);
  const outcomeAt = recall(world, workbench);
  const reached = (policy: 'greedy' | 'informed' | 'random') => {
    const committed = commitBy(policy, world, workbench, track, random.fork(policy));
    return { ...committed, value: world.outcome(committed.decision, committed.purse, {}, 0, committed.before).value };
  };
  const informed = reached('informed');
  const best = bestOf(known ? [known.best.dials] : coarseGrid(workbench), outcomeAt);
  return {
    default: rounded(outcomeAt(standard)),
    noise: rounded(noiseOf(world, standard)),
    blind: blindOutcomes(workbench, outcomeAt, blindInEach, random.fork('blind')).map(rounded),
    corners: cornersOf(workbench).map(outcomeAt).map(rounded),
    informed: rounded(informed.value),
    greedy: rounded(reached('greedy').value),
    random: rounded(reached('random').value),
    committed: informed.decision,
    left: rounded(informed.purse.hours / world.grant.hours),
    best: { dials: best.dials, value: rounded(best.value) },
  };
}

/**
 * Counts one world. About two seconds.
 * @param known an earlier count of it: its best dials are asked again instead of searched for again, which takes half the time.
 */
export function countWorld(mission: MissionId, track: TrackId, seed: number, known?: CensusEntry): CensusEntry {
  const { workbench, questions } = missions[mission];
  const prepared = simulators[mission].prepare({ seed: seedOf(seed), track, round: 0 });
  const truths = Object.keys(questions).flatMap((name) => {
    const truth = prepared.truths[name];
    if (truth === undefined || typeof truth.answer !== 'number') return [];
    const figures = [truth.figure, truth.error].map((figure) => (figure === undefined ? null : rounded(figure)));
    return [[name, [truth.answer, ...figures]] as const];
  });
  const play = workbench ? playIn(mission, track, seed, workbench, known?.play) : undefined;
  return { track, seed, truths: Object.fromEntries(truths), ...(play ? { play } : {}) };
}
