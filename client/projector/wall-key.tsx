/** What the tiles of these walls mean, by the way in which the mission's wall moves. */
import { BayKey } from './bay-labels.tsx';
import type { ScreenProps } from './screen.ts';
import { TileKey } from './tile-key.tsx';
import { kindOf } from './wall-kind.ts';

type WallKeyProps = Pick<ScreenProps, 'view' | 'mission'> & { readonly walls: readonly string[] };

export const WallKey = ({ view, mission, walls }: WallKeyProps) => {
  const states = mission?.states;
  const kind = kindOf(view);
  if (kind === 'hourglass') return <BayKey walls={walls} states={states} />;
  // a course is counted, not named: its tiles all look alike
  return kind === 'courses' ? <div class="tile-key" /> : <TileKey walls={walls} states={states} />;
};
