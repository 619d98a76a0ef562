/** One lesson of a soak: opened, played to the end by programs of every style, its files fetched, and left. */
import { openCaller } from '../../server/bots/caller.ts';
import { Dice } from '../../server/bots/dice.ts';
import { BotPlayer } from '../../server/bots/player.ts';
import { styleNames } from '../../server/bots/styles.ts';
import { Host, openLesson } from '../../server/commands/rehearsal/host.ts';
import type { MineView } from '../../shared/lesson/views.ts';
import { fileNames } from '../../shared/protocol/file-names.ts';

export type SoakVenue = {
  readonly url: string;
  readonly houseKey: string;
  readonly plan: string;
  /** How many times as fast lesson time runs. */
  readonly rate: number;
};

const players = 4;
const glanceMs = 20;
const patienceMs = 120_000;

const until = async (holds: () => boolean, what: string): Promise<void> => {
  const giveUp = AbortSignal.timeout(patienceMs);
  while (!holds()) {
    if (giveUp.aborted) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, glanceMs));
  }
};

/** What a host takes home, and what phones show. */
const fetchAll = async (url: string, hostKey: string, papers: readonly MineView[]): Promise<void> => {
  const headers = { authorization: `Bearer ${hostKey}` };
  for (const name of fileNames) {
    const answer = await fetch(`${url}/api/files/${name}`, { headers });
    if (!answer.ok) throw new Error(`The file ${name} was refused with ${answer.status}.`);
    await answer.arrayBuffer();
  }
  const caller = openCaller(url);
  for (const { brief } of papers) if (brief) await caller.get(`/pictures/${brief.picture.ticket}`);
  caller.hangUp();
};

/**
 * Plays a lesson of one team.
 * @param index its number in the soak, from 0: it says which styles play
 * @throws Error if it does not come to its end
 */
export const playLesson = async (venue: SoakVenue, index: number): Promise<void> => {
  const { url, houseKey, plan, rate } = venue;
  const wish = { plan, teams: 1, teamSize: players, autoAdvance: true };
  const { code, hostKey } = await openLesson(url, houseKey, wish);
  const host = new Host(url, hostKey);
  const seated = host.sit();
  const bots = Array.from({ length: players }, (_, player) => {
    const number = index * players + player;
    return new BotPlayer({
      venue: { url, code },
      rate,
      dice: new Dice(`soak ${number}`),
      device: `soak-device-${String(number).padStart(8, '0')}`,
      name: `Player ${player + 1}`,
      style: styleNames[number % styleNames.length] ?? 'random',
      forgetful: true,
      answered: () => undefined,
    });
  });
  const playing = bots.map(async (bot) => {
    await bot.join();
    return bot.play();
  });
  await until(() => host.desk?.world === 'ready' && host.desk.here === players, 'not everybody sat in a lesson');
  await host.act('start', {});
  await until(() => host.picture?.status === 'over' && bots.every(({ over }) => over), 'a lesson found no end');
  await fetchAll(url, hostKey, await Promise.all(bots.map((bot) => bot.mine())));
  for (const bot of bots) bot.leave();
  host.leave();
  await Promise.all([...playing, seated]);
};
