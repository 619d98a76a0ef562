/** How the wall of the present mission moves. */
import type { PublicView } from '../../shared/lesson/views.ts';
import { isMissionId, missions } from '../../shared/missions/index.ts';
import type { WallKind } from '../stage/reveal-plan.ts';

/** A mission that this page is too old to know turns its tiles over: every one then shows its state. */
export const kindOf = ({ mission }: Pick<PublicView, 'mission'>): WallKind =>
  isMissionId(mission) ? missions[mission].wall : 'flip';
