/** What the lesson's seed draws for a round beside its worlds: which incident strikes each track, when, and the dice that deal pairs. */
import { randomFrom } from '../../shared/learn/random.ts';
import type { PreparedTrack } from '../../shared/lesson/prepared.ts';
import type { LessonRound } from '../../shared/lesson/state.ts';
import type { TrackId } from '../../shared/tracks/track.ts';

/** An incident strikes after a share of the work step between these two. */
const earliest = 0.55;
const latest = 0.65;

export type Chance = {
  /** The incident of a track; undefined where none fits it, or the round has none. */
  readonly incident: (track: TrackId) => PreparedTrack['incident'];
  /** 32 bits; undefined in a round without pairs. */
  readonly dice: number | undefined;
};

/** Draws for a round of a lesson. @param seed 32 hexadecimal digits */
export const chanceOf = ({ bench }: Pick<LessonRound, 'bench'>, seed: string, round: number): Chance => {
  const extras = bench?.extras ?? [];
  const stream = randomFrom(seed).fork(`round/${round}`);
  const at = stream.fork('incident/at').between(earliest, latest);
  return {
    incident: (track) => {
      const fitting = extras.includes('incident')
        ? (bench?.incidents ?? []).filter(({ tracks }) => tracks?.includes(track) ?? true)
        : [];
      const drawn = fitting[stream.fork(`incident/${track}`).integer(fitting.length)];
      return drawn && { key: drawn.key, at: Math.round(at * 1000) / 1000 };
    },
    dice: extras.includes('defence') ? stream.fork('pairs').word() : undefined,
  };
};
