/** What each part of a round earned a team, as a share of what it is worth. */
import type { RoundExtra } from '../plans/plan.ts';
import type { Bench } from './bench.ts';
import { freshOf, freshShare } from './fresh.ts';
import { incidentOf } from './incident.ts';
import { markerShare } from './marker.ts';
import type { MeasureView } from './round-views.ts';
import { type Part, worthOf } from './scoring.ts';
import { type LessonState, questionKey, type Team } from './state.ts';
import { defenceShare } from './votes.ts';

/** Trials of a team that count towards exploring. */
export const countedTrials = (bench: Bench): number => bench.trials.filter(({ counts }) => counts).length;

const forecastShare = (state: LessonState, team: Team, round: number): number | undefined => {
  const names = Object.keys(state.plan.rounds[round]?.questions ?? {});
  const points = names.flatMap((name) => team.results[questionKey(round, name)]?.points ?? []);
  return points.length === 0 ? undefined : points.reduce((sum, each) => sum + each, 0) / points.length / 200;
};

/** The laboratory's failure is no team's fault: the part passes its points on. Who committed nothing beats nothing. */
const outcomeShare = (state: LessonState, team: Team, round: number): number | undefined => {
  if (!state.judged.includes(round)) return undefined;
  const bench = team.benches[round];
  if (!bench?.committed) return 0;
  const of = state.yardsticks[round]?.[team.track]?.blind.length ?? 0;
  return bench.beaten === undefined || of === 0 ? undefined : bench.beaten / of;
};

/** What a marker is worth of the exploring points, where a plan has one and the laboratory knows the knee. */
const markerWorth = 0.4;

const exploringShare = (state: LessonState, team: Team, round: number): number | undefined => {
  const bench = team.benches[round];
  const rules = state.plan.rounds[round]?.bench;
  if (!bench || !rules || rules.target === 0) return undefined;
  const trials = Math.min(1, countedTrials(bench) / rules.target);
  const knee = rules.knee === undefined ? undefined : state.yardsticks[round]?.[team.track]?.knee;
  return knee ? (1 - markerWorth) * trials + markerWorth * markerShare(bench.marker, knee) : trials;
};

/** What a stakeholder measured of a team's outcome, beside what was demanded; undefined where nobody asked, or nobody can tell. */
export const measureOf = (state: LessonState, team: Team, round: number): MeasureView | undefined => {
  const bench = team.benches[round];
  const demand = bench && incidentOf(state, round, bench)?.demand[team.track];
  const value = demand && bench.outcome?.measures[demand.measure];
  return demand && value !== undefined
    ? { key: demand.measure, value, floor: demand.floor, target: demand.target }
    : undefined;
};

/** Nothing at the floor, everything at the target, in a straight line between. */
const incidentShare = (state: LessonState, team: Team, round: number): number | undefined => {
  const measure = state.judged.includes(round) ? measureOf(state, team, round) : undefined;
  if (!measure) return undefined;
  const { value, floor, target } = measure;
  return target === floor ? Number(value >= target) : Math.min(1, Math.max(0, (value - floor) / (target - floor)));
};

const freshShareOf = (state: LessonState, team: Team, round: number): number | undefined => {
  const fresh = freshOf(state, team, round);
  return fresh && freshShare(fresh);
};

const hasExtra = (state: LessonState, round: number, extra: RoundExtra): boolean =>
  state.plan.rounds[round]?.bench?.extras?.includes(extra) === true;

/** Parts of a round that the second verdict will pay. */
export const pendingParts = (state: LessonState, round: number): readonly Part[] => {
  if (state.settled.includes(round) || !state.judged.includes(round)) return [];
  return (['fresh', 'defence'] as const).filter((part) => hasExtra(state, round, part));
};

/**
 * Shares of the parts that a team has played in a round, 1 for all of a part's points; a forecast may be below zero.
 * A part that the round lacks, or that this team could not play, is left out. Empty for a team without anything to score.
 */
export const sharesOf = (state: LessonState, team: Team, round: number): Partial<Record<Part, number>> => {
  const forecast = forecastShare(state, team, round);
  if (forecast === undefined && !team.benches[round]?.committed) return {};
  const shares = {
    outcome: outcomeShare(state, team, round),
    forecast,
    incident: incidentShare(state, team, round),
    exploring: exploringShare(state, team, round),
    ...(state.settled.includes(round) && {
      fresh: hasExtra(state, round, 'fresh') ? freshShareOf(state, team, round) : undefined,
      defence: hasExtra(state, round, 'defence') ? defenceShare(state, team, round) : undefined,
    }),
  };
  return Object.fromEntries(Object.entries(shares).filter(([, share]) => share !== undefined));
};

const thousandths = (points: number): number => Math.round(points * 1000) / 1000;

/** Points of each part that a team has played, and what it is worth in this round. */
export const pointsByPart = (
  state: LessonState,
  team: Team,
  round: number,
): readonly { readonly part: Part; readonly earned: number; readonly worth: number }[] => {
  const shares = sharesOf(state, team, round);
  const parts = Object.keys(shares) as Part[];
  const worth = worthOf([...parts, ...pendingParts(state, round)]);
  return parts.map((part) => ({
    part,
    earned: thousandths((shares[part] ?? 0) * worth(part)),
    worth: thousandths(worth(part)),
  }));
};
