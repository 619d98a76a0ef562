/** The rehearsal as the host's page follows it: begun with one press, looked at until its card is there. */
import { type Signal, signal } from '@preact/signals';
import type { RehearsalState } from '../../shared/protocol/http.ts';
import { type DoorNo, isNo } from '../net/door.ts';
import type { HouseDoor } from './house-door.ts';

export type Rehearsing = {
  readonly state: Signal<RehearsalState>;
  /** Why the last wish was not granted. */
  readonly no: Signal<DoorNo['refused'] | undefined>;
  readonly begin: (houseKey: string, plan: string) => Promise<void>;
  /** Finds out what goes on already: another page may have begun it. */
  readonly follow: (houseKey: string) => Promise<void>;
};

const glanceMs = 1_000;

/** @param later runs something once, so many ms later */
export const rehearsing = (
  door: Pick<HouseDoor, 'rehearse' | 'rehearsal'>,
  later: (ms: number, run: () => void) => void,
): Rehearsing => {
  const state = signal<RehearsalState>({ state: 'none' });
  const no: Rehearsing['no'] = signal(undefined);
  let following = false;

  const take = (answer: RehearsalState | DoorNo, houseKey: string): void => {
    // a server that does not answer for a moment ends no rehearsal
    if (!isNo(answer)) state.value = answer;
    following = state.value.state === 'running';
    if (following) later(glanceMs, () => void look(houseKey));
  };
  const look = async (houseKey: string): Promise<void> => take(await door.rehearsal(houseKey), houseKey);

  return {
    state,
    no,
    begin: async (houseKey, plan) => {
      const answer = await door.rehearse(houseKey, plan);
      no.value = isNo(answer) ? answer.refused : undefined;
      if (!isNo(answer) && !following) take(answer, houseKey);
    },
    follow: async (houseKey) => {
      if (!following) await look(houseKey);
    },
  };
};
