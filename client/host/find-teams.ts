/** Which teams the list shows: those that fit what is searched for, by team or by person, or only those that wait. */
import type { TeamId } from '../../shared/lesson/state.ts';
import type { DeskTeam, DeskView, PublicTeam, PublicView } from '../../shared/lesson/views.ts';
import { type Doings, noDoings, quietFor } from './doings.ts';
import { extrasOf } from './effort-marks.tsx';
import { isWaiting, sitting, type Waiting, waitingOf } from './waiting.ts';

export type ListedTeam = { readonly team: PublicTeam; readonly desk: DeskTeam; readonly waiting: Waiting };

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const fits = (text: string, { team, desk }: ListedTeam): boolean =>
  fold(team.name).includes(text) || sitting(desk).some(({ name }) => fold(name).includes(text));

export const findTeams = (
  view: PublicView,
  desk: DeskView,
  search: string,
  waitingOnly: boolean,
  doings: Doings = noDoings,
  now = 0,
): readonly ListedTeam[] => {
  const byId = new Map(desk.teams.map((team) => [team.id, team]));
  const text = fold(search.trim());
  const { status, stepKind } = view;
  const defends = extrasOf(view).includes('defence');
  const moment = (id: TeamId) => ({
    ...{ status, stepKind, defends },
    rung: now >= view.endsAt,
    quietMs: quietFor(doings, id, now),
  });
  return view.teams
    .flatMap((team): readonly ListedTeam[] => {
      const own = byId.get(team.id);
      return own ? [{ team, desk: own, waiting: waitingOf(own, moment(team.id), desk.teamSize) }] : [];
    })
    .filter((listed) => (text === '' || fits(text, listed)) && (!waitingOnly || isWaiting(listed.waiting)));
};
