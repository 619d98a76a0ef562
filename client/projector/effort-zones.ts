/** Where the columns of the work and commit screens stand, in px of the 1920 x 1080 design. */
import type { Area } from '../stage/fit-grid.ts';
import type { Crowd } from './groups.ts';

const zone = { left: 510, right: 1860, top: 228, floor: 748 } as const;
/** A few teams do not get columns as wide as walls; all teams of a track may need one. */
const widestTeam = 322;

/** What a column stands on; heads are above it, figures below. */
export const effortFloor = zone.floor;

/** Areas of so many columns, side by side from the left: each a team's own where teams are named. */
export const effortAreas = (columns: number, crowd: Crowd): readonly Area[] => {
  const gap = columns > 4 ? 18 : 36;
  const widest = crowd === 'named' ? widestTeam : zone.right - zone.left;
  const width = Math.min(widest, (zone.right - zone.left - gap * (columns - 1)) / Math.max(1, columns));
  return Array.from({ length: columns }, (_, index) => ({
    x: zone.left + index * (width + gap),
    y: zone.top,
    width,
    height: zone.floor - zone.top,
  }));
};

/** A column cut for the teams of a track, with a little grout between them. */
export const narrowAreas = (area: Area, teams: number): readonly Area[] => {
  const each = area.width / Math.max(1, teams);
  const gap = Math.min(10, each * 0.2);
  return Array.from({ length: teams }, (_, index) => ({
    ...area,
    x: Math.round(area.x + index * each),
    width: Math.min(60, each - gap),
  }));
};

/** Largest tiles by the number of columns: few teams, large tiles. */
export const effortPitch = (columns: number): number => {
  if (columns <= 4) return 20;
  return columns <= 6 ? 14 : 10;
};
