/** `npm run rehearse -- --players 24 --plan dedup-forecast --speed 60 [--kill] [--seed 1] [--json] [--attached]`: plays a plan with programs, and says whether a class may come. */
import { parseArgs } from 'node:util';
import { isPlanId, plans } from '../../shared/plans/index.ts';
import { cardOf, isGo, jsonOf } from './rehearsal/card.ts';
import { type RehearsalWish, rehearse } from './rehearsal/rehearse.ts';

const most = { players: 500, speed: 200, seed: 1_000_000 };

const usage = `Usage: npm run rehearse -- --players 24 --plan dedup-forecast --speed 60 [--kill] [--seed 1] [--json] [--attached]
  --players 1 to ${most.players}; --speed 1 to ${most.speed}; plans: ${Object.keys(plans).join(', ')}; --attached ends it when its input closes`;

const wholeIn = (name: string, text: string, least: number, limit: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > limit)
    throw new Error(`--${name} must be a whole number from ${least} to ${limit}.\n${usage}`);
  return value;
};

const readWish = (): RehearsalWish & { readonly json: boolean; readonly attached: boolean } => {
  const { values } = parseArgs({
    options: {
      players: { type: 'string', default: '24' },
      plan: { type: 'string', default: 'dedup-forecast' },
      speed: { type: 'string', default: '60' },
      kill: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      attached: { type: 'boolean', default: false },
    },
  });
  if (!isPlanId(values.plan)) throw new Error(`There is no plan ${values.plan}.\n${usage}`);
  return {
    players: wholeIn('players', values.players, 1, most.players),
    plan: values.plan,
    speed: wholeIn('speed', values.speed, 1, most.speed),
    kill: values.kill,
    seed: wholeIn('seed', values.seed, 0, most.seed),
    json: values.json,
    attached: values.attached,
  };
};

const main = async (): Promise<void> => {
  const wish = readWish();
  const leaving = new AbortController();
  // whoever called is gone: nothing of a rehearsal stays behind
  if (wish.attached) process.stdin.resume().once('close', () => leaving.abort());
  const found = await rehearse(wish, leaving.signal);
  process.stdin.pause();
  process.stdout.write(wish.json ? `${JSON.stringify(jsonOf(found))}\n` : cardOf(found, wish));
  process.exitCode = isGo(found) ? 0 : 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
