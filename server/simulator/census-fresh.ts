/** Fresh worlds in the census: how much of what a decision reaches in its own world it reaches in worlds that nobody has seen. */
import { randomFrom } from '../../shared/learn/random.ts';
import { type MissionId, missions } from '../../shared/missions/index.ts';
import type { DecisionWorld } from '../../shared/missions/simulator.ts';
import { simulators } from '../../shared/missions/simulators.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { drawnOver } from './decisions.ts';
import { type Ask, freshSeed, freshWorlds, freshYardstick } from './fresh.ts';
import { type Committed, commitBy } from './policies.ts';
import { recall } from './search.ts';
import { seedOf } from './seeds.ts';
import { blindOutcomes, deviationOf, meanOf, noiseOf, shareBeaten } from './yardstick.ts';

/** Worlds of each track for which fresh ones are asked: each costs some nine hundred outcomes. */
export const freshCensusSeeds = 3;
const blindHere = 64;

/** Shares of blind settings that a decision beats: in its own world, and by its mean over fresh worlds. */
type Shares = { readonly here: number; readonly fresh: number };

export type FreshEntry = {
  readonly track: TrackId;
  readonly seed: number;
  readonly informed: Shares;
  readonly default: Shares;
  /** Luck of a single world: how far the informed outcome, less the median of blind settings, spreads from world to world; as multiples of the noise. */
  readonly luck: number;
};

const rounded = (value: number): number => Number(value.toFixed(4));

/**
 * Asks twelve fresh worlds. Five to ten seconds.
 * @returns undefined where a mission has no workbench.
 */
export function countFresh(mission: MissionId, track: TrackId, seed: number): FreshEntry | undefined {
  const { open } = simulators[mission];
  const { workbench } = missions[mission];
  if (open === undefined || workbench === undefined) return undefined;
  const own = seedOf(seed);
  const standard = workbench.defaults[track];
  const drawn = drawnOver(workbench, standard);
  const here = open({ seed: own, track, round: 0 });
  const random = randomFrom(own).fork(`census/${mission}/${track}`);
  const informed = commitBy('informed', here, drawn, track, random.fork('informed'));
  const untried: Committed = { decision: standard, purse: here.grant, trials: 0 };
  const worlds = Array.from(
    { length: freshWorlds },
    (_, number): DecisionWorld => open({ seed: freshSeed(own, number), track, round: 0 }),
  );
  const ask: Ask = (number, ...asked) => worlds[number]!.outcome(...asked).value;
  const valueIn = (world: DecisionWorld, { decision, purse, before }: Committed): number =>
    world.outcome(decision, purse, {}, 0, before).value;

  const blind = blindOutcomes(drawn, recall(here, drawn), blindHere, random.fork('blind'));
  const noise = noiseOf(here, standard);
  const yardstick = freshYardstick(ask, drawn, standard, undefined, here.grant, random.fork('fresh'));
  const sharesOf = (committed: Committed): Shares => ({
    here: rounded(shareBeaten(valueIn(here, committed), blind, noise)),
    fresh: rounded(
      shareBeaten(meanOf(worlds.map((world) => valueIn(world, committed))), yardstick.blind, yardstick.noise),
    ),
  });
  const above = worlds.map((world, number) => valueIn(world, informed) - yardstick.medians[number]!);
  return {
    track,
    seed,
    informed: sharesOf(informed),
    default: sharesOf(untried),
    luck: rounded(deviationOf(above) / Math.max(noise, 1e-9)),
  };
}
