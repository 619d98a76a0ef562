/** Incidents: in the work step a stakeholder interrupts every team of a track; the members' taps settle the answer, and its price is paid. */
import type { Answer, Incident, Purse } from '../missions/workbench.ts';
import type { TrackId } from '../tracks/track.ts';
import type { Bench, Struck } from './bench.ts';
import { event, type LessonEvent } from './events.ts';
import { canPay, emptyPurse, spentOf } from './purse.ts';
import { refuse } from './refusal.ts';
import { roleOf } from './roles.ts';
import type { Decide, Evolve } from './rule.ts';
import { type LessonState, type LessonStep, presentStep, seated, type Team } from './state.ts';
import { actingIn, benchOf, withBench } from './workbench.ts';

/** Teams have this long to answer; the bell of the work step ends it earlier. */
export const answeringMs = 60_000;

/** The incident that a workbench was struck by, as the mission declares it; undefined before one has struck. */
export const incidentOf = (state: LessonState, round: number, bench: Bench): Incident | undefined =>
  state.plan.rounds[round]?.bench?.incidents?.find(({ key }) => key === bench.incident?.key);

/** The incident that will strike a track of a round; undefined where none will. */
const drawn = (state: LessonState, round: number, track: TrackId) => {
  const rules = state.plan.rounds[round]?.bench;
  const incident = state.prepared[round]?.[track]?.incident;
  return rules?.extras?.includes('incident') && rules.incidents?.some(({ key }) => key === incident?.key)
    ? incident
    : undefined;
};

/** What an answer costs, in shares of a round's grant. */
export const costOf = ({ cost }: Answer): Purse => ({ ...emptyPurse, ...cost });

/** What the team's purse still has to say to an answer: what it costs, and the evidence that it needs. */
const impediment = (bench: Bench, answer: Answer): 'too-dear' | 'needs-trial' | undefined => {
  if (answer.needs === 'trial' && !bench.trials.some(({ status }) => status === 'measured')) return 'needs-trial';
  return canPay(spentOf(bench), costOf(answer), bench.carried) ? undefined : 'too-dear';
};

const isOpen = ({ incident }: Bench): boolean => incident !== undefined && incident.answer === undefined;

export const answerIncident: Decide<'answerIncident'> = (state, { answer: key }, context) => {
  const acting = actingIn(state, context);
  if ('refused' in acting) return acting;
  const { player, team, bench } = acting;
  const answers = isOpen(bench) ? incidentOf(state, state.round, bench)?.answers : undefined;
  if (!answers) return refuse('no-incident');
  if (context.at > (bench.incident?.closesAt ?? 0)) return refuse('too-late');
  const answer = answers.find((each) => each.key === key);
  if (!answer) return refuse('no-such-answer');
  const hindered = impediment(bench, answer);
  if (hindered) return refuse(hindered);
  const tapped = bench.incident?.taps.find((tap) => tap.player === player);
  return tapped?.answer === key ? [] : [event('IncidentTapped', { team: team.id, player, answer: key })];
};

/** Lesson time at which the incident of the present work step strikes; undefined where none will, or it has struck. */
const strikesAt = (state: LessonState, step: LessonStep): number | undefined => {
  const tracks = Object.keys(state.prepared[state.round] ?? {}) as TrackId[];
  const first = tracks.flatMap((track) => drawn(state, state.round, track) ?? [])[0];
  if (!first || state.teams.some((team) => benchOf(state, team)?.incident)) return undefined;
  return state.stepStartedAt + first.at * step.ms;
};

/** Whether an incident of the present step is still to strike, or to be answered. */
export const awaitsIncident = (state: LessonState): boolean => {
  const step = presentStep(state);
  const toStrike = step !== undefined && strikesAt(state, step) !== undefined;
  if (toStrike) return true;
  return state.teams.some((team) => {
    const bench = benchOf(state, team);
    return bench !== undefined && isOpen(bench);
  });
};

/** Strikes once, when its time has come and the bell has not. */
export const strikeIncident = (state: LessonState, at: number): readonly LessonEvent[] => {
  const step = presentStep(state);
  const due = step && strikesAt(state, step);
  return due !== undefined && at >= due && at < state.endsAt
    ? [event('IncidentStruck', { round: state.round, closesAt: Math.min(at + answeringMs, state.endsAt) })]
    : [];
};

/**
 * The answer of a team: what most of its members tapped. Among equals the Advocate's, else the free one.
 * What the purse can no longer pay counts as the free answer.
 */
export const settledAnswer = (team: Team, bench: Bench, incident: Incident, round: number): Answer | undefined => {
  const [free] = incident.answers;
  const seats = new Map(seated(team).map((seat) => [seat.player, seat] as const));
  const taps = (bench.incident?.taps ?? []).filter(({ player }) => seats.has(player));
  const count = (key: string): number => taps.filter(({ answer }) => answer === key).length;
  const most = Math.max(0, ...incident.answers.map(({ key }) => count(key)));
  const leading = incident.answers.filter(({ key }) => most > 0 && count(key) === most);
  const advocate = taps.find(({ player }) => roleOf(seats.get(player)?.slot ?? 0, round) === 'advocate');
  const chosen = leading.length === 1 ? leading[0] : (leading.find(({ key }) => key === advocate?.answer) ?? free);
  return chosen && impediment(bench, chosen) ? free : chosen;
};

/**
 * Settles every answer whose time is over.
 * @param bell whether the bell of the work step rings, which ends all
 */
export const settleIncidents = (state: LessonState, at: number, bell = false): readonly LessonEvent[] =>
  state.teams.flatMap((team) => {
    const bench = benchOf(state, team);
    const incident = bench && isOpen(bench) ? incidentOf(state, state.round, bench) : undefined;
    if (!bench || !incident || (!bell && at <= (bench.incident?.closesAt ?? 0))) return [];
    const answer = settledAnswer(team, bench, incident, state.round);
    return answer ? [event('IncidentAnswered', { team: team.id, answer: answer.key, cost: costOf(answer) })] : [];
  });

export const IncidentStruck: Evolve<'IncidentStruck'> = (state, { round, closesAt }) => ({
  ...state,
  teams: state.teams.map((team) => {
    const bench = team.benches[round];
    const key = state.prepared[round]?.[team.track]?.incident?.key;
    if (!bench || key === undefined) return team;
    const incident: Struck = { key, closesAt, taps: [], cost: emptyPurse };
    return { ...team, benches: { ...team.benches, [round]: { ...bench, incident } } };
  }),
});

const withStruck = (bench: Bench, change: (incident: Struck) => Struck): Bench =>
  bench.incident ? { ...bench, incident: change(bench.incident) } : bench;

export const IncidentTapped: Evolve<'IncidentTapped'> = (state, { team, player, answer }) =>
  withBench(state, team, (bench) =>
    withStruck(bench, (incident) => ({
      ...incident,
      taps: [...incident.taps.filter((tap) => tap.player !== player), { player, answer }],
    })),
  );

export const IncidentAnswered: Evolve<'IncidentAnswered'> = (state, { team, answer, cost }) =>
  withBench(state, team, (bench) => withStruck(bench, (incident) => ({ ...incident, answer, cost })));
