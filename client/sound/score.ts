/** What is heard when: sounds for what has just happened, for moments of a reveal, and for the last seconds of a step. Nothing is told by sound alone. */
import type { PublicView } from '../../shared/lesson/views.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import type { Cue } from '../cues.ts';
import { beats } from '../stage/beats.ts';
import { scatter } from '../stage/scatter.ts';

export type SoundName =
  | `join-${TrackId}`
  | 'lock'
  | 'trial'
  | 'tick'
  | 'last'
  | 'bell'
  | 'struck'
  | 'grain'
  | 'thud'
  | 'truth'
  | 'near'
  | 'rank'
  | 'podium';

/** One sound: how loud (0 to 1), where (-1 left to 1 right), and how much higher than it was recorded (1: as it was). */
export type Sound = {
  readonly name: SoundName;
  readonly volume: number;
  readonly pan: number;
  readonly pitch: number;
};

const plain = (name: SoundName, volume = 1, pan = 0, pitch = 1): Sound => ({ name, volume, pan, pitch });

/** Seconds before the bell in which trials are no longer heard: the room decides. */
const hush = 60;

/** Where a team stands between the left and the right of the wall. */
const panOf = ({ teams }: PublicView, team: number): number => {
  const place = teams.findIndex(({ id }) => id === team);
  return teams.length < 2 || place < 0 ? 0 : ((place / (teams.length - 1)) * 2 - 1) * 0.7;
};

/**
 * Sounds for what is news.
 * @param seconds whole seconds until the bell
 */
export const soundsOf = (cue: Cue, view: PublicView, seconds: number): readonly Sound[] => {
  switch (cue.kind) {
    case 'joined': {
      const track = view.teams.find(({ id }) => id === cue.team)?.track;
      return track ? [plain(`join-${track}`, 0.8, panOf(view, cue.team))] : [];
    }
    case 'locked':
      return [plain('lock', 0.8, panOf(view, cue.team))];
    case 'ran':
      return seconds <= hush ? [] : [plain('trial', 0.5, panOf(view, cue.team))];
    case 'struck':
      return [plain('struck')];
    case 'scored':
      return [plain('rank')];
    case 'podium':
      return [plain('podium')];
    default:
      return [];
  }
};

/** A second that has begun: a tick from ten, three heavier ones, and the bell. */
export const soundOfSecond = (before: number, after: number): Sound | undefined => {
  if (after >= before || before > 11) return undefined;
  if (after === 0) return plain('bell');
  if (after <= 3) return plain('last', 0.8);
  return after <= 10 ? plain('tick', 0.5) : undefined;
};

/** D pentatonic over an octave and a half, as ratios to D5. */
const scale = [0, 2, 4, 7, 9, 12, 14, 16, 19, 21].map((steps) => 2 ** (steps / 12));
const grainsEach = 60;

/** How many tiles are in the air at a moment of the fall, as a part of the most. */
const density = (ms: number): number => {
  const [from, to] = [beats.fallFrom, beats.settleFrom];
  return ms < from || ms > to ? 0 : Math.sin((Math.PI * (ms - from)) / (to - from));
};

export type Moment = { readonly at: number; readonly sound: Sound };

/**
 * Sounds of a reveal by ms since it began.
 * @param falls whether tiles fall on this wall
 */
export const revealMoments = (falls: boolean, still: boolean): readonly Moment[] => {
  const truth = { at: still ? beats.stillTruth : beats.truthFrom, sound: plain('truth') };
  if (!falls) return [truth];
  if (still) return [{ at: beats.stillGone, sound: plain('thud') }, truth];
  const slots = Math.floor((beats.settleFrom - beats.fallFrom) / grainsEach);
  const grains = Array.from({ length: slots }, (_, slot) => beats.fallFrom + slot * grainsEach).flatMap((at, slot) =>
    scatter(slot, 91) < density(at)
      ? [
          {
            at,
            sound: plain(
              'grain',
              0.35,
              scatter(slot, 92) * 1.4 - 0.7,
              scale[Math.floor(scatter(slot, 93) * scale.length)] ?? 1,
            ),
          },
        ]
      : [],
  );
  return [...grains, { at: beats.settleFrom, sound: plain('thud') }, truth];
};

/** Of so many rows at most: a note for each of a whole class would be noise. */
const nearAtMost = 8;

/**
 * A note for each row of forecasts that was near the truth, as its discs appear; a miss is silent.
 * @param near whether a row was, in the order of the rows
 */
export const nearMoments = (near: readonly boolean[], still: boolean): readonly Moment[] =>
  near.slice(0, nearAtMost).flatMap((is, row) =>
    is
      ? [
          {
            at: still ? beats.stillBelief : beats.beliefFrom + row * beats.beliefEach,
            sound: plain('near', 0.6, near.length < 2 ? 0 : (row / (near.length - 1)) * 1.4 - 0.7),
          },
        ]
      : [],
  );

/** Longer than any frame: a screen that jumps to the end hears nothing of what it skipped. */
const leap = 1000;

/** Those between two frames. */
export const heardBetween = (moments: readonly Moment[], before: number, after: number): readonly Sound[] =>
  after < before || after - before > leap
    ? []
    : moments.filter(({ at }) => at > before && at <= after).map(({ sound }) => sound);
