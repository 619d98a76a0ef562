/** A player's phone at the game itself: the framework's frames as bytes, no more decoded than is needed. */
import { openCaller } from '../../server/bots/caller.ts';
import { Dice } from '../../server/bots/dice.ts';
import type { Line, Reply } from '../../server/bots/line.ts';
import { goIn, sitBack } from '../../server/bots/way-in.ts';
import type { MineView } from '../../shared/lesson/views.ts';
import { missions } from '../../shared/missions/index.ts';
import type { Incident } from '../../shared/missions/workbench.ts';
import { StepWatch } from './step-watch.ts';
import type { Phone } from './venue.ts';

/** The door lets 240 come from one address in ten seconds: a large crowd comes from many. */
const addresses = 200;
const name = 'Ada';
/** The mission whose work the crowd does, and the dial that it turns. */
const bench = missions['dedup-audit'].workbench;
const dial = 'threshold';
/** Refusals that are part of a full house: the trial is not run, and nothing is spent. */
const full: readonly string[] = ['lab-busy', 'purse-empty', 'trial-open'];

/** The address of this machine from which a player comes. */
export const addressOf = (index: number): string => `127.0.0.${2 + (index % addresses)}`;
export const deviceOf = (index: number): string => `load-${String(index).padStart(8, '0')}`;
export const playerName = name;

const answered = (reply: Reply): unknown => {
  if (reply.kind === 'answered') return reply.read();
  throw new Error(reply.kind === 'refused' ? reply.code : 'the connection ended');
};

/** The free answer of the incident that a frame names. */
const freeAnswer = (incidents: readonly Incident[], struck: string): string =>
  incidents.find(({ key }) => key === struck)?.answers[0]?.key ?? '';

const hands = (line: Line, watch: StepWatch, question: string) => {
  let acted = 0;
  let trials = 0;
  let mine: MineView | undefined;
  const act = async (what: string, body: object): Promise<void> =>
    void answered(await line.request('act', { id: `action-${++acted}`, name: what, body }));
  const askMine = async (): Promise<void> => {
    mine = answered(await line.request('ask', { name: 'mine' })) as MineView;
    if (mine.brief) watch.tickets.add(mine.brief.picture.ticket);
  };
  const run = async (): Promise<boolean> => {
    const reply = await line.request('act', { id: `action-${++acted}`, name: 'runTrial', body: { size: 0 } });
    if (reply.kind === 'refused' && full.includes(reply.code)) return false;
    answered(reply);
    await watch.ended(++trials);
    return true;
  };
  return {
    ask: async () => void (await Promise.all([askMine(), line.request('ask', { name: 'time' }).then(answered)])),
    team: () => mine?.team ?? 0,
    place: (chips: readonly number[]) => act('placeChips', { question, chips }),
    lock: (chips: readonly number[]) => act('lockForecast', { question, chips }),
    hold: async (value: number) => void answered(await line.request('hold', { dial, value })),
    move: (value: number) => act('moveDial', { dial, value }),
    run,
    call: (trial: number) => act('callTrial', { trial, call: 'higher' }),
    tap: () => act('answerIncident', { answer: freeAnswer(bench?.incidents ?? [], watch.incident()) }),
    mark: (value: number) => act('placeMarker', { value }),
    defend: (text: string) => act('writeDefence', { text, evidence: 0 }),
    commit: () => act('commit', {}),
    judge: async () => {
      await askMine();
      for (const { index } of mine?.pairs ?? []) await act('judgePair', { pair: index, side: 'left' });
    },
  };
};

/**
 * Comes in by the door, and sits down.
 * @param question the one that is asked when it counts
 * @throws Error if the door or the room says no
 */
export const phoneAt = async (url: string, code: string, index: number, question: string): Promise<Phone> => {
  const from = addressOf(index);
  const caller = openCaller(url, from);
  const venue = { url, code, from, caller };
  const dice = new Dice(`phone ${index}`);
  const watch = new StepWatch();
  const card = await goIn(venue, deviceOf(index), name, dice, () => undefined);
  const line = await sitBack(
    venue,
    card,
    dice,
    (frame) => watch.hear(frame),
    () => true,
  );
  caller.hangUp();
  if (!line) throw new Error('the seat was refused');
  const fetched = new Set<string>();
  return {
    ...hands(line, watch, question),
    saw: (kind, times) => watch.saw(kind, times),
    struck: () => watch.struck(),
    fetchPictures: async () => {
      const again = openCaller(url, from);
      for (const ticket of watch.tickets)
        if (!fetched.has(ticket)) {
          fetched.add(ticket);
          await again.get(`/pictures/${ticket}`);
        }
      again.hangUp();
    },
    traffic: line.traffic,
    leave: line.leave,
  };
};
