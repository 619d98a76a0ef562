/** How often pictures are repainted: at people's pace, however fast lesson time runs. */
import type { RoomHouse } from './room/lesson-room.ts';

/** @param rate milliseconds of lesson time that pass in one of this machine's */
export const paceAt = (rate: number): RoomHouse['pace'] => ({
  // a class that locks within seconds is told of its team-mates in few frames
  marksMs: 2_000 * rate,
  benchesMs: 200 * rate,
  sheetsMs: 250 * rate,
});
