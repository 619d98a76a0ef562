/** What HTTP knows of the house: the doors that lead in, and nothing of what goes on inside. */
import type { House } from '../house.ts';

export type Doors = Pick<
  House,
  'openLesson' | 'join' | 'host' | 'newHostKey' | 'askMove' | 'pollMove' | 'picture' | 'health' | 'plans' | 'joinUrl'
>;
