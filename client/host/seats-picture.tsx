/** The seats of a lesson that is not open yet: a circle for each, a column for each team. */
import { words } from '../words/index.ts';

const [width, height] = [300, 192];
const rows = 8;

/** Distances between circles, from the finest to look at down to the one that holds the largest lesson. */
const pitches = [24, 12, 8, 6, 4, 3.5];

/** Columns side by side, and bands of eight rows above one another. */
const gridOf = (pitch: number) => ({
  columns: Math.floor(width / pitch),
  bands: Math.floor(height / (rows * pitch)),
});

/** The largest distance at which all teams find room. */
const pitchFor = (teams: number): number =>
  pitches.find((pitch) => gridOf(pitch).columns * gridOf(pitch).bands >= teams) ?? 3.5;

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** All circles in one path: a large lesson has thousands. */
const seatsPath = (teams: number, size: number, radius: number): string => {
  const pitch = pitchFor(teams);
  const { columns } = gridOf(pitch);
  return Array.from({ length: teams }, (_, team) => {
    const x = ((team % columns) + 0.5) * pitch;
    const foot = height - Math.floor(team / columns) * rows * pitch;
    return Array.from({ length: size }, (_, seat) => circle(x, foot - (seat + 0.5) * pitch, radius * pitch)).join('');
  }).join('');
};

export const SeatsPicture = ({ teams, size }: { readonly teams: number; readonly size: number }) => {
  const { columns, bands } = gridOf(pitchFor(teams));
  return (
    <svg
      class="seats"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.host.setup.seatsPicture(teams, size)}
    >
      <path class="seats-free" d={seatsPath(columns * bands, rows, 0.08)} />
      <path class="seats-taken" d={seatsPath(teams, size, 0.34)} />
    </svg>
  );
};
