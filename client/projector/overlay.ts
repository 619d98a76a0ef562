/** What the host has put over the step: one team in the spotlight, or another decision tried out. */
import type { PublicView, WallView } from '../../shared/lesson/views.ts';

/** A decision can be tried out once outcomes are out: in these steps, and nowhere before. */
const afterwards: readonly string[] = ['reveal', 'verdict', 'podium'];

export const overlayOf = (view: PublicView, wall: WallView): 'spotlight' | 'whatIf' | undefined => {
  if (view.status !== 'running' || view.room.blank) return undefined;
  if (wall.spotlight > 0 && view.teams.some(({ id }) => id === wall.spotlight)) return 'spotlight';
  return wall.whatIf && afterwards.includes(view.stepKind) ? 'whatIf' : undefined;
};
