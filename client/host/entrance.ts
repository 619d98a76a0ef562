/** How a host comes in: with the house key to open a lesson, with a host key to run one, or with neither. */
import { effect, type Signal, signal } from '@preact/signals';
import { closeCodes } from '../../shared/protocol/close-codes.ts';
import { type DoorNo, isNo } from '../net/door.ts';
import type { Lesson, SeatCard } from '../net/lesson.ts';
import type { Store } from '../net/surroundings.ts';
import { type Fragment, keyFragment } from './fragment.ts';
import type { Chair, HouseDoor, NewKey, Wish } from './house-door.ts';
import { forgetKey, keepKey, keptKey } from './kept-key.ts';

/** Why the desk cannot be had: what a door said, or how the lesson ended for this page. */
export type Why = DoorNo['refused'] | 'replaced' | 'closed';

export type Where =
  | { readonly at: 'gate'; readonly why?: Why }
  | { readonly at: 'setup'; readonly houseKey: string }
  | { readonly at: 'opening' }
  | { readonly at: 'desk'; readonly hostKey: string; readonly chair: Chair; readonly lesson: Lesson };

/** The two forms that end in a host key. */
export type Form = 'open' | 'replace-key';

export type Entrance = {
  readonly where: Signal<Where>;
  /** Why the last wish was not granted, and of which form. */
  readonly no: Signal<{ readonly form: Form; readonly why: Why } | undefined>;
  readonly busy: Signal<boolean>;
  /** Follows the address, as it is now or has just become. */
  readonly enter: (fragment: Fragment) => Promise<void>;
  readonly open: (houseKey: string, wish: Wish) => Promise<void>;
  readonly replaceKey: (houseKey: string, code: string) => Promise<void>;
};

export type Surroundings = {
  readonly door: Pick<HouseDoor, 'openLesson' | 'sitDown' | 'replaceKey'>;
  readonly store: Store;
  /** Puts a fragment into the address, without a new page. */
  readonly address: (fragment: string) => void;
  readonly sit: (card: SeatCard) => Lesson;
};

export const entrance = ({ door, store, address, sit }: Surroundings): Entrance => {
  const where = signal<Where>({ at: 'gate' });
  const no: Entrance['no'] = signal(undefined);
  const busy = signal(false);

  let unwatch = () => {};

  const leave = () => {
    const now = where.peek();
    unwatch();
    unwatch = () => {};
    if (now.at === 'desk') now.lesson.leave();
  };

  /** The line is gone for good: says why, or sits down again where only the seat had grown old. */
  const gone = async (hostKey: string, because: number | string | undefined, wasLive: boolean) => {
    leave();
    if (because === closeCodes.keyReplaced) where.value = { at: 'gate', why: 'replaced' };
    else if (because === closeCodes.lessonClosed) where.value = { at: 'gate', why: 'closed' };
    else if (wasLive) await sitDown(hostKey);
    else where.value = { at: 'gate', why: because === 'seat-refused' ? because : 'unreachable' };
  };

  const watch = (hostKey: string, lesson: Lesson) => {
    let wasLive = false;
    unwatch = effect(() => {
      const link = lesson.link.value;
      if (link === 'live') wasLive = true;
      // not from within the effect: it ends itself
      if (link === 'gone') queueMicrotask(() => void gone(hostKey, lesson.goneBecause.peek(), wasLive));
    });
  };

  let wish = 0;

  const sitDown = async (hostKey: string) => {
    leave();
    wish += 1;
    const mine = wish;
    where.value = { at: 'opening' };
    const chair = await door.sitDown(hostKey);
    // somebody followed another link in the meantime
    if (mine !== wish) return;
    if (isNo(chair)) {
      if (chair.refused !== 'unreachable' && keptKey(store) === hostKey) forgetKey(store);
      where.value = { at: 'gate', why: chair.refused };
      return;
    }
    keepKey(store, hostKey);
    const lesson = sit(chair);
    where.value = { at: 'desk', hostKey, chair, lesson };
    watch(hostKey, lesson);
  };

  /** One wish of a form at a time; a key that comes of it opens the desk. */
  const askForKey = async (form: Form, ask: () => Promise<NewKey | DoorNo>) => {
    if (busy.peek()) return;
    busy.value = true;
    const answer = await ask();
    busy.value = false;
    no.value = isNo(answer) ? { form, why: answer.refused } : undefined;
    if (isNo(answer)) return;
    address(keyFragment(answer.hostKey));
    await sitDown(answer.hostKey);
  };

  return {
    where,
    no,
    busy,
    enter: async ({ house, key }) => {
      no.value = undefined;
      const now = where.peek();
      if (house !== undefined) {
        leave();
        wish += 1;
        where.value = { at: 'setup', houseKey: house };
        return;
      }
      const hostKey = key ?? keptKey(store);
      if (now.at === 'desk' && now.hostKey === hostKey) return;
      if (hostKey === undefined) where.value = { at: 'gate' };
      else await sitDown(hostKey);
    },
    open: (houseKey, wish) => askForKey('open', () => door.openLesson(houseKey, wish)),
    replaceKey: (houseKey, code) => askForKey('replace-key', () => door.replaceKey(houseKey, code)),
  };
};
