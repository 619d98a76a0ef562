/** The files of a lesson: a line for everything, a line a team, a line a player, and all events. */

export const fileNames = ['records', 'teams', 'players', 'journal'] as const;
export type FileName = (typeof fileNames)[number];
