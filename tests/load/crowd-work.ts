/** What a team does in its work, and in the commit: one hand on the dials, one that calls, everybody's taps, a marker and a defence. */
import type { Dice } from '../../server/bots/dice.ts';
import type { Phone } from './venue.ts';

/** The grid of the dial that is turned: its lowest value, its step, and how many steps. */
const grid = { low: 0.3, step: 0.02, steps: 34 } as const;
/** A finger is told of a few times a second. */
const fingerMs = 250;
const touches = 3;
/** Lesson time of a trial's countdown, in ms, and when a team-mate calls it. */
export const countdownMs = 4_000;
const callAt = 0.4;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const setting = (dice: Dice): number => Number((grid.low + grid.step * dice.whole(0, grid.steps)).toFixed(2));

/** A trial, from the tap to its result, without its countdown, in ms; or that it was turned away. */
export type Tried = number | 'turned-away';

/** Players by team, in the order in which they came. */
export const byTeam = (phones: readonly Phone[]): readonly (readonly Phone[])[] => {
  const teams = new Map<number, Phone[]>();
  for (const phone of phones) {
    const team = teams.get(phone.team());
    if (team) team.push(phone);
    else teams.set(phone.team(), [phone]);
  }
  return [...teams.values()];
};

export type WorkOptions = {
  readonly dice: Dice;
  /** Within how long teams begin, in ms, and how many trials each runs. */
  readonly spreadMs: number;
  readonly trials: number;
  /** Lesson time runs so many times as fast as the clock. */
  readonly rate: number;
};

/**
 * A team's experiments, one after the other: the first of its players turns a dial and runs, the second calls.
 * @returns how long each trial took
 */
export const experiment = async (team: readonly Phone[], options: WorkOptions): Promise<readonly Tried[]> => {
  const { dice, spreadMs, trials, rate } = options;
  const [driver, sceptic] = team;
  if (!driver) return [];
  const tried: Tried[] = [];
  await sleep(spreadMs * dice.uniform());
  let measured = 0;
  for (let trial = 0; trial < trials; trial++) {
    for (let touch = 0; touch < touches; touch++) {
      await driver.hold(setting(dice));
      await sleep(fingerMs);
    }
    await driver.move(setting(dice));
    const started = performance.now();
    const running = driver.run();
    await sleep((callAt * countdownMs) / rate);
    // a trial that was turned away cannot be called
    await sceptic?.call(measured + 1).catch(() => undefined);
    const ran = await running;
    if (ran) measured++;
    tried.push(ran ? performance.now() - started - countdownMs / rate : 'turned-away');
  }
  return tried;
};

/** Lets a refusal pass that a crowd meets, and nothing else. */
const unless = (code: string) => (error: unknown) => {
  if (!(error instanceof Error && error.message === code)) throw error;
};

/** The first marks, the last defends, and everybody commits. */
export const settle = async (team: readonly Phone[], { dice, spreadMs }: Pick<WorkOptions, 'dice' | 'spreadMs'>) => {
  await sleep(spreadMs * dice.uniform());
  await team[0]?.mark(setting(dice));
  await team.at(-1)?.defend('It held when we looked at another part of the data.');
  await Promise.all(team.map((phone) => phone.commit().catch(unless('already-committed'))));
};
