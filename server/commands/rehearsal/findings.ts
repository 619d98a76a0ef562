/** What a rehearsal finds out: compares what every player was told with what the journal holds. */
import { isDeepStrictEqual } from 'node:util';
import { standingsOf } from '../../../shared/lesson/standings.ts';
import type { LessonState } from '../../../shared/lesson/state.ts';
import { mineView } from '../../../shared/lesson/view.ts';
import type { DeskTeam } from '../../../shared/lesson/views.ts';
import type { BotReport } from '../../bots/crew-words.ts';
import type { Secret } from '../../bots/memory.ts';
import type { EventRow, LessonRow } from '../../journal/journal.ts';
import { readRows } from '../../room/event-rows.ts';
import { leftNothing } from './no-ops.ts';

/** Everything that is known of a lesson when it is over. */
export type Evidence = {
  readonly row: LessonRow;
  readonly rows: readonly EventRow[];
  readonly people: ReadonlyMap<number, string>;
  readonly reports: readonly BotReport[];
  /** The host's sheet in the end. */
  readonly desk: readonly DeskTeam[];
};

export type Findings = {
  readonly rounds: number;
  /** Actions that were acknowledged and do not stand in the journal as they were. */
  readonly lostActions: number;
  /** Actions that stand in it more than once. */
  readonly duplicatedActions: number;
  /** Whether all players and the host ended with the same standings. */
  readonly standingsEqual: boolean;
  /** Whether the journal, replayed, tells everybody what they were told. */
  readonly replayEqual: boolean;
};

const countBy = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const surplus = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count - 1, 0);

const lost = ({ rows, reports }: Evidence): number => {
  const saved = new Map(rows.map(({ by, action, at }) => [`${by} ${action}`, at]));
  const joins = new Map(
    rows.flatMap(({ action, body }) => (action === null ? [] : [[action, (body as { player?: number }).player]])),
  );
  return reports.reduce((sum, { player, device, acknowledged }) => {
    const gone = acknowledged.filter((action) => {
      const at = saved.get(`p${player} ${action.id}`);
      return at === undefined ? !leftNothing(rows, { player, action }) : at !== action.saved;
    }).length;
    return sum + gone + (joins.get(`join-${device}`) === player ? 0 : 1);
  }, 0);
};

const duplicated = ({ rows }: Evidence): number => {
  const actions = rows.flatMap(({ by, action }) => (action === null ? [] : [`${by} ${action}`]));
  const locks = rows.flatMap(({ type, body }) => {
    const { player, key } = body as { readonly player?: number; readonly key?: string };
    return type === 'ForecastLocked' ? [`${player} ${key}`] : [];
  });
  return surplus(countBy(actions)) + surplus(countBy(locks));
};

const sameStandings = ({ reports, desk }: Evidence): boolean => {
  const told = new Map(desk.map(({ id, total, rank }) => [id, { total, rank }]));
  return reports.every(({ mine }) => isDeepStrictEqual(told.get(mine.team), { total: mine.total, rank: mine.rank }));
};

/** As it comes out of a packed answer: what is undefined is not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

const sameReplay = (state: LessonState, { people, reports, desk }: Evidence): boolean => {
  const here = { has: () => true };
  const papers = reports.every(({ player, mine }) =>
    isDeepStrictEqual(plain(mineView(state, player, { names: people, here }, state.at)), plain(mine)),
  );
  const standings = standingsOf(state);
  return (
    papers &&
    desk.every(({ id, total, rank }) => {
      const standing = standings.get(id);
      return (standing?.total ?? 0) === total && (standing?.rank ?? 0) === rank;
    })
  );
};

export const findingsOf = (evidence: Evidence): Findings => {
  const state = readRows(evidence.rows);
  return {
    rounds: state.scored.length,
    lostActions: lost(evidence),
    duplicatedActions: duplicated(evidence),
    standingsEqual: sameStandings(evidence),
    replayEqual: sameReplay(state, evidence),
  };
};

/** Shorter texts could stand anywhere by chance. */
const shortest = 8;

/**
 * What no player may have been sent. The journal's own secrets cannot be guessed, so that finding one is proof; a device's
 * id is known to its player and the server alone.
 */
export const secretsOf = (
  { row, rows, reports }: Evidence,
  keys: Readonly<Record<string, string>>,
): readonly Secret[] => {
  const never = { seed: row.seed, 'hash of the host key': row.hostKeyHash, ...keys };
  const worlds = readRows(rows).prepared.flatMap((round) => Object.entries(round ?? {}));
  const truths = worlds.flatMap(([track, world]) => {
    if (!world) return [];
    const { wall, truths: answers, panel, charts } = world;
    return [
      [`ticket of ${track}'s wall`, wall.picture.ticket],
      [`hash of ${track}'s wall`, wall.picture.hash],
      [`states of ${track}'s wall`, wall.states],
      [`mathematics of ${track}`, JSON.stringify(panel)],
      [`curves of ${track}`, JSON.stringify(charts)],
      ...Object.entries(answers).map(
        ([name, truth]) => [`truth of ${name} on ${track}`, JSON.stringify(truth)] as const,
      ),
    ] as const;
  });
  return [
    ...Object.entries(never).map(([what, text]): Secret => ({ what, text, untilTruth: false })),
    ...truths.map(([what, text]): Secret => ({ what, text, untilTruth: true })),
    ...reports.map(
      ({ player, device }): Secret => ({
        what: `device of player ${player}`,
        text: device,
        of: player,
        untilTruth: false,
      }),
    ),
  ].filter(({ text }) => text.length >= shortest);
};
