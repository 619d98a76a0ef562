/** Defences, incidents and the podium as people get to see them: pairs without names, one's own two alone. */
import type { TrackId } from '../tracks/track.ts';
import type { Bench } from './bench.ts';
import { hasDefences, isHidden } from './defence.ts';
import { freshOf, freshShares } from './fresh.ts';
import { isShown } from './pairs.ts';
import type { EntryRow, EntryView, IncidentNews, PairView, PodiumView } from './round-views.ts';
import { shows } from './shows.ts';
import { namedOnWall, standingsOf } from './standings.ts';
import { findTeam, type LessonState, type Seat, type Team } from './state.ts';
import { truthOf } from './votes.ts';
import { benchOf } from './workbench.ts';

/** The trial that a defence rests on, or the pilot of the brief, which tried the track's default. */
const evidenceOf = (state: LessonState, team: Team, { defence, trials }: Bench): EntryView['evidence'] => {
  if (defence?.evidence === undefined) return undefined;
  const pilot = state.prepared[state.round]?.[team.track]?.pilot;
  const decision = state.plan.rounds[state.round]?.bench?.defaults[team.track];
  if (defence.evidence === 0 && pilot && decision) {
    return { value: pilot.value, error: pilot.error, size: pilot.size, decision };
  }
  const trial = trials.find(({ id }) => id === defence.evidence);
  return (
    trial?.result && {
      value: trial.result.value,
      error: trial.result.error,
      size: trial.size,
      decision: trial.decision,
    }
  );
};

const entryView = (state: LessonState, team: Team | undefined): EntryView | undefined => {
  const bench = team && benchOf(state, team);
  return team && bench?.defence
    ? { text: bench.defence.text, track: team.track, evidence: evidenceOf(state, team, bench) }
    : undefined;
};

/** The pairs that a seat judges, from the verdict on; those with a hidden entry are left out. */
export const pairViews = (state: LessonState, seat: Seat): readonly PairView[] => {
  const { round } = state;
  const pairs = state.pairs[round];
  if (!pairs || !shows(state).truth) return [];
  return (seat.pairs?.[round] ?? []).flatMap(({ pair: index, side }): readonly PairView[] => {
    const pair = pairs[index];
    if (!isShown(state, round, pair)) return [];
    const left = entryView(state, findTeam(state, pair[0]));
    const right = entryView(state, findTeam(state, pair[1]));
    const holds = state.settled.includes(round) ? truthOf(state, round, pair) : undefined;
    return left && right ? [{ index, left, right, side, holds }] : [];
  });
};

/** Whom the stakeholders of the present round ask: one a track, once they have struck. */
export const incidentNews = (state: LessonState): readonly IncidentNews[] => {
  const struck = new Map<TrackId, IncidentNews>();
  for (const team of state.teams) {
    const incident = benchOf(state, team)?.incident;
    if (incident && !struck.has(team.track))
      struck.set(team.track, { track: team.track, key: incident.key, closesAt: incident.closesAt });
  }
  return [...struck.values()];
};

/** Defences of the present round, for the host, once they are judged. */
export const entryRows = (state: LessonState): readonly EntryRow[] =>
  hasDefences(state) && state.pairs[state.round] !== undefined
    ? state.teams.flatMap((team): readonly EntryRow[] => {
        const bench = benchOf(state, team);
        return bench?.defence
          ? [{ team: team.id, text: bench.defence.text, flags: bench.flags?.length ?? 0, hidden: isHidden(bench) }]
          : [];
      })
    : [];

/** The podium after the second verdict: fresh worlds of the newest round that asked them; undefined where none did. */
export const podiumView = (state: LessonState): PodiumView | undefined => {
  const round = state.settled.at(-1);
  if (round === undefined || !shows(state).truth) return undefined;
  const named = namedOnWall(state);
  const standings = standingsOf(state);
  const teams = state.teams.flatMap((team): PodiumView['teams'] => {
    const standing = named.has(team.id) ? standings.get(team.id) : undefined;
    if (!standing) return [];
    const fresh = freshOf(state, team, round);
    const shares = fresh ? freshShares(fresh) : [];
    return [{ id: team.id, shares, total: standing.total, rank: standing.rank }];
  });
  return { worlds: Math.max(0, ...teams.map(({ shares }) => shares.length)), teams };
};
