/** What each team waits for, from what the host may see: who is away, and who has not locked. */
import type { DeskMember, DeskTeam, DeskView, PublicView } from '../../shared/lesson/views.ts';
import type { StepKind } from '../../shared/missions/mission.ts';

export type Waiting =
  | { readonly for: 'nobody-sits' }
  /** Nobody: all have locked, or in a step without anything to do everybody is here. */
  | { readonly for: 'nothing'; readonly locked: boolean }
  /** People who have not locked, those who are here first; away ones are waited for as well. */
  | { readonly for: 'locks'; readonly people: readonly DeskMember[] }
  /** On its workbench: a trial is called or measured, nothing has been tried for so many ms, or neither. */
  | { readonly for: 'trial'; readonly now: 'calling' | 'measuring' | 'working' }
  | { readonly for: 'first-move'; readonly quietMs: number }
  /** A stakeholder waits for the team's answer. */
  | { readonly for: 'stakeholder' }
  /** The decision is to be agreed on: so many of its members have tapped; whether a defence is asked for and not written. */
  | { readonly for: 'taps'; readonly taps: number; readonly could: number; readonly undefended: boolean }
  | { readonly for: 'outcome'; readonly computing: boolean }
  /** Nothing to do, but these are away. */
  | { readonly for: 'people'; readonly people: readonly DeskMember[] }
  /** In the lobby: free places up to the size that was planned. */
  | { readonly for: 'seats'; readonly free: number };

/** Those who sit in a team now. */
export const sitting = (team: DeskTeam): readonly DeskMember[] => team.members.filter(({ removed }) => !removed);

/** A team that has started no trial for so long may need a visit. */
const quietAfterMs = 60_000;

/** What is asked of a team on its workbench, by step; nothing in the others. */
export const benchWork: Readonly<Record<StepKind, 'try' | 'agree' | undefined>> = {
  ...{ brief: undefined, forecast: undefined, reveal: undefined, verdict: undefined, podium: undefined },
  work: 'try',
  commit: 'agree',
};

export type Moment = Pick<PublicView, 'status' | 'stepKind'> & {
  /** Whether the bell of the step has rung. */
  readonly rung: boolean;
  /** ms since this team was last seen to start a trial or to call one. */
  readonly quietMs: number;
  /** Whether teams are asked to defend their decisions in this round. */
  readonly defends: boolean;
};

const onTheBench = (team: DeskTeam, moment: Moment): Waiting | undefined => {
  const { effort } = team;
  const asked = moment.stepKind === '' ? undefined : benchWork[moment.stepKind];
  if (!effort || !asked) return undefined;
  if (effort.committed) return { for: 'outcome', computing: asked === 'agree' && moment.rung };
  if (effort.incident === 'open') return { for: 'stakeholder' };
  if (effort.calling > 0) return { for: 'trial', now: 'calling' };
  if (effort.measuring > 0) return { for: 'trial', now: 'measuring' };
  if (asked === 'agree' || team.locked > 0) {
    const undefended = moment.defends && !effort.defence;
    return { for: 'taps', taps: team.locked, could: team.could, undefended };
  }
  if (moment.quietMs >= quietAfterMs) return { for: 'first-move', quietMs: moment.quietMs };
  return { for: 'trial', now: 'working' };
};

export const waitingOf = (team: DeskTeam, moment: Moment, teamSize: number): Waiting => {
  const { status } = moment;
  const members = sitting(team);
  if (members.length === 0) return { for: 'nobody-sits' };
  const bench = onTheBench(team, moment);
  if (bench) return bench;
  const away = members.filter(({ here }) => !here);
  if (team.could > 0) {
    const open = members.filter(({ locked }) => !locked);
    if (open.length === 0) return { for: 'nothing', locked: true };
    return { for: 'locks', people: [...open.filter(({ here }) => here), ...open.filter(({ here }) => !here)] };
  }
  if (away.length > 0) return { for: 'people', people: away };
  if (status === 'lobby') return { for: 'seats', free: Math.max(0, teamSize - members.length) };
  return { for: 'nothing', locked: false };
};

/** Teams that have a workbench and somebody at it, and have not committed. */
export const uncommitted = (desk: Pick<DeskView, 'teams'>): readonly DeskTeam[] =>
  desk.teams.filter((team) => team.effort?.committed === false && sitting(team).length > 0);

/** Whether the host might want to walk over. */
const wanted: readonly Waiting['for'][] = ['locks', 'people', 'first-move', 'taps', 'stakeholder'];
export const isWaiting = (waiting: Waiting): boolean => wanted.includes(waiting.for);
