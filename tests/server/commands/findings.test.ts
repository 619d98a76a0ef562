/** A rehearsal's findings: whole evidence is found whole, and whatever is tampered with is found out. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { BotReport } from '../../../server/bots/crew-words.ts';
import type { Acknowledged } from '../../../server/bots/outbox.ts';
import { cardOf, isGo, jsonOf } from '../../../server/commands/rehearsal/card.ts';
import { type Evidence, findingsOf, secretsOf } from '../../../server/commands/rehearsal/findings.ts';
import { standingsOf } from '../../../shared/lesson/standings.ts';
import { mineView } from '../../../shared/lesson/view.ts';
import { aLessonRow } from '../../support/journal-contract.ts';
import { goldenLesson } from '../../support/room-golden.ts';

let whole: Evidence;
beforeAll(async () => {
  const { rows, state } = await goldenLesson();
  const people = new Map<number, string>();
  const here = { has: () => true };
  const reports = rows.flatMap(({ type, action, body }): BotReport[] => {
    if (type !== 'PlayerJoined' || action === null) return [];
    const { player } = body as { readonly player: number };
    const mine = mineView(state, player, { names: people, here }, state.at);
    if (!mine) return [];
    const acknowledged = rows
      .filter(({ by, action: id }) => by === `p${player}` && id !== null)
      .map((row) => ({
        ...{ id: row.action ?? '', saved: row.at },
        ...{ name: 'placeChips' as const, body: { question: 'bill', chips: [2, 2, 2, 2, 2] } },
      }));
    return [
      {
        ...{ player, device: action.slice('join-'.length), style: 'random', acknowledged, refusals: [], lockMs: [] },
        ...{ comebacks: 0, sawTruthEarly: false, mine },
      },
    ];
  });
  const standings = standingsOf(state);
  const desk = state.teams.map(({ id }) => ({
    ...{ id, members: [], locked: 0, could: 0 },
    ...{ total: standings.get(id)?.total ?? 0, rank: standings.get(id)?.rank ?? 0 },
  }));
  whole = { row: aLessonRow('a'), rows, people, reports, desk } as unknown as Evidence;
});

const isOf = (body: unknown, player: number): boolean => (body as { readonly player?: number }).player === player;
const first = () => whole.reports[0] as BotReport;
const withFirst = (change: Partial<BotReport>): Evidence => ({
  ...whole,
  reports: [{ ...first(), ...change }, ...whole.reports.slice(1)],
});

describe('findings', () => {
  test('a lesson that went well has nothing against it', () => {
    expect(whole.reports.length).toBeGreaterThan(4);
    expect(whole.reports.flatMap(({ acknowledged }) => acknowledged).length).toBeGreaterThan(4);
    expect(findingsOf(whole)).toEqual({
      rounds: 2,
      lostActions: 0,
      duplicatedActions: 0,
      standingsEqual: true,
      replayEqual: true,
    });
  });

  test('[D1] an acknowledged action that is not in the journal is lost, and so is one at another time', () => {
    const nowhere: Acknowledged = {
      id: 'nowhere',
      name: 'lockForecast',
      body: { question: 'bill', chips: [2, 2, 2, 2, 2] },
      saved: 1,
    };
    const acknowledged = [...first().acknowledged, nowhere];
    expect(findingsOf(withFirst({ acknowledged })).lostActions).toBe(1);
    const shifted = first().acknowledged.map((each) => ({ ...each, saved: each.saved + 1 }));
    expect(findingsOf(withFirst({ acknowledged: shifted })).lostActions).toBe(shifted.length);
    expect(findingsOf(withFirst({ device: 'somebody-else' })).lostActions).toBe(1);
  });

  test('[D1] an acknowledged action that had nothing to write is not lost', () => {
    const joined = whole.rows.find(({ type, body }) => type === 'PlayerJoined' && isOf(body, first().player));
    if (!joined) throw new Error('the first player has joined');
    const stay = { id: 'stay', name: 'chooseTeam', saved: joined.at } as const;
    const choosing = {
      ...joined,
      seq: -1,
      by: 'host',
      action: null,
      type: 'RoomSet',
      body: { room: { chooseTeams: true } },
    };
    const rows = whole.rows.toSpliced(whole.rows.indexOf(joined) + 1, 0, choosing);
    const { team } = first().mine;
    const told = (to: number): Evidence => {
      const change = { acknowledged: [...first().acknowledged, { ...stay, body: { team: to } }] };
      return { ...withFirst(change), rows };
    };
    expect(findingsOf(told(team)).lostActions).toBe(0);
    expect(findingsOf(told(99)).lostActions).toBe(1);
  });

  test('[D2] an action that stands there twice is counted, and so is a second lock under another id', () => {
    const lock = whole.rows.find(({ type }) => type === 'ForecastLocked');
    if (!lock) throw new Error('the golden lesson has a lock');
    expect(findingsOf({ ...whole, rows: [...whole.rows, lock] }).duplicatedActions).toBe(2);
    expect(findingsOf({ ...whole, rows: [...whole.rows, { ...lock, action: 'another' }] }).duplicatedActions).toBe(1);
  });

  test('[D4] standings that differ between players and host, or from the replay, are found out', () => {
    const told = withFirst({ mine: { ...first().mine, total: first().mine.total + 1 } });
    expect(findingsOf(told)).toMatchObject({ standingsEqual: false, replayEqual: false });
    const desk = whole.desk.map((team) => ({ ...team, rank: team.rank + 1 }));
    expect(findingsOf({ ...whole, desk })).toMatchObject({ standingsEqual: false, replayEqual: false });
  });
});

describe('secrets', () => {
  test('[S1] are the seed, the keys, every wall, every truth, and everybody’s device', () => {
    const what = secretsOf(whole, { 'host key': 'a-key-of-hosts' }).map((secret) => secret.what);
    expect(what).toEqual(expect.arrayContaining(['seed', 'host key', "ticket of edge-guardian's wall"]));
    expect(what.filter((name) => name.startsWith('device of'))).toHaveLength(whole.reports.length);
    expect(what.filter((name) => name.startsWith('truth of bill'))).toHaveLength(2);
  });
});

describe('the card', () => {
  const found = () => ({
    ...findingsOf(whole),
    ...{ players: 7, kills: 3, killsMeant: 3, leaks: [], refusals: {}, comebacks: 9, p95LockMs: 12.34, seconds: 20.06 },
  });
  const wish = { players: 7, plan: 'golden', speed: 60, kill: true, seed: 1 };

  test('says go, in words and in figures', () => {
    expect(isGo(found())).toBe(true);
    expect(cardOf(found(), wish)).toContain('GO: golden, 7 players');
    expect(jsonOf(found())).toEqual({
      ...{ ok: true, players: 7, rounds: 2, kills: 3, lostActions: 0, duplicatedActions: 0, leaks: 0 },
      ...{ standingsEqual: true, replayEqual: true, p95LockMs: 12.3, seconds: 20.1 },
    });
  });

  test.each([
    { leaks: ['seed, to player 3'] },
    { lostActions: 1 },
    { duplicatedActions: 1 },
    { standingsEqual: false },
    { replayEqual: false },
    { kills: 2 },
    { rounds: 0 },
  ])('says no to %o', (change) => {
    expect(isGo({ ...found(), ...change })).toBe(false);
    expect(cardOf({ ...found(), ...change }, wish)).toContain('NO GO');
  });
});
