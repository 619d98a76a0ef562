/** A program where teams decide: does what its style does, each thing in its time, and meets what its team-mates set going. */
import { stepOf } from '../../shared/lesson/steps/index.ts';
import type { MineView } from '../../shared/lesson/views.ts';
import { isMissionId, missions } from '../../shared/missions/index.ts';
import type { Mission, StepKind } from '../../shared/missions/mission.ts';
import { type BenchLook, judging, reactions, type Wish, wishesFor } from './bench-deeds.ts';
import type { BenchManner, Deed } from './bench-manners.ts';
import type { Dice } from './dice.ts';
import type { PictureReader } from './picture-reader.ts';

/** What a program can do, with the hands of the player that it is. */
export type BenchHands = {
  readonly player: () => number;
  readonly reader: () => PictureReader;
  readonly act: (wish: Wish) => void;
  readonly mine: () => Promise<MineView>;
  readonly drop: () => void;
  readonly flood: () => void;
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class BenchPlay {
  #hands: BenchHands;
  #manner: BenchManner;
  #dice: Dice;
  /** What was met already in this round. */
  #met = new Set<string>();
  #round = -1;

  constructor(hands: BenchHands, manner: BenchManner, dice: Dice) {
    this.#hands = hands;
    this.#manner = manner;
    this.#dice = dice;
  }

  /**
   * Plays a step to its end, unless another one opens meanwhile.
   * @param left milliseconds that it still has, of this machine's
   */
  async play(kind: StepKind, left: number): Promise<void> {
    const place = this.#place();
    const deeds = this.#manner.deeds(this.#dice.named(place))[kind] ?? [];
    let passed = 0;
    for (const { at, does } of deeds) {
      await sleep(Math.max(0, at * left - passed));
      passed = Math.max(passed, at * left);
      if (this.#place() !== place) return;
      await this.#do(does, place);
    }
  }

  /** Looks at what team-mates and stakeholders have set going. */
  react(): void {
    const round = this.#hands.reader().picture?.round ?? -1;
    if (round !== this.#round) this.#met.clear();
    this.#round = round;
    const kind = this.#kind();
    const look = kind && stepOf(kind).players.includes('runTrial') ? this.#look(`${round} reactions`) : undefined;
    if (look) for (const wish of reactions(look, this.#manner, this.#met)) this.#hands.act(wish);
  }

  async #do(deed: Deed, place: string): Promise<void> {
    if (deed === 'drop') return this.#hands.drop();
    if (deed === 'flood') return this.#hands.flood();
    const dice = this.#dice.named(`${place} ${deed}`);
    if (deed === 'judge') {
      for (const wish of judging((await this.#hands.mine()).pairs, dice)) this.#hands.act(wish);
      return;
    }
    const look = this.#look(`${place} ${deed}`);
    if (look) for (const wish of wishesFor(deed, look)) this.#hands.act(wish);
  }

  #look(named: string): BenchLook | undefined {
    const { bench, picture } = this.#hands.reader();
    const mission: Mission | undefined =
      picture && isMissionId(picture.mission) ? missions[picture.mission] : undefined;
    if (!bench || !mission?.workbench) return undefined;
    return { player: this.#hands.player(), bench, workbench: mission.workbench, dice: this.#dice.named(named) };
  }

  #kind(): StepKind | undefined {
    const picture = this.#hands.reader().picture;
    return picture?.status === 'running' && picture.stepKind !== '' ? picture.stepKind : undefined;
  }

  #place(): string {
    const picture = this.#hands.reader().picture;
    return `${picture?.status} ${picture?.round}.${picture?.step}`;
  }
}
