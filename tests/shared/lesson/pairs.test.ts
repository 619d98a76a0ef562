/** Defences: who writes them, who judges which pairs, and what both earn. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixed, shuffled } from '../../../shared/lesson/mix.ts';
import { sharesOf } from '../../../shared/lesson/parts.ts';
import { secondVerdict } from '../../../shared/lesson/second-verdict.ts';
import { measureAll } from '../../support/a-laboratory.ts';
import { host, type PlayedLesson, player } from '../../support/a-lesson.ts';
import { aWholeRound, bench, defended, handOf, judged } from '../../support/a-whole-round.ts';

const writes = (text: string, evidence?: number) =>
  ['writeDefence', { text, ...(evidence === undefined ? {} : { evidence }) }] as const;
const atVerdict = (wish = {}) => judged(defended(aWholeRound(wish)));
const seats = ({ state }: PlayedLesson) =>
  state.teams.flatMap((team) => team.seats.map(({ player: id }) => ({ id, team })));

describe('a defence', () => {
  test('[G1] is written from half of the work step until the dials freeze; the last writer wins', () => {
    const lesson = aWholeRound();
    expect(lesson.ask(player(1), ...writes('Early.'))).toEqual({ refused: 'not-now' });
    lesson
      .pass(150_000)
      .does(player(1), ...writes('We cut deep.'))
      .does(player(6), ...writes('We kept the rare.', 0));
    expect(bench(lesson).defence).toEqual({ text: 'We kept the rare.', evidence: 0, by: 6 });
    expect(lesson.teamView(1).bench?.defence).toEqual({ text: 'We kept the rare.', evidence: 0, by: 6 });
    expect(lesson.ask(player(1), ...writes('With a trial.', 1))).toEqual({ refused: 'no-such-trial' });
    lesson.moveOn().pass(56_000);
    expect(lesson.ask(player(1), ...writes('Late.'))).toEqual({ refused: 'dials-frozen' });
  });

  test('[G1] reaches nobody but its team before the verdict; others learn that there is one', () => {
    const lesson = defended(aWholeRound());
    const others = [lesson.view(), lesson.teamView(2), lesson.mine(2), lesson.desk(), lesson.wall()];
    expect(JSON.stringify(others)).not.toContain('Team 1 kept');
    expect(lesson.desk().teams[0]?.effort?.defence).toBe(true);
  });
});

describe('pairs', () => {
  test('[G1] are dealt once, two to everybody, never of the own team, and without names', () => {
    const lesson = atVerdict();
    for (const { id, team } of seats(lesson)) {
      const hand = handOf(lesson, id);
      expect(new Set(hand).size).toBe(2);
      for (const pair of hand) expect(lesson.state.pairs[0]?.[pair]).not.toContain(team.id);
      expect(lesson.mine(id).pairs.map(({ index }) => index)).toEqual(hand);
      expect(Object.keys(lesson.mine(id).pairs[0]?.left ?? {}).sort()).toEqual(['evidence', 'text', 'track']);
    }
    expect(lesson.journal.filter(({ event }) => event.type === 'PairsDealt')).toHaveLength(1);
  });

  test.each([4, 5, 9, 40])(
    '[G1] are dealt evenly among %s teams: no pair is judged by two more than another',
    (teams) => {
      const lesson = atVerdict({ teams, players: 2 * teams });
      const held = (lesson.state.pairs[0] ?? []).map(() => 0);
      for (const { id } of seats(lesson)) for (const pair of handOf(lesson, id)) held[pair] = (held[pair] ?? 0) + 1;
      expect(Math.max(...held) - Math.min(...held)).toBeLessThanOrEqual(2);
      const entries = lesson.state.teams.map(
        ({ id }) => (lesson.state.pairs[0] ?? []).filter((pair) => pair.includes(id)).length,
      );
      expect(new Set(entries).size).toBe(1);
    },
  );

  test('[G1] come to somebody who joins late, too, and to somebody who changes teams', () => {
    const lesson = atVerdict();
    const late = lesson.joins();
    expect(handOf(lesson, late)).toHaveLength(2);
    lesson.does(host, 'movePlayer', { player: 1, team: 3 });
    expect(handOf(lesson, 1)).toHaveLength(2);
    for (const pair of handOf(lesson, 1)) expect(lesson.state.pairs[0]?.[pair]).not.toContain(3);
  });

  test('[G1] are judged by whoever holds them, and judged otherwise until the bell', () => {
    const lesson = atVerdict();
    const [pair = 0] = handOf(lesson, 1);
    lesson.does(player(1), 'judgePair', { pair, side: 'left' }).does(player(1), 'judgePair', { pair, side: 'right' });
    expect(lesson.mine(1).pairs[0]?.side).toBe('right');
    const foreign = (lesson.state.pairs[0] ?? []).findIndex((_, index) => !handOf(lesson, 1).includes(index));
    expect(lesson.ask(player(1), 'judgePair', { pair: foreign, side: 'left' })).toEqual({ refused: 'no-such-pair' });
  });

  test('[G1] two flags, or the host, hide an entry, and the host may show it again', () => {
    const lesson = atVerdict();
    const [pair = 0] = handOf(lesson, 1);
    const [team = 0] = lesson.state.pairs[0]?.[pair] ?? [];
    const holders = seats(lesson).filter(({ id }) =>
      handOf(lesson, id).some((each) => lesson.state.pairs[0]?.[each]?.includes(team)),
    );
    for (const { id } of holders.slice(0, 2)) {
      const index = handOf(lesson, id).find((each) => lesson.state.pairs[0]?.[each]?.includes(team)) ?? 0;
      const side = lesson.state.pairs[0]?.[index]?.[0] === team ? 'left' : 'right';
      lesson.does(player(id), 'flagEntry', { pair: index, side });
    }
    expect(lesson.desk().entries.find((row) => row.team === team)).toMatchObject({ flags: 2, hidden: true });
    expect(JSON.stringify(lesson.mine(1).pairs)).not.toContain(`Team ${team} kept`);
    lesson.does(host, 'hideEntry', { team, hidden: false });
    expect(lesson.desk().entries.find((row) => row.team === team)).toMatchObject({ hidden: false });
  });

  test('[G1] below four entries nobody judges, and every entry earns the average', () => {
    const lesson = atVerdict({ teams: 3, players: 6 });
    expect(lesson.mine(1).pairs).toEqual([]);
    measureAll(lesson).moveOn();
    expect(sharesOf(lesson.state, lesson.team(1), 0).defence).toBe(0.5);
  });

  test('[G1] won pairs earn the entry nine tenths, and right answers the voter’s team one', () => {
    const lesson = atVerdict();
    // who sits in a higher team decided better: everybody judges so
    for (const { id } of seats(lesson)) {
      for (const pair of handOf(lesson, id)) {
        const [left = 0, right = 0] = lesson.state.pairs[0]?.[pair] ?? [];
        lesson.does(player(id), 'judgePair', { pair, side: left > right ? 'left' : 'right' });
      }
    }
    measureAll(lesson, { fresh: ({ team }) => 0.3 * team });
    lesson.moveOn();
    expect(sharesOf(lesson.state, lesson.team(5), 0).defence).toBeCloseTo(1);
    expect(sharesOf(lesson.state, lesson.team(1), 0).defence).toBeCloseTo(0.1);
    expect(lesson.mine(1).pairs.every(({ side, holds }) => side === holds)).toBe(true);
  });

  test('[G1] for a team whose members held no pair whose truth can be told, votes are all', () => {
    const lesson = atVerdict();
    const pairOf = (pair: number) => lesson.state.pairs[0]?.[pair] ?? [0, 0];
    const judgedPairs = seats(lesson).flatMap(({ id }) => handOf(lesson, id).map((pair) => ({ id, pair })));
    for (const { id, pair } of judgedPairs) lesson.does(player(id), 'judgePair', { pair, side: 'left' });
    const mute = new Set([1, 6].flatMap((id) => handOf(lesson, id).map((pair) => pairOf(pair)[0])));
    measureAll(lesson, { fresh: ({ team }) => (mute.has(team) ? undefined : 0.3 * team) });
    lesson.record(secondVerdict(lesson.state));
    expect(lesson.mine(1).pairs.map(({ holds }) => holds)).toEqual([undefined, undefined]);
    const votes = judgedPairs.filter(({ pair }) => pairOf(pair).includes(1));
    const won = votes.filter(({ pair }) => pairOf(pair)[0] === 1);
    expect(votes.length).toBeGreaterThan(won.length);
    expect(sharesOf(lesson.state, lesson.team(1), 0).defence).toBeCloseTo(won.length / votes.length);
  });
});

describe('dealing by dice', () => {
  test('is the same for the same dice, and a permutation for all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.nat(60), (dice, count) => {
        const cards = Array.from({ length: count }, (_, index) => index + 1);
        expect(shuffled(cards, dice)).toEqual(shuffled(cards, dice));
        expect([...shuffled(cards, dice)].sort((a, b) => a - b)).toEqual(cards);
        expect(mixed(dice, count)).toBeLessThan(2 ** 32);
      }),
    );
  });

  test('leaves nobody a place of their own: over many dice each card comes first about as often', () => {
    const first = [0, 0, 0, 0];
    for (let dice = 0; dice < 4_000; dice++) {
      const [card = 0] = shuffled([0, 1, 2, 3], dice);
      first[card] = (first[card] ?? 0) + 1;
    }
    for (const count of first) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
