/** The words of a mission that came as a word from the server. */

import type { Words } from './index.ts';
import type { MissionWords } from './mission-words.ts';

/** Undefined for a mission that this page is too old to know. */
export const missionWords = (words: Words, mission: string): MissionWords | undefined =>
  Object.hasOwn(words.missions, mission)
    ? (words.missions as Readonly<Record<string, MissionWords>>)[mission]
    : undefined;
