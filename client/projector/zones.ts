/** Where the walls hang on each screen, in px of the 1920 x 1080 design. */
import type { Area, Surround } from '../stage/fit-grid.ts';
import type { Clearing } from '../stage/lobby-layers.ts';
import type { WallKind } from '../stage/reveal-plan.ts';
import { heap } from '../stage/wall-layers.ts';

export const margin = 60;

/** In the lobby: the code's letters reach to x 1060, the QR hangs at the right. */
export const qrPlace = { right: 1860, top: 40 } as const;
export const lobbyClearings: readonly Clearing[] = [
  [2, 1, 15, 4],
  [2, 6, 35, 9],
  [2, 32, 53, 6],
  // the teams' band
  [0, 40, 96, 14],
];

export const briefZone: Area = { x: 720, y: 196, width: 1140, height: 724 };
export const forecastZone: Area = { x: 660, y: 180, width: 1200, height: 480 };
export const revealZone: Area = { x: 60, y: 300, width: 880, height: 530 };
/** The strip along which a stakeholder walks, and the wall of a decision that is tried out. */
export const incidentZone: Area = { x: 0, y: 104, width: 1920, height: 400 };
export const whatIfZone: Area = { x: 60, y: 230, width: 1100, height: 640 };
export const overZone: Area = { x: 980, y: 250, width: 880, height: 570 };

/** What several walls keep free around each. */
export const named: Surround = { head: 50, foot: 0, gap: 24 };
const falling: Surround = { head: 50, foot: heap, gap: 18 };

/** Under a wall from which tiles fall lies what has fallen, and under bays stand their numbers; others need no room there. */
const underKinds: Readonly<Record<WallKind, Surround>> = {
  ...{ gravity: falling, crack: falling, hourglass: falling },
  ...{ lamps: named, flip: named, weather: named, courses: named },
};
export const aroundWalls = (kind: WallKind): Surround => underKinds[kind];

/** The forecast's axis in the reveal: from where to where, and on which line its dots stand. */
export const axis = { left: 1210, right: 1780, top: 312, floor: 880 } as const;
/** Top of the white line, beside the one large figure. */
export const truthTop = 108;
