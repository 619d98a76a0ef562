/** What a crew of programs that play and whoever sent them say to each other, from process to process. */
import type { MineView } from '../../shared/lesson/views.ts';
import type { Secret } from './memory.ts';
import type { Acknowledged } from './outbox.ts';
import type { StyleName } from './styles.ts';
import type { Venue } from './way-in.ts';

/** What the crew is told. */
export type ToCrew =
  | {
      readonly say: 'go';
      readonly venue: Venue;
      readonly players: number;
      readonly seed: string;
      /** Milliseconds of lesson time that pass in one of this machine's. */
      readonly rate: number;
      /** In how long all of them come, in ms. */
      readonly joinMs: number;
    }
  /** The lesson is over for everybody else: look through everything that was received. */
  | { readonly say: 'look'; readonly secrets: readonly Secret[] };

/** How one player of the crew came through the lesson. */
export type BotReport = {
  readonly player: number;
  readonly device: string;
  readonly style: StyleName;
  readonly acknowledged: readonly Acknowledged[];
  readonly refusals: readonly string[];
  readonly lockMs: readonly number[];
  readonly comebacks: number;
  readonly sawTruthEarly: boolean;
  /** Own papers when the lesson was over. */
  readonly mine: MineView;
};

/** What the crew tells. */
export type FromCrew =
  /** So many actions and joins have been answered so far. */
  | { readonly say: 'answered'; readonly inAll: number }
  | { readonly say: 'joined' }
  | { readonly say: 'over'; readonly reports: readonly BotReport[] }
  | { readonly say: 'looked'; readonly leaks: readonly string[] }
  | { readonly say: 'failed'; readonly why: string };
