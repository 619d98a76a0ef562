/** The seats of a lesson that is not open yet: a circle for each, a column for each team. */
import { words } from '../words/index.ts';

/** More columns than this would be too thin to see. */
const mostColumns = 40;
const width = 300;

export const SeatsPicture = ({ teams, size }: { readonly teams: number; readonly size: number }) => {
  const columns = Math.min(teams, mostColumns);
  const pitch = Math.min(24, width / columns);
  const radius = pitch * 0.34;
  return (
    <svg class="seats" viewBox={`0 0 ${width} 192`} role="img" aria-label={words.host.setup.seatsPicture(teams, size)}>
      {Array.from({ length: columns }, (_, column) =>
        Array.from({ length: size }, (_, seat) => (
          <circle
            key={`${column}.${seat}`}
            cx={(column + 0.5) * pitch}
            cy={192 - (seat + 0.5) * Math.min(pitch, 24)}
            r={radius}
          />
        )),
      )}
    </svg>
  );
};
