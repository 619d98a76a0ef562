/** Worlds in which teams decide, as a thread holds them open: drawn once, then asked for trials, outcomes and yardsticks. */

import { randomFrom } from '../../shared/learn/random.ts';
import type { Yardstick } from '../../shared/lesson/bench.ts';
import { missions } from '../../shared/missions/index.ts';
import type { DecisionWorld, Outcome, Simulator, TrialResult } from '../../shared/missions/simulator.ts';
import { simulators } from '../../shared/missions/simulators.ts';
import type { Workbench } from '../../shared/missions/workbench.ts';
import {
  type Found,
  type MeasuredTrial,
  type OutcomeWork,
  type TrialWork,
  type Unfinished,
  worldKey,
  type YardstickWork,
} from './decision-jobs.ts';
import { nameOf } from './decisions.ts';
import type { PackedSheet, WorldName } from './prepared-world.ts';
import { Recent } from './recent.ts';
import { packSheet } from './sheets.ts';
import { measureYardstick } from './yardstick.ts';

/** Worlds that a thread holds open; each is a few megabytes. */
const mostWorlds = 12;
/** Sheets of audited tiles that are kept for each world: one a size. */
const mostSheets = 8;
/** Tiles in a row of an audit's sheet. */
const auditColumns = 20;
/** Outcomes that a yardstick may ask for in one go, so that a trial never waits long behind one. */
const atOnce = 16;

type OpenWorld = { readonly world: DecisionWorld; readonly workbench: Workbench; readonly sheets: Recent<PackedSheet> };

const openWorlds = new Recent<OpenWorld>(mostWorlds);

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
function openWorld(name: WorldName): OpenWorld {
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
export function askOutcome({ decision, purse, ...name }: OutcomeWork): Outcome {
  return openWorld(name).world.outcome(decision, purse);
}

/** Ends a stretch of work from within. */
class EnoughForNow extends Error {}

/** Measures a track's yardstick, or a stretch of it: then the same job with what was found goes on from there. */
export function measureStretch({ standard, dials, ...name }: YardstickWork, found: Found = []): Yardstick | Unfinished {
  const { world, workbench } = openWorld(name);
  const played = { ...workbench, dials };
  const known = new Map(found);
  let asked = 0;
  const outcome: DecisionWorld['outcome'] = (decision, purse, circumstances, repetition = 0) => {
    const key = `${repetition} ${nameOf(workbench, decision)}`;
    const value = known.get(key);
    // a yardstick asks for values alone
    if (value !== undefined) return { value, parts: {}, measures: {} };
    if (asked++ >= atOnce) throw new EnoughForNow();
    const answer = world.outcome(decision, purse, circumstances, repetition);
    known.set(key, answer.value);
    return answer;
  };
  const random = randomFrom(name.seed).fork(`yardstick/${name.mission}/${name.track}/${name.round}`);
  try {
    return measureYardstick({ ...world, outcome }, played, standard, random);
  } catch (error) {
    if (error instanceof EnoughForNow) return { unfinished: [...known] };
    throw error;
  }
}
