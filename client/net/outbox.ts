/** Actions that nobody has answered yet: kept in storage, sent again after a reload, a reconnect or a restart of the server. */
import type { CommandName } from '../../shared/protocol/commands.ts';
import type { Store } from './surroundings.ts';

export type Action = { readonly id: string; readonly name: CommandName; readonly body: unknown };

export type Outbox = {
  readonly waiting: () => readonly Action[];
  /** Adds an action at the end; the answer names the waiting actions that it makes moot and that are dropped for it. */
  readonly add: (action: Action, inFlight: string | undefined) => readonly string[];
  /** The action has been answered. */
  readonly settle: (id: string) => void;
};

/** A player who stayed away for long does not come back with more than this. */
const most = 50;

const isAction = (value: unknown): value is Action =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  'body' in value;

const readActions = (text: string | undefined): readonly Action[] => {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter(isAction) : [];
  } catch {
    return [];
  }
};

const fieldOf = ({ body }: Action, field: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined;

/**
 * Chips travel as a whole vector: a later one says all that an earlier one of the same question said. So does a dial's newest value,
 * unless something was asked in between that meant the dials as they stood.
 */
const makesMoot = (later: Action, earlier: Action, between: readonly Action[]): boolean => {
  if (earlier.name === 'moveDial')
    return (
      later.name === 'moveDial' &&
      fieldOf(later, 'dial') === fieldOf(earlier, 'dial') &&
      between.every(({ name }) => name === 'moveDial')
    );
  return (
    earlier.name === 'placeChips' &&
    (later.name === 'placeChips' || later.name === 'lockForecast') &&
    fieldOf(later, 'question') === fieldOf(earlier, 'question')
  );
};

/** @param key under which this lesson's outbox is stored */
export const openOutbox = (store: Store, key: string): Outbox => {
  let actions = readActions(store.read(key));
  const keep = (next: readonly Action[]) => {
    actions = next.slice(-most);
    if (actions.length === 0) store.remove(key);
    else store.write(key, JSON.stringify(actions));
  };
  return {
    waiting: () => actions,
    add: (action, inFlight) => {
      const moot = actions.filter(
        (earlier, place) => earlier.id !== inFlight && makesMoot(action, earlier, actions.slice(place + 1)),
      );
      keep([...actions.filter((earlier) => !moot.includes(earlier)), action]);
      return moot.map(({ id }) => id);
    },
    settle: (id) => {
      if (actions.some((action) => action.id === id)) keep(actions.filter((action) => action.id !== id));
    },
  };
};
