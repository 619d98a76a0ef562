/** Elsewhere: what is best on one track, asked of the same seed's worlds of the others, so that a team learns what its track changed. */
import type { Random } from '../../shared/learn/random.ts';
import type { Decision, Workbench } from '../../shared/missions/workbench.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { blindDecision, drawnOver, valuesOf } from './decisions.ts';
import { meanOf } from './yardstick.ts';

/** Blind settings in each of the other worlds: enough to tell a good decision from a poor one, a twelfth of a yardstick's time. */
export const elsewhereBlind = 40;

/** What a decision comes to in a track's world, with the whole grant and no incident. */
export type AskTrack = (track: TrackId, decision: Decision) => number;

/**
 * The share of blind settings that a decision beats on every other track, 0 to 1; a tie counts half. Only the dials that teams move are
 * taken along; the others stand where that track has them.
 * @param workbench its dials as the round plays them: one that stands still has a single value
 * @param home the track that the decision is from
 * @param random a stream of the seed
 */
export function measureElsewhere(
  best: Decision,
  workbench: Workbench,
  home: TrackId,
  tracks: readonly TrackId[],
  ask: AskTrack,
  random: Random,
): Readonly<Partial<Record<TrackId, number>>> {
  const moved = Object.keys(workbench.dials).filter((key) => valuesOf(workbench.dials[key]!).length > 1);
  const others = tracks.filter((track) => track !== home);
  const shares = others.map((track) => {
    const standard = workbench.defaults[track];
    const there = drawnOver({ ...workbench, blind: moved }, standard);
    const value = ask(track, { ...standard, ...Object.fromEntries(moved.map((key) => [key, best[key]!])) });
    const draws = random.fork(track);
    const points = Array.from({ length: elsewhereBlind }, () => {
      const other = ask(track, blindDecision(there, draws));
      return value === other ? 0.5 : Number(value > other);
    });
    return [track, meanOf(points)] as const;
  });
  return Object.fromEntries(shares);
}
