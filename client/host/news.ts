/** What just happened, read off one view after the other: who came, who dropped, which team has locked. */
import type { EffortView } from '../../shared/lesson/bench-views.ts';
import type { DeskMember, DeskTeam, DeskView, PublicView } from '../../shared/lesson/views.ts';
import { sitting } from './waiting.ts';

export type News =
  | { readonly what: 'joined'; readonly names: readonly string[]; readonly team: string }
  | { readonly what: 'dropped' | 'back'; readonly name: string }
  | { readonly what: 'ran'; readonly team: string; readonly trial: number }
  | { readonly what: 'committed'; readonly team: string }
  | { readonly what: 'bell-committed'; readonly team: string }
  | { readonly what: 'all-locked'; readonly team: string; readonly count: number };

/** A piece of news with a number of its own, newest first. */
export type NewsLine = News & { readonly number: number; readonly at: number };

export type NewsLog = {
  readonly lines: readonly NewsLine[];
  /** What was known when the log was last written; undefined before the first view. */
  readonly known: Known | undefined;
};

/** `coming`: the seat is new, and its phone has not connected yet. */
type Presence = 'coming' | 'here' | 'away';

type Known = {
  readonly people: ReadonlyMap<number, Presence>;
  readonly locked: ReadonlySet<number>;
  /** Trials and commits of the teams that have a workbench. */
  readonly efforts: ReadonlyMap<number, Pick<EffortView, 'runs' | 'committed'>>;
};

export const noNews: NewsLog = { lines: [], known: undefined };

/** The host looks up now and then; more than this is history. */
const kept = 6;

/** On a workbench it is the team that commits, not all of its members. */
const hasLocked = (team: DeskTeam): boolean => !team.effort && team.could > 0 && team.locked === team.could;

const presence = (before: Known | undefined, { player, here }: DeskMember): Presence => {
  if (here) return 'here';
  const was = before && (before.people.get(player) ?? 'coming');
  return was === 'coming' ? 'coming' : 'away';
};

const lookAt = (desk: DeskView, before: Known | undefined): Known => ({
  people: new Map(
    desk.teams.flatMap((team) => sitting(team).map((member) => [member.player, presence(before, member)] as const)),
  ),
  locked: new Set(desk.teams.filter(hasLocked).map(({ id }) => id)),
  efforts: new Map(desk.teams.flatMap(({ id, effort }) => (effort ? [[id, effort] as const] : []))),
});

const onTheBench = (before: Known, { id, effort }: DeskTeam, team: string): readonly News[] => {
  const then = before.efforts.get(id);
  if (!effort || !then) return [];
  return [
    ...(effort.runs > then.runs ? [{ what: 'ran', team, trial: effort.runs } as const] : []),
    ...(effort.committed && !then.committed
      ? [{ what: effort.byBell ? 'bell-committed' : 'committed', team } as const]
      : []),
  ];
};

const between = (before: Known, after: Known, desk: DeskView, view: PublicView): readonly News[] =>
  desk.teams.flatMap((team, index): readonly News[] => {
    const name = view.teams[index]?.name ?? '';
    const members = sitting(team);
    const joined = members.filter(({ player }) => !before.people.has(player)).map((member) => member.name);
    const changed = members.flatMap((member): readonly News[] => {
      const [was, is] = [before.people.get(member.player), after.people.get(member.player)];
      if (was === 'here' && is === 'away') return [{ what: 'dropped', name: member.name }];
      return was === 'away' && is === 'here' ? [{ what: 'back', name: member.name }] : [];
    });
    const locked = after.locked.has(team.id) && !before.locked.has(team.id);
    return [
      ...(joined.length > 0 ? [{ what: 'joined', names: joined, team: name } as const] : []),
      ...changed,
      ...onTheBench(before, team, name),
      ...(locked ? [{ what: 'all-locked', team: name, count: team.could } as const] : []),
    ];
  });

/**
 * Adds what changed since the last view. The first view brings no news, so that a page that opens late repeats nothing.
 * @param at lesson time in ms
 */
export const withNews = (log: NewsLog, desk: DeskView, view: PublicView, at: number): NewsLog => {
  const known = lookAt(desk, log.known);
  if (!log.known) return { lines: [], known };
  const first = (log.lines[0]?.number ?? 0) + 1;
  const fresh = between(log.known, known, desk, view).map((news, index) => ({ ...news, number: first + index, at }));
  return { lines: fresh.length === 0 ? log.lines : [...fresh.reverse(), ...log.lines].slice(0, kept), known };
};
