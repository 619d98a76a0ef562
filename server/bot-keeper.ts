/** Sees to it that the seats which a host had filled with programs are sat on: from the lesson's own state, so that they are back after a restart. */
import type { LessonEvent } from '../shared/lesson/events.ts';
import { isRefusal, type Refusal } from '../shared/lesson/refusal.ts';
import { type Seat, seated } from '../shared/lesson/state.ts';
import type { Seats } from './access/seats.ts';
import type { Company } from './bots/company.ts';
import type { StandIn } from './bots/company-words.ts';
import type { StyleName } from './bots/styles.ts';
import type { Live } from './lessons.ts';

/** More would tell a class nothing, and cost its server what people need. */
const mostBots = 60;

/** How they play, in turn: as people do, none of the ways in which phones fail. */
const manners: readonly StyleName[] = ['careful', 'random', 'greedy', 'careful', 'stubborn'];

const botSeats = ({ engine }: Live): readonly Seat[] =>
  engine.shown.status === 'over'
    ? []
    : engine.shown.teams.flatMap((team) => seated(team).filter(({ bot }) => bot === true));

/** Programs that ever had a seat here: each gets a number of its own. */
const everSat = ({ engine }: Live): number =>
  engine.head.teams.reduce((sum, { seats }) => sum + seats.filter(({ bot }) => bot).length, 0);

export class BotKeeper {
  #seats: Seats;
  #company: Company | undefined;
  #queue: Promise<void> = Promise.resolve();
  #tokens = new Map<string, Promise<string>>();

  /** @param company where programs run; without one, none ever sits */
  constructor(seats: Seats, company: Company | undefined) {
    this.#seats = seats;
    this.#company = company;
  }

  /** Looks who is to sit there, after something happened. */
  happened(live: Live, { type, body }: LessonEvent): void {
    const seatsChanged = ['PlayerRemoved', 'PlayerRestored', 'SeatMoved', 'LessonEnded'].includes(type);
    if (seatsChanged || (type === 'PlayerJoined' && 'bot' in body)) this.tend(live);
  }

  /** Tells the programs who is to sit in this lesson. */
  tend(live: Live): void {
    this.#queue = this.#queue.then(async () => {
      const standIns = await Promise.all(botSeats(live).map((seat) => this.#standIn(live, seat)));
      this.#company?.seat(live.row.id, standIns);
    });
  }

  /** The lesson is closed. */
  forget(live: Live): void {
    this.#company?.seat(live.row.id, []);
    for (const place of this.#tokens.keys()) if (place.startsWith(`${live.row.id} `)) this.#tokens.delete(place);
  }

  /** Lets programs in until every team has as many members as planned. @returns how many sit there then */
  async fill(live: Live): Promise<{ readonly bots: number } | Refusal> {
    const { engine } = live;
    while (botSeats(live).length < mostBots) {
      const seat = await engine.joinBot(`Bot ${everSat(live) + 1}`);
      if (!isRefusal(seat)) continue;
      if (seat.refused !== 'lesson-full') return seat;
      break;
    }
    return { bots: botSeats(live).length };
  }

  /** Sends every program away. @param newId makes ids of actions */
  async dismiss(live: Live, newId: () => string): Promise<{ readonly bots: number } | Refusal> {
    for (const { player } of botSeats(live)) {
      const saved = await live.engine.act({ role: 'host' }, newId(), { name: 'removePlayer', body: { player } });
      if (isRefusal(saved)) return saved;
    }
    return { bots: botSeats(live).length };
  }

  async #standIn({ row }: Live, { player, issue }: Seat): Promise<StandIn> {
    const place = `${row.id} ${player} ${issue}`;
    const token = this.#tokens.get(place) ?? this.#seats.sign({ lesson: row.id, role: 'player', player, issue });
    this.#tokens.set(place, token);
    const style = manners[player % manners.length] ?? 'careful';
    return { seat: await token, room: row.id, player, style, seed: `bot-${row.id}-${player}` };
  }
}
