/** What every mission promises about its worlds, judged on its census. */
import { pointsOf } from '../../shared/lesson/scoring.ts';
import { type MissionId, missions } from '../../shared/missions/index.ts';
import type { Question } from '../../shared/missions/mission.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import type { Census, CensusEntry } from './census.ts';
import { deviationOf, meanOf, shareBeaten } from './yardstick.ts';

/** No answer may be true more often than this, on any track. */
const mostOften = 0.6;
/** How often the informed policy beats each of the others, over all worlds, and on any one track. */
const oftenEnough = 0.8;
const onEachTrack = 0.65;
/** Missions that promise more of every single track. */
const onEachTrackOf: Partial<Record<MissionId, number>> = { 'dedup-audit': 0.8 };
/** How far from one half the share of blind settings may lie that the default beats, on average. */
const nearHalf = 0.15;

/** One promise, on one track or on all, and the figure that it was judged by. */
export type Verdict = {
  readonly promise: string;
  readonly track: TrackId | 'all';
  readonly what: string;
  readonly figure: number;
  readonly kept: boolean;
};

type Played = CensusEntry & { readonly play: NonNullable<CensusEntry['play']> };

function forecasts(track: TrackId, entries: readonly CensusEntry[], name: string, question: Question): Verdict[] {
  const truths = entries.map((entry) => entry.truths[name]?.[0] ?? -1);
  const shares = question.answers.map((_, answer) => truths.filter((truth) => truth === answer).length / truths.length);
  const naive = (question.naive ?? []).map((key): Verdict => {
    const chips = question.answers.map((answer) => (answer === key ? 10 : 0));
    const points = meanOf(truths.map((truth) => pointsOf(question, chips, truth) ?? 0));
    return { promise: 'M4', track, what: `points of the naive answer ${key}`, figure: points, kept: points < 100 };
  });
  const most = Math.max(...shares);
  return [
    { promise: 'M4', track, what: `share of the commonest answer to ${name}`, figure: most, kept: most <= mostOften },
    ...naive,
  ];
}

/** Care pays: the informed policy against the others. */
function care(track: Verdict['track'], entries: readonly Played[], enough: number): Verdict[] {
  return (['default', 'greedy', 'random'] as const).map((other) => {
    const share = meanOf(entries.map(({ play }) => Number(play.informed > play[other])));
    return { promise: 'M6', track, what: `informed beats ${other}`, figure: share, kept: share >= enough };
  });
}

function plays(track: TrackId, entries: readonly Played[], enough: number): Verdict[] {
  const standing = meanOf(entries.map(({ play }) => shareBeaten(play.default, play.blind, play.noise)));
  const noise = meanOf(entries.map(({ play }) => play.noise));
  const corners = entries[0]!.play.corners.map((_, corner) =>
    Math.abs(meanOf(entries.map(({ play }) => play.corners[corner]! - play.default))),
  );
  const distinct = corners.filter((apart) => apart > noise).length / corners.length;
  return [
    ...care(track, entries, enough),
    {
      promise: 'M5',
      track,
      what: 'blind settings that the default beats',
      figure: standing,
      kept: Math.abs(standing - 0.5) <= nearHalf,
    },
    {
      promise: 'M5',
      track,
      what: 'corners that differ from the default by more than the noise',
      figure: distinct,
      kept: distinct >= 0.75,
    },
  ];
}

/** The best value of each dial differs between at least two tracks by more than three standard errors, for at least one dial. */
function bestDiffers(byTrack: ReadonlyMap<TrackId, readonly Played[]>, dials: readonly string[]): Verdict {
  let widest = 0;
  for (const dial of dials) {
    const means = [...byTrack.values()].map((entries) => {
      const values = entries.map(({ play }) => play.best.dials[dial]!);
      return { mean: meanOf(values), error: deviationOf(values) / Math.sqrt(values.length) };
    });
    for (const a of means)
      for (const b of means) widest = Math.max(widest, Math.abs(a.mean - b.mean) / Math.hypot(a.error, b.error, 1e-9));
  }
  return {
    promise: 'M5',
    track: 'all',
    what: 'best dials apart, in standard errors',
    figure: widest,
    kept: widest > 3,
  };
}

/** What care has found out about one world holds in others of its kind: in fresh worlds too it beats more blind settings than the default. */
function holdsInFreshWorlds({ fresh = [] }: Census): Verdict[] {
  if (fresh.length === 0) return [];
  const ahead = meanOf(fresh.map(({ informed, default: standard }) => informed.fresh - standard.fresh));
  return [
    {
      promise: 'M6',
      track: 'all',
      what: 'share of blind settings by which informed is ahead of default in fresh worlds',
      figure: ahead,
      kept: ahead > 0,
    },
  ];
}

/** Every promise that can be judged on a census, kept or not. */
export function judge(census: Census): readonly Verdict[] {
  const { questions, tracks, workbench } = missions[census.mission];
  const played = new Map<TrackId, readonly Played[]>();
  const verdicts = tracks.flatMap((track) => {
    const entries = census.entries.filter((entry) => entry.track === track);
    const withPlay = entries.filter((entry): entry is Played => entry.play !== undefined);
    if (withPlay.length > 0) played.set(track, withPlay);
    return [
      ...Object.entries(questions).flatMap(([name, question]) => forecasts(track, entries, name, question)),
      ...(withPlay.length > 0 ? plays(track, withPlay, onEachTrackOf[census.mission] ?? onEachTrack) : []),
    ];
  });
  if (workbench === undefined) return verdicts;
  const everywhere = [...played.values()].flat();
  return [
    ...verdicts,
    ...care('all', everywhere, oftenEnough),
    ...holdsInFreshWorlds(census),
    bestDiffers(played, Object.keys(workbench.dials)),
  ];
}
