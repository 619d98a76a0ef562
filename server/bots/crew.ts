/** A crew of programs that play, as a process of its own: told over its parent's channel where to go, it plays a lesson to the end and tells how it was. */
import type { BotReport, FromCrew, ToCrew } from './crew-words.ts';
import { Dice } from './dice.ts';
import { BotPlayer } from './player.ts';
import { styleNames } from './styles.ts';

const mostPlayers = 500;

const tell = (message: FromCrew): void => void process.send?.(message);
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const bots: BotPlayer[] = [];
let answers = 0;

const crewOf = ({ venue, players, seed, rate }: Extract<ToCrew, { say: 'go' }>): readonly BotPlayer[] => {
  if (players > mostPlayers) throw new Error(`a crew has at most ${mostPlayers} players`);
  return Array.from({ length: players }, (_, index) => {
    const dice = new Dice(`${seed} player ${index}`);
    return new BotPlayer({
      venue,
      rate,
      dice,
      // a word that stands nowhere else: whoever else receives it was told too much
      device: `bot-${dice
        .named('device')
        .whole(2 ** 46, 2 ** 47)
        .toString(36)}`,
      name: `Player ${index + 1}`,
      style: styleNames[index % styleNames.length] ?? 'random',
      answered: () => tell({ say: 'answered', inAll: ++answers }),
    });
  });
};

const reportOf = async (bot: BotPlayer): Promise<BotReport> => {
  const { player, device, style, comebacks, sawTruthEarly } = bot;
  const { acknowledged, refusals, lockMs } = bot.outbox;
  return { player, device, style, acknowledged, refusals, lockMs, comebacks, sawTruthEarly, mine: await bot.mine() };
};

const go = async (order: Extract<ToCrew, { say: 'go' }>): Promise<void> => {
  bots.push(...crewOf(order));
  const dice = new Dice(`${order.seed} arrivals`);
  await Promise.all(
    bots.map(async (bot) => {
      await sleep(dice.uniform() * order.joinMs);
      await bot.join();
      void bot.play();
    }),
  );
  tell({ say: 'joined' });
  await Promise.all(bots.map((bot) => bot.untilOver()));
  tell({ say: 'over', reports: await Promise.all(bots.map(reportOf)) });
  for (const bot of bots) bot.leave();
};

const look = ({ secrets }: Extract<ToCrew, { say: 'look' }>): void => {
  const leaks = bots.flatMap((bot) =>
    bot.memory.leaks(bot.player, secrets).map((what) => `${what}, to player ${bot.player}`),
  );
  tell({ say: 'looked', leaks });
};

process.on('message', (order: ToCrew) => {
  if (order.say === 'look') return look(order);
  go(order).catch((error: unknown) =>
    tell({ say: 'failed', why: error instanceof Error ? error.message : String(error) }),
  );
});
// a crew without anybody who sent it has nothing to do
process.once('disconnect', () => process.exit());
