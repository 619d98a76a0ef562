/** The programs that fill empty seats, as a process of its own: told over its parent's channel who sits where, it plays until told otherwise. */
import { randomBytes } from 'node:crypto';
import type { StandIn, ToCompany } from './company-words.ts';
import { Dice } from './dice.ts';
import { BotPlayer } from './player.ts';

const sitting = new Map<string, BotPlayer>();

const placeOf = ({ room, player }: StandIn): string => `${room} ${player}`;

const sitDown = (standIn: StandIn, { url, rate }: ToCompany): void => {
  const { seat, room, player, style, seed } = standIn;
  const place = placeOf(standIn);
  const bot = new BotPlayer({
    venue: { url, code: '' },
    rate,
    style,
    dice: new Dice(seed),
    // new in every process: ids of actions that an earlier one sent are taken
    device: `bot-${randomBytes(12).toString('hex')}`,
    name: '',
    answered: () => undefined,
    forgetful: true,
  });
  sitting.set(place, bot);
  bot.take({ seat, room, player });
  const left = (): void => {
    if (sitting.get(place) === bot) sitting.delete(place);
  };
  bot.play().then(left, left);
};

process.on('message', (order: ToCompany) => {
  const wanted = new Set(order.standIns.map(placeOf));
  for (const [place, bot] of sitting) {
    if (wanted.has(place)) continue;
    sitting.delete(place);
    bot.leave();
  }
  for (const standIn of order.standIns) if (!sitting.has(placeOf(standIn))) sitDown(standIn, order);
});
// nobody is left whose seats these are
process.once('disconnect', () => process.exit());
