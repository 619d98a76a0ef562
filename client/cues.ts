/** What happened between two views, for the screens that animate it. A screen that comes late compares with nothing, and replays nothing. */
import type { QuestionKey, TeamId } from '../shared/lesson/state.ts';
import type { PublicView, WallView } from '../shared/lesson/views.ts';
import type { StepKind } from '../shared/missions/mission.ts';

export type Cue =
  | { readonly kind: 'joined'; readonly team: TeamId; readonly players: number }
  | { readonly kind: 'locked'; readonly team: TeamId; readonly locks: number }
  /** A team has started trials. */
  | { readonly kind: 'ran'; readonly team: TeamId; readonly trials: number }
  | { readonly kind: 'stepOpened'; readonly step: StepKind | '' }
  | { readonly kind: 'lastCall' }
  | { readonly kind: 'revealed'; readonly question: QuestionKey }
  /** A stakeholder interrupts. */
  | { readonly kind: 'struck' }
  | { readonly kind: 'scored' }
  /** Fresh worlds are out. */
  | { readonly kind: 'podium' }
  | { readonly kind: 'ended' };

/** What a screen had seen. */
export type Seen = { readonly view: PublicView; readonly wall: WallView };

const sameStep = (one: PublicView, other: PublicView): boolean =>
  one.round === other.round && one.step === other.step && one.status === other.status;

const teamCues = (before: Seen, after: Seen): readonly Cue[] =>
  after.wall.teams.flatMap((team): readonly Cue[] => {
    const then = before.wall.teams.find(({ id }) => id === team.id);
    if (!then) return [];
    const players = team.here.length - then.here.length;
    const locks = team.locked - then.locked;
    const trials = (team.effort?.runs ?? 0) - (then.effort?.runs ?? 0);
    return [
      ...(players > 0 ? [{ kind: 'joined', team: team.id, players } as const] : []),
      // Another step counts anew.
      ...(locks > 0 && sameStep(before.view, after.view) ? [{ kind: 'locked', team: team.id, locks } as const] : []),
      ...(trials > 0 && sameStep(before.view, after.view) ? [{ kind: 'ran', team: team.id, trials } as const] : []),
    ];
  });

const stepCues = (before: PublicView, after: PublicView): readonly Cue[] => {
  if (after.status === 'over') return before.status === 'over' ? [] : [{ kind: 'ended' }];
  const opened: readonly Cue[] = sameStep(before, after) ? [] : [{ kind: 'stepOpened', step: after.stepKind }];
  return after.lastCall && !before.lastCall ? [...opened, { kind: 'lastCall' }] : opened;
};

const revealCues = (before: PublicView, after: PublicView): readonly Cue[] => {
  const known = new Set(before.reveals.map(({ key }) => key));
  const fresh = new Set(after.reveals.map(({ key }) => key).filter((key) => !known.has(key)));
  return [...fresh].map((question) => ({ kind: 'revealed', question }));
};

const has = (one: boolean, then: boolean, kind: 'struck' | 'podium' | 'scored'): readonly Cue[] =>
  one && !then ? [{ kind }] : [];

const scored = ({ teams }: WallView): boolean => teams.some(({ standing }) => (standing?.rank ?? 0) > 0);

/** @param before undefined for a screen that has just opened, or was away: nothing is news to it */
export const cues = (before: Seen | undefined, after: Seen): readonly Cue[] => {
  if (!before) return [];
  return [
    ...teamCues(before, after),
    ...stepCues(before.view, after.view),
    ...revealCues(before.view, after.view),
    ...has(after.wall.incidents.length > 0, before.wall.incidents.length > 0, 'struck'),
    ...has(scored(after.wall), scored(before.wall), 'scored'),
    ...has(after.wall.podium !== undefined, before.wall.podium !== undefined, 'podium'),
  ];
};
