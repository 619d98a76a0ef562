/** What each team waits for, from what the host may see: who is away, and who has not locked. */
import type { DeskMember, DeskTeam, PublicView } from '../../shared/lesson/views.ts';

export type Waiting =
  | { readonly for: 'nobody-sits' }
  /** Nobody: all have locked, or in a step without anything to do everybody is here. */
  | { readonly for: 'nothing'; readonly locked: boolean }
  /** People who have not locked, those who are here first; away ones are waited for as well. */
  | { readonly for: 'locks'; readonly people: readonly DeskMember[] }
  /** Nothing to do, but these are away. */
  | { readonly for: 'people'; readonly people: readonly DeskMember[] }
  /** In the lobby: free places up to the size that was planned. */
  | { readonly for: 'seats'; readonly free: number };

/** Those who sit in a team now. */
export const sitting = (team: DeskTeam): readonly DeskMember[] => team.members.filter(({ removed }) => !removed);

export const waitingOf = (team: DeskTeam, status: PublicView['status'], teamSize: number): Waiting => {
  const members = sitting(team);
  if (members.length === 0) return { for: 'nobody-sits' };
  const away = members.filter(({ here }) => !here);
  if (team.could > 0) {
    const open = members.filter(({ locked }) => !locked);
    if (open.length === 0) return { for: 'nothing', locked: true };
    return { for: 'locks', people: [...open.filter(({ here }) => here), ...open.filter(({ here }) => !here)] };
  }
  if (away.length > 0) return { for: 'people', people: away };
  if (status === 'lobby') return { for: 'seats', free: Math.max(0, teamSize - members.length) };
  return { for: 'nothing', locked: false };
};

/** Whether the host might want to walk over. */
export const isWaiting = (waiting: Waiting): boolean => waiting.for === 'locks' || waiting.for === 'people';
