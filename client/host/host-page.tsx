/** The instructor's page, whole: the gate, the setup or the desk, whichever the key opens. */
import type { Lesson } from '../net/lesson.ts';
import { DeskPage } from './desk-page.tsx';
import type { DeskState } from './desk-state.ts';
import type { Entrance } from './entrance.ts';
import { GatePage, Opening } from './gate-page.tsx';
import type { Rehearsing } from './rehearsing.ts';
import { SetupPage } from './setup-page.tsx';
import type { SetupState } from './setup-state.ts';

export const HostPage = ({
  entrance,
  setup,
  rehearsing,
  stateOf,
  again,
  clock,
}: {
  readonly entrance: Entrance;
  readonly setup: SetupState;
  readonly rehearsing: Rehearsing;
  /** What the desk of a lesson remembers; the same for the same lesson. */
  readonly stateOf: (lesson: Lesson, hostKey: string) => DeskState;
  readonly again: () => void;
  readonly clock: () => Date;
}) => {
  const where = entrance.where.value;
  if (where.at === 'opening') return <Opening />;
  if (where.at === 'gate') return <GatePage why={where.why} entrance={entrance} again={again} />;
  if (where.at === 'setup') {
    return <SetupPage {...{ entrance, setup, rehearsing, clock }} houseKey={where.houseKey} />;
  }
  const { lesson, chair, hostKey } = where;
  return <DeskPage lesson={lesson} state={stateOf(lesson, hostKey)} chair={chair} hostKey={hostKey} clock={clock} />;
};
