/** Programs that sit in a lesson, counted from what the host sees: people are counted without them. */
import type { DeskView } from '../../shared/lesson/views.ts';
import { sitting } from './waiting.ts';

type Teams = Pick<DeskView, 'teams'>;

export const botsIn = ({ teams }: Teams): number =>
  teams.reduce((sum, team) => sum + sitting(team).filter(({ bot }) => bot).length, 0);

/** People who sit, and those of them who are connected. */
export const peopleIn = ({ teams }: Teams): { readonly players: number; readonly here: number } => {
  const people = teams.flatMap((team) => sitting(team).filter(({ bot }) => !bot));
  return { players: people.length, here: people.filter(({ here }) => here).length };
};

/** Seats that are free, up to the size of a team that was planned. */
export const freeSeats = ({ teams, teamSize }: Pick<DeskView, 'teams' | 'teamSize'>): number =>
  teams.reduce((sum, team) => sum + Math.max(0, teamSize - sitting(team).length), 0);
