/** A player that is a program: sits down, sees steps open, plays them in its style, keeps what is not answered, and comes back. */
import { chipsInAll } from '../../shared/lesson/scoring.ts';
import { stepOf } from '../../shared/lesson/steps/index.ts';
import type { MineView } from '../../shared/lesson/views.ts';
import { isMissionId, missions } from '../../shared/missions/index.ts';
import type { Wish } from './bench-deeds.ts';
import { BenchPlay } from './bench-play.ts';
import type { Dice } from './dice.ts';
import type { Line, Reply } from './line.ts';
import { Memory } from './memory.ts';
import { Outbox } from './outbox.ts';
import { PictureReader } from './picture-reader.ts';
import { type Move, type StyleName, styles } from './styles.ts';
import { goIn, mayComeBack, type Seat, sitBack, type Venue } from './way-in.ts';

export type BotOptions = {
  readonly venue: Venue;
  /** Known to this player and the server alone. */
  readonly device: string;
  readonly name: string;
  readonly style: StyleName;
  readonly dice: Dice;
  /** Milliseconds of lesson time that pass in one of this machine's. */
  readonly rate: number;
  /** Keeps nothing of what it was sent: for seats that are filled for hours. */
  readonly forgetful?: true;
  /** Called after every action that was answered. */
  readonly answered: () => void;
};

const floodFrames = 60;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class BotPlayer {
  readonly outbox: Outbox;
  readonly memory = new Memory();
  comebacks = -1;
  #options: BotOptions;
  #bench: BenchPlay;
  #reader = new PictureReader();
  #seat: Seat | undefined;
  #line: Line | undefined;
  #place = '';
  #truthIsOut = false;
  #showedEarly = false;
  #leaving = false;
  #changed: () => void = () => undefined;

  constructor(options: BotOptions) {
    this.#options = options;
    this.outbox = new Outbox(options.device, () => this.#line, options.answered);
    const hands = {
      player: () => this.player,
      reader: () => this.#reader,
      act: (wish: Wish) => this.outbox.put(wish),
      mine: () => this.mine(),
      drop: () => this.#line?.drop(),
      flood: () => this.#flood(),
    };
    this.#bench = new BenchPlay(hands, styles[options.style].bench, options.dice.named('bench'));
  }

  get player(): number {
    return this.#seat?.player ?? 0;
  }

  get device(): string {
    return this.#options.device;
  }

  get style(): StyleName {
    return this.#options.style;
  }

  get over(): boolean {
    return this.#reader.picture?.status === 'over';
  }

  /** Whether the picture showed a truth in a step that shows none. */
  get sawTruthEarly(): boolean {
    return this.#showedEarly;
  }

  /** @throws Error with the refusal's code if the door says no */
  async join(): Promise<void> {
    const { venue, device, name, dice } = this.#options;
    this.#seat = await goIn(venue, device, name, dice, (bytes) => this.memory.keep(bytes, true));
    this.#options.answered();
  }

  /** Takes a seat that was given to it, instead of going through the door. */
  take(seat: Seat): void {
    this.#seat = seat;
  }

  /** Sits until told to leave, and plays. Resolves when it has left, or its seat is gone. */
  async play(): Promise<void> {
    const { venue, dice } = this.#options;
    while (this.#seat && !this.#leaving) {
      this.#reader = new PictureReader();
      const line = await sitBack(
        venue,
        this.#seat,
        dice,
        (frame) => this.#hear(frame),
        () => !this.#leaving,
      );
      if (!line) return;
      this.#line = line;
      this.comebacks++;
      this.#look();
      void this.outbox.pump();
      const code = await line.closed;
      this.#line = undefined;
      if (!mayComeBack(code)) return;
    }
  }

  /** Resolves when the lesson is over on this player's screen. */
  async untilOver(): Promise<void> {
    while (!this.over)
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
  }

  /** The player's own papers, asked for until they come. */
  async mine(): Promise<MineView> {
    for (;;) {
      const reply: Reply = (await this.#line?.request('ask', { name: 'mine' })) ?? { kind: 'lost' };
      if (reply.kind === 'answered') return reply.read() as MineView;
      await sleep(20);
    }
  }

  leave(): void {
    this.#leaving = true;
    this.#line?.leave();
  }

  #hear(frame: Buffer): void {
    const changed = this.#reader.hear(frame);
    const picture = this.#reader.picture;
    if (changed && picture) {
      this.#truthIsOut ||= picture.reveals !== '[]';
      const shows = picture.status === 'over' || (picture.stepKind !== '' && stepOf(picture.stepKind).shows.truth);
      this.#showedEarly ||= picture.reveals !== '[]' && !shows;
    }
    if (!this.#options.forgetful) this.memory.keep(frame, !this.#truthIsOut);
    if (!changed) return;
    if (this.#line) this.#look();
    this.#changed();
  }

  /** Sees whether another step stands open, and plays it. */
  #look(): void {
    const picture = this.#reader.picture;
    if (picture?.status !== 'running' || picture.stepKind === '') return;
    this.#bench.react();
    const place = `${picture.round}.${picture.step}`;
    if (place === this.#place) return;
    this.#place = place;
    const { stepKind: kind, mission, question, endsAt } = picture;
    if (stepOf(kind).players.includes('lockForecast')) void this.#playForecast(mission, question, endsAt);
    else void this.#left(endsAt).then((left) => (left === undefined ? undefined : this.#bench.play(kind, left)));
  }

  /** Milliseconds until the bell, of this machine's; undefined where the line broke: the next one looks again. */
  async #left(endsAt: number): Promise<number | undefined> {
    const time = await this.#line?.request('ask', { name: 'time' });
    if (time?.kind !== 'answered') {
      this.#place = '';
      return undefined;
    }
    const { at } = time.read() as { readonly at: number };
    return Math.max(0, endsAt - at) / this.#options.rate;
  }

  async #playForecast(mission: string, question: string, endsAt: number): Promise<void> {
    const { style, dice } = this.#options;
    const answers = isMissionId(mission) ? missions[mission].questions[question]?.answers.length : undefined;
    const left = await this.#left(endsAt);
    if (answers === undefined || left === undefined) return;
    const look = { answers, inAll: chipsInAll, dice: dice.named(this.#place) };
    let passed = 0;
    for (const move of styles[style].forecast(look)) {
      await sleep(Math.max(0, move.at * left - passed));
      passed = Math.max(passed, move.at * left);
      this.#make(move, question);
    }
  }

  #make(move: Move, question: string): void {
    switch (move.does) {
      case 'drop':
        this.#line?.drop();
        return;
      case 'flood':
        this.#flood();
        return;
      case 'place':
      case 'lock': {
        const name = move.does === 'place' ? 'placeChips' : 'lockForecast';
        this.outbox.put({ name, body: { question, chips: [...move.chips] } });
      }
    }
  }

  #flood(): void {
    for (let frame = 0; frame < floodFrames; frame++) void this.#line?.request('ask', { name: 'time' });
  }
}
