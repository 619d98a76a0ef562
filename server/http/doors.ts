/** What HTTP knows of the house: the doors that lead in, and nothing of what goes on inside. */
import type { Doorkeeper } from '../doorkeeper.ts';

export type Doors = Pick<
  Doorkeeper,
  | 'openLesson'
  | 'join'
  | 'host'
  | 'newHostKey'
  | 'askMove'
  | 'pollMove'
  | 'fillWithBots'
  | 'rehearse'
  | 'rehearsal'
  | 'file'
  | 'picture'
  | 'health'
  | 'plans'
  | 'joinUrl'
>;
