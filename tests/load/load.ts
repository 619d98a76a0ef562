/**
 * `npm run load -- --players 1000 [--rooms 1] [--json]`: one full round of the real server, and of the floor, with as many
 * players as are asked for. Everything stays on this machine, and ends by itself.
 */
import { parseArgs } from 'node:util';
import type { Sitter } from '../support/room-client.ts';
import { crash } from './crash.ts';
import { type CrowdOptions, playRound } from './crowd.ts';
import type { CrowdFigures } from './crowd-figures.ts';
import { type FloorScript, Scribe } from './floor-script.ts';
import { openFloor } from './floor-venue.ts';
import { cpuSeconds } from './process-cost.ts';
import { report, table } from './report.ts';
import { type PlanName, type Scene, scenesOf, type Venue } from './venue.ts';
import { openWall } from './wall-venue.ts';

const mostPlayers = 5_000;
const mostRooms = 200;
/** One in each of the first teams, and so one on every track. */
const witnesses = 4;

const usage = `Usage: npm run load -- --players 1000 [--rooms 1] [--plan dedup] [--seed 1] [--json] [--profile folder] [--trials 1] [--kill]
  players: 1 to ${mostPlayers} in all; rooms: 1 to ${mostRooms}
  trials: 1 to 5 a team
  plan: dedup, a whole round; or dedup-forecast, a forecast alone
  kill: instead, the server dies while everybody locks: when players are back, and what was lost`;

const isPlan = (word: string): word is PlanName => Object.hasOwn(scenesOf, word);

const wholeIn = (text: string, least: number, most: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw new Error(usage);
  return value;
};

const readWish = () => {
  const { values } = parseArgs({
    options: {
      players: { type: 'string', default: '1000' },
      rooms: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      plan: { type: 'string', default: 'dedup' },
      profile: { type: 'string' },
      trials: { type: 'string', default: '1' },
      kill: { type: 'boolean', default: false },
    },
  });
  const { plan } = values;
  if (!isPlan(plan)) throw new Error(usage);
  const players = wholeIn(values.players, 1, mostPlayers);
  const rooms = wholeIn(values.rooms, 1, Math.min(mostRooms, players));
  const { json, profile, kill } = values;
  const trials = wholeIn(values.trials, 1, 5);
  return { players, rooms, plan, seed: wholeIn(values.seed, 0, 1_000_000), json, profile, kill, trials };
};

/** Steps open for the crowd as usual; afterwards the scribe writes down what a witness saw. */
const noted = (venue: Venue, scribe: Scribe, watched: readonly Sitter[]): Venue => ({
  ...venue,
  open: async (scene: Scene) => {
    // how the scene before it ended is what a team knows now
    scribe.bench();
    await venue.open(scene);
    const giveUp = AbortSignal.timeout(patienceMs);
    while (watched.some((each) => each.views().view.stepKind !== scene.kind) && !giveUp.aborted)
      await new Promise((resolve) => setTimeout(resolve, 20));
    if (giveUp.aborted) throw new Error(`a witness did not see ${scene.name}`);
    await scribe.note(scene);
  },
});

/** In how long a crowd comes, locks, and begins to experiment, in ms. */
const pace: Pick<CrowdOptions, 'joinMs' | 'stampedeMs' | 'workMs'> = {
  joinMs: 10_000,
  stampedeMs: 3_000,
  workMs: 25_000,
};
/** A large class’s outcomes take minutes of computing before a reveal. */
const patienceMs = 300_000;

type Played = {
  readonly figures: CrowdFigures;
  readonly before: number;
  readonly script: FloorScript;
  readonly at: Pick<Venue, 'scenes' | 'rate'>;
};

const playWall = async ({
  players,
  rooms,
  plan,
  seed,
  trials,
  profile,
}: ReturnType<typeof readWish>): Promise<Played> => {
  const wall = await openWall({ players: players + witnesses, rooms, plan, profile });
  try {
    const watched: Sitter[] = [];
    for (let index = 0; index < witnesses; index++) watched.push(await wall.witness(players + index));
    const scribe = new Scribe(watched[0] as Sitter);
    await scribe.lobby();
    const before = cpuSeconds(wall.pid);
    const figures = await playRound(noted(wall, scribe, watched), { players, seed, trials, ...pace });
    await Promise.all(watched.map((each) => each.leave()));
    return { figures, before, script: scribe.script(), at: { scenes: wall.scenes, rate: wall.rate } };
  } catch (error) {
    throw new Error(`${String(error)}\n${wall.output()}`);
  } finally {
    await wall.close();
  }
};

const playFloor = async (
  { script, at }: Played,
  { players, seed, trials }: ReturnType<typeof readWish>,
): Promise<CrowdFigures> => {
  const floor = await openFloor(script, at);
  try {
    return await playRound(floor, { players, seed, trials, ...pace });
  } finally {
    await floor.close();
  }
};

const main = async (): Promise<void> => {
  const wish = readWish();
  if (wish.kill) {
    const figures = await crash(wish.players, wish.seed);
    process.stdout.write(`${JSON.stringify(figures, null, wish.json ? undefined : 2)}\n`);
    process.exitCode = figures.acknowledgedLost + figures.neverBack > 0 ? 1 : 0;
    return;
  }
  const played = await playWall(wish);
  const { figures, before } = played;
  const floor = await playFloor(played, wish);
  const measured = { ...wish, figures, floor, before };
  process.stdout.write(wish.json ? `${JSON.stringify(report(measured))}\n` : table(measured));
  for (const error of new Set([...figures.errors, ...floor.errors])) process.stderr.write(`${error}\n`);
  process.exitCode = figures.errors.length + floor.errors.length > 0 ? 1 : 0;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
