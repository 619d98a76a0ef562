/** Whether this phone's player has locked the forecast that stands open. */
import type { MineView, TeamView } from '../../shared/lesson/views.ts';

/** Own forecast locked, as the own papers or the team's list say it. */
export const isLocked = ({ mine, team }: { readonly mine: MineView; readonly team: TeamView | undefined }): boolean =>
  mine.forecast?.locked === true ||
  (team?.members.some(({ player, locked }) => player === mine.player && locked) ?? false);
