/** What the podium shows when its towers stand: they make room for what the lesson came to, page by page, and come back for its end. */
import type { WallView } from '../../shared/lesson/views.ts';

export type PodiumPage =
  | { readonly kind: 'towers' | 'calibration' | 'standings' }
  | { readonly kind: 'frontier'; readonly place: number };

export const towersPage: PodiumPage = { kind: 'towers' };

/** Towers stand alone for so many ms before anything else is shown. */
export const towersHold = 15_000;
/** A page is there for so many seconds, and towers for the last of the step. */
const pageSeconds = 15;
const lastSeconds = 20;

/** All pages, in their order: a frontier for each round in which teams decided. */
export const podiumPages = ({ frontiers = [], calibration, podium }: WallView): readonly PodiumPage[] => {
  const asked = calibration?.placed.some((times) => times > 0) ?? false;
  return [
    towersPage,
    ...frontiers.flatMap(({ teams }, place): readonly PodiumPage[] =>
      teams.length > 0 ? [{ kind: 'frontier', place }] : [],
    ),
    ...(asked ? [{ kind: 'calibration' } as const] : []),
    ...((podium?.teams.length ?? 0) > 0 ? [{ kind: 'standings' } as const] : []),
  ];
};

/**
 * The page that is shown: the same on every screen, for it follows from the time that is left.
 * @param rested ms for which the towers have stood
 * @param seconds whole seconds until the bell
 */
export const podiumPageAt = (wall: WallView, rested: number, seconds: number): PodiumPage => {
  const pages = podiumPages(wall);
  if (rested < towersHold || seconds <= lastSeconds) return towersPage;
  const turn = Math.floor((seconds - lastSeconds) / pageSeconds) % pages.length;
  return pages[pages.length - 1 - turn] ?? towersPage;
};
