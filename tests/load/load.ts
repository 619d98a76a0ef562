/**
 * `npm run load -- --players 1000 [--rooms 1] [--json]`: one full round of the real server, and of the floor, with as many
 * players as are asked for. Everything stays on this machine, and ends by itself.
 */
import { parseArgs } from 'node:util';
import type { Sitter } from '../support/room-client.ts';
import { type CrowdFigures, playRound } from './crowd.ts';
import { type FloorScript, Scribe } from './floor-script.ts';
import { openFloor } from './floor-venue.ts';
import { cpuSeconds } from './process-cost.ts';
import { report, table } from './report.ts';
import type { StepKind, Venue } from './venue.ts';
import { openWall } from './wall-venue.ts';

const mostPlayers = 5_000;
const mostRooms = 200;
const witnesses = 3;

const usage = `Usage: npm run load -- --players 1000 [--rooms 1] [--seed 1] [--json] [--profile folder]
  players: 1 to ${mostPlayers} in all; rooms: 1 to ${mostRooms}`;

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
      profile: { type: 'string' },
    },
  });
  const players = wholeIn(values.players, 1, mostPlayers);
  const rooms = wholeIn(values.rooms, 1, Math.min(mostRooms, players));
  return { players, rooms, seed: wholeIn(values.seed, 0, 1_000_000), json: values.json, profile: values.profile };
};

/** Steps open for the crowd as usual; afterwards the scribe writes down what a witness saw. */
const noted = (venue: Venue, scribe: Scribe, watched: readonly Sitter[]): Venue => ({
  ...venue,
  open: async (step: StepKind) => {
    await venue.open(step);
    const giveUp = AbortSignal.timeout(30_000);
    while (watched.some((each) => each.views().view.stepKind !== step) && !giveUp.aborted)
      await new Promise((resolve) => setTimeout(resolve, 20));
    if (giveUp.aborted) throw new Error(`a witness did not see ${step}`);
    await scribe.note(step);
  },
});

type Played = { readonly figures: CrowdFigures; readonly before: number; readonly script: FloorScript };

const playWall = async ({ players, rooms, seed, profile }: ReturnType<typeof readWish>): Promise<Played> => {
  const wall = await openWall(players + witnesses, rooms, profile);
  try {
    const watched: Sitter[] = [];
    for (let index = 0; index < witnesses; index++) watched.push(await wall.witness(players + index));
    const scribe = new Scribe(watched[0] as Sitter);
    await scribe.note('lobby');
    const before = cpuSeconds(wall.pid);
    const figures = await playRound(noted(wall, scribe, watched), { players, seed, joinMs: 10_000, stampedeMs: 3_000 });
    await Promise.all(watched.map((each) => each.leave()));
    return { figures, before, script: scribe.script() };
  } catch (error) {
    throw new Error(`${String(error)}\n${wall.output()}`);
  } finally {
    await wall.close();
  }
};

const playFloor = async (script: FloorScript, players: number, seed: number): Promise<CrowdFigures> => {
  const floor = await openFloor(script);
  try {
    return await playRound(floor, { players, seed, joinMs: 10_000, stampedeMs: 3_000 });
  } finally {
    await floor.close();
  }
};

const main = async (): Promise<void> => {
  const wish = readWish();
  const { figures, before, script } = await playWall(wish);
  const floor = await playFloor(script, wish.players, wish.seed);
  const measured = { ...wish, figures, floor, before };
  process.stdout.write(wish.json ? `${JSON.stringify(report(measured))}\n` : table(measured));
  for (const error of new Set([...figures.errors, ...floor.errors])) process.stderr.write(`${error}\n`);
  process.exitCode = figures.errors.length + floor.errors.length > 0 ? 1 : 0;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
