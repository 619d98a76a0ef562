/** Worlds in which teams decide, as a thread holds them open: drawn once, then asked for trials, outcomes and yardsticks. */

import { randomFrom } from '../../shared/learn/random.ts';
import type { FreshResult, FreshYardstick, Yardstick } from '../../shared/lesson/bench.ts';
import { missions } from '../../shared/missions/index.ts';
import type { DecisionWorld, Outcome, Recall, Simulator, TrialResult } from '../../shared/missions/simulator.ts';
import { simulators } from '../../shared/missions/simulators.ts';
import type { Decision, Workbench } from '../../shared/missions/workbench.ts';
import {
  boughtText,
  type Found,
  type FreshWork,
  type MeasuredTrial,
  type OutcomeWork,
  type TrialWork,
  textOf,
  type Unfinished,
  type WhatIf,
  type WhatIfWork,
  worldKey,
  type YardstickWork,
} from './decision-jobs.ts';
import { measureElsewhere } from './elsewhere.ts';
import { type Ask, freshResult, freshSeed, freshYardstick } from './fresh.ts';
import type { PackedSheet, WorldName } from './prepared-world.ts';
import { Recent } from './recent.ts';
import { packSheet } from './sheets.ts';
import { inStretches } from './stretches.ts';
import { measureYardstick } from './yardstick.ts';

/** Worlds that a thread holds open; each is a few megabytes. */
const mostWorlds = 12;
/** Sheets of audited tiles that are kept for each world: one a size. */
const mostSheets = 8;
/** Tiles in a row of an audit's sheet. */
const auditColumns = 20;

type OpenWorld = { readonly world: DecisionWorld; readonly workbench: Workbench; readonly sheets: Recent<PackedSheet> };

const openWorlds = new Recent<OpenWorld>(mostWorlds);
/** Apart from the worlds that are being played: those stay open meanwhile. */
const openFresh = new Recent<DecisionWorld>(mostWorlds);

/**
 * The simulator of a mission.
 * @throws Error if the one at hand is of another version than the lesson was opened with
 */
export function simulatorOf({ mission, version }: WorldName): Simulator {
  const simulator = simulators[mission];
  if (simulator.version !== version) throw new Error(`${mission} is of version ${simulator.version}, not ${version}`);
  return simulator;
}

/** @throws Error if the mission has no workbench, or is of another version */
export function openWorld(name: WorldName): OpenWorld {
  const { open } = simulatorOf(name);
  const { workbench } = missions[name.mission];
  if (!open || !workbench) throw new Error(`${name.mission} has no workbench`);
  const { seed, track, round } = name;
  return openWorlds.getOr(worldKey(name), () => ({
    world: open({ seed, track, round }),
    workbench,
    sheets: new Recent<PackedSheet>(mostSheets),
  }));
}

/** What a trial says without its tiles. */
export function pilotOf({ pilot, ...name }: WorldName & { readonly pilot: TrialWork['order'] }) {
  const { value, error, readings } = openWorld(name).world.trial(pilot);
  return { value, error, readings, size: pilot.size };
}

/** The audited samples in the order of the wall: that of a pool could tell which of them belong together. */
function auditOf({ world, sheets }: OpenWorld, { places, states }: TrialResult['audited']): MeasuredTrial['audit'] {
  const stateAt = new Map(Array.from(places, (place, index) => [place, states[index]!] as const));
  const hung = places.slice().sort();
  const sheet = sheets.getOr(hung.join(), () => packSheet(world.tiles(hung), auditColumns));
  return { sheet, states: Array.from(hung, (place) => stateAt.get(place)).join('') };
}

/** Runs a trial, and packs the samples that took part. */
export function measureTrial({ order, ...name }: TrialWork): MeasuredTrial {
  const opened = openWorld(name);
  const { value, error, readings, audited } = opened.world.trial(order);
  return { value, error, readings, audit: auditOf(opened, audited) };
}

/** Asks the hidden world about a decision. */
export function askOutcome({ decision, purse, circumstances, before, ...name }: OutcomeWork): Outcome {
  return openWorld(name).world.outcome(decision, purse, circumstances, 0, before);
}

/** What other dials make of the world and its wall. */
export function askWhatIf({ decision, ...name }: WhatIfWork): WhatIf {
  const { world } = openWorld(name);
  const { value, parts } = world.outcome(decision, world.grant);
  return { value, parts, states: world.wall?.(decision).join('') ?? '' };
}

/** The same for the same arguments of an outcome. */
const askedText = (...[decision, purse, circumstances, repetition = 0, before]: Parameters<DecisionWorld['outcome']>) =>
  `${repetition} ${textOf(decision)} ${textOf(purse)} ${textOf(circumstances)} ${boughtText(before)}`;

/** Measures a track's yardstick, or a stretch of it. */
export function measureStretch(
  { standard, dials, incident, ...name }: YardstickWork,
  found: Found = [],
): Yardstick | Unfinished {
  const { world, workbench } = openWorld(name);
  const random = randomFrom(name.seed).fork(`yardstick/${name.mission}/${name.track}/${name.round}`);
  return inStretches(found, (recall) => {
    const outcome: DecisionWorld['outcome'] = (...asked) => {
      const value = recall(askedText(...asked), () => world.outcome(...asked).value);
      // a yardstick asks for values alone
      return { value, parts: {}, measures: {} };
    };
    const played = { ...workbench, dials };
    const knee: DecisionWorld['knee'] = (decision) => recall(`knee ${textOf(decision)}`, () => world.knee(decision));
    const yardstick = measureYardstick({ ...world, outcome, knee }, played, standard, random, incident);
    const elsewhere = (track: WorldName['track'], decision: Decision): number =>
      recall(`${track} ${textOf(decision)}`, () => {
        const { world: other } = openWorld({ ...name, track });
        return other.outcome(decision, other.grant).value;
      });
    const { tracks } = missions[name.mission];
    const { decision: best } = yardstick.best;
    return {
      ...yardstick,
      elsewhere: measureElsewhere(best, played, name.track, tracks, elsewhere, random.fork('elsewhere')),
    };
  });
}

/** Asks fresh worlds, each opened when it is first needed. */
function freshWorldsOf(name: WorldName, recall: Recall): Ask {
  const { open } = simulatorOf(name);
  if (!open) throw new Error(`${name.mission} has no workbench`);
  return (number, ...asked) =>
    recall(`${number} ${askedText(...asked)}`, () => {
      const input = { seed: freshSeed(name.seed, number), track: name.track, round: name.round };
      return openFresh.getOr(worldKey({ ...name, ...input }), () => open(input)).outcome(...asked).value;
    });
}

/** Asks twelve fresh worlds about a decision, or some of them. */
export function measureFresh({ decision, purse, circumstances, before, ...name }: FreshWork, found: Found = []) {
  const work = { decision, purse, circumstances, before, ...name } as FreshWork;
  return inStretches<FreshResult>(found, (recall) => freshResult(freshWorldsOf(name, recall), work));
}

/** Measures what blind settings come to in fresh worlds, or a stretch of it. */
export function measureFreshYardstick({ standard, dials, incident, ...name }: YardstickWork, found: Found = []) {
  const { world, workbench } = openWorld(name);
  const random = randomFrom(name.seed).fork(`fresh-yardstick/${name.mission}/${name.track}/${name.round}`);
  return inStretches<FreshYardstick>(found, (recall) =>
    freshYardstick(freshWorldsOf(name, recall), { ...workbench, dials }, standard, incident, world.grant, random),
  );
}
