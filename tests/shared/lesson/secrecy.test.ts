/**
 * Nothing is seen too early: two lessons that differ in one hidden thing look the same to everybody who may not know it.
 * Hidden are chips, truths, the tiles' states, the panel, the charts and clues. Public by design are the facts of the brief,
 * its tiles with their marks, how many tiles the wall has, and counts of locks.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PreparedTrack } from '../../../shared/lesson/prepared.ts';
import { peekFewest } from '../../../shared/lesson/sheets.ts';
import { mineView } from '../../../shared/lesson/view.ts';
import { aLesson, house, type LessonWish, type PlayedLesson } from '../../support/a-lesson.ts';
import { aWorld } from '../../support/a-world.ts';
import { oddMissions, oddPlan } from '../../support/odd-missions.ts';

const seatsOf = ({ state }: PlayedLesson) => state.teams.flatMap((team) => team.seats.map((seat) => seat.player));

/** All that anybody receives, by onlooker, but for what some players receive of their own. */
const seen = (lesson: PlayedLesson, own: readonly number[] = []) => ({
  public: lesson.view(),
  teams: lesson.state.teams.map(({ id }) => lesson.teamView(id)),
  mine: seatsOf(lesson)
    .filter((id) => !own.includes(id))
    .map((id) => mineView(lesson.state, id, lesson.people, lesson.at)),
  desk: lesson.desk(),
  wall: lesson.wall(),
  // the sums of the peek are the one thing that may differ; how many there are may not
  peek: { ...lesson.peek(), chips: lesson.peek().chips.length },
});

const players = 10;
const asking = (wish: LessonWish = {}) =>
  aLesson({ teams: 3, ...wish })
    .with({ players })
    .to('forecast');

/** Ten chips on five answers. */
const tenChips = fc
  .array(fc.nat(10), { minLength: 4, maxLength: 4 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 10])
  .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)));
const hands = fc.array(tenChips, { minLength: players, maxLength: players });
/** Who of the players locks, and who only places. */
const locking = fc.array(fc.boolean(), { minLength: players, maxLength: players });

const act = (lesson: PlayedLesson, chips: readonly (readonly number[])[], locks: readonly boolean[]) => {
  chips.forEach((hand, index) => {
    if (locks[index]) lesson.locks(index + 1, hand);
    else lesson.places(index + 1, hand);
  });
  return lesson;
};

describe('forecasts', () => {
  test('[S1] a player’s chips, placed or locked, are seen by nobody else before the reveal', () => {
    fc.assert(
      fc.property(hands, tenChips, locking, fc.integer({ min: 1, max: players }), (all, others, locks, one) => {
        const otherwise = all.map((chips, index) => (index === one - 1 ? others : chips));
        const [a, b] = [act(asking(), all, locks), act(asking(), otherwise, locks)];
        expect(seen(a, [one])).toEqual(seen(b, [one]));
      }),
      { numRuns: 60 },
    );
  });

  test('[S1] all chips of all players may differ, and what everybody, the host and the wall receive is the same', () => {
    fc.assert(
      fc.property(hands, hands, locking, (all, others, locks) => {
        const everybody = Array.from({ length: players }, (_, index) => index + 1);
        expect(seen(act(asking(), all, locks), everybody)).toEqual(seen(act(asking(), others, locks), everybody));
      }),
      { numRuns: 60 },
    );
  });

  test('[S1] who has locked is seen by the team, the host and the wall as a count, by no other team', () => {
    fc.assert(
      fc.property(hands, locking, fc.integer({ min: 1, max: players }), (all, locks, one) => {
        const otherwise = locks.map((lock, index) => (index === one - 1 ? !lock : lock));
        const [a, b] = [act(asking(), all, locks), act(asking(), all, otherwise)];
        const [teams, here] = [a.state.teams.length, a.teamOf(one).id];
        const others = (lesson: PlayedLesson) => ({
          public: lesson.view(),
          teams: Array.from({ length: teams }, (_, index) => index + 1)
            .filter((id) => id !== here)
            .map((id) => lesson.teamView(id)),
          mine: seatsOf(lesson)
            .filter((id) => id !== one)
            .map((id) => lesson.mine(id)),
          wall: lesson.wall().teams.map(({ locked, ...rest }) => (rest.id === here ? rest : { ...rest, locked })),
        });
        expect(others(a)).toEqual(others(b));
      }),
      { numRuns: 60 },
    );
  });

  test('[S2] the peek adds up at least five forecasts, and before that shows none', () => {
    const lesson = asking();
    for (let id = 1; id < peekFewest; id++) lesson.places(id, [10, 0, 0, 0, 0]);
    expect(lesson.peek()).toEqual({ question: 'bill', forecasts: peekFewest - 1, chips: [] });
    lesson.places(peekFewest, [0, 10, 0, 0, 0]);
    expect(lesson.peek()).toEqual({ question: 'bill', forecasts: 5, chips: [40, 10, 0, 0, 0] });
  });

  test('[S2] the peek leaves out what somebody placed who was removed, and shows nothing where nothing is asked', () => {
    const lesson = asking();
    for (let id = 1; id <= 6; id++) lesson.places(id, [10, 0, 0, 0, 0]);
    lesson.does({ role: 'host' }, 'removePlayer', { player: 6 });
    expect(lesson.peek().forecasts).toBe(5);
    expect(aLesson().with({ players: 6 }).to('brief').peek()).toEqual({ question: '', forecasts: 0, chips: [] });
  });
});

describe('the world', () => {
  /** Plays with one world or the other up to some step, and hands back all that anybody received on the way. */
  const upTo = (
    world: PreparedTrack,
    kind: 'brief' | 'forecast',
    locks: readonly boolean[],
    all: readonly number[][],
  ) => {
    const lesson = aLesson({ teams: 3, unprepared: true }).with({ players });
    lesson.does(house, 'prepareRound', { round: 0, tracks: { 'edge-guardian': world } });
    const received = [seen(lesson)];
    lesson.to('brief').pass(59_000);
    received.push(seen(lesson));
    if (kind === 'forecast') {
      act(lesson.moveOn(), all, locks);
      received.push(seen(lesson));
      lesson.pass(119_000).tick();
      received.push(seen(lesson));
    }
    return received;
  };

  const [round] = aLesson().state.plan.rounds;
  if (!round) throw new Error('the plan has no round');
  const world = aWorld(round, 'edge-guardian');
  const truth = fc.record({ answer: fc.nat(4), figure: fc.double({ noNaN: true }), error: fc.double({ noNaN: true }) });
  const states = fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }).map((digits) => digits.join(''));

  test('[S1] the truth, the states of the tiles, the panel and the charts are seen by nobody before the reveal', () => {
    fc.assert(
      fc.property(
        truth,
        states,
        hands,
        locking,
        fc.constantFrom('brief', 'forecast'),
        (bill, digits, all, locks, kind) => {
          const other: PreparedTrack = {
            ...world,
            truths: { bill },
            wall: { picture: { ...world.wall.picture, ticket: 'another', hash: 'f'.repeat(64) }, states: digits },
            panel: [{ kind: 'measured', key: 'other', values: { figure: bill.figure } }],
            charts: [],
          };
          expect(upTo(other, kind, locks, all)).toEqual(upTo(world, kind, locks, all));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('[S1] a clue is seen by whoever holds it, and by nobody else', () => {
    const clues = (index: number) =>
      world.clues.map((clue, each) => (each === index ? { key: 'another', values: { secret: 1 } } : clue));
    for (let index = 0; index < world.clues.length; index++) {
      const [a, b] = [world, { ...world, clues: clues(index) }].map((each) => {
        const lesson = aLesson({ teams: 2, unprepared: true }).with({ players });
        return lesson.does(house, 'prepareRound', { round: 0, tracks: { 'edge-guardian': each } }).to('forecast');
      });
      if (!a || !b) throw new Error('two lessons were made');
      const holders = seatsOf(a).filter((id) => a.seat(id).clues.includes(index));
      // ten players in two teams: the first five clues are held, one a team
      expect(holders).toHaveLength(index < 5 ? 2 : 0);
      expect(seen(a, holders)).toEqual(seen(b, holders));
      for (const id of holders) expect(a.mine(id)).not.toEqual(b.mine(id));
    }
  });

  test('[S1] a brief is not seen before it opens, nor any picture', () => {
    const lesson = aLesson().with({ players: 2 });
    expect(lesson.mine(1).brief).toBeUndefined();
    expect(lesson.wall()).toMatchObject({ brief: [], tiles: 0 });
    expect(JSON.stringify(seen(lesson))).not.toContain(world.brief.picture.ticket);
    lesson.to('brief');
    expect(lesson.mine(1).brief?.picture).toEqual(world.brief.picture);
    expect(JSON.stringify(seen(lesson))).not.toContain(world.wall.picture.ticket);
    expect(lesson.wall().tiles).toBe(12);
  });

  test('[S1] these comparisons would notice: after the reveal the two worlds and the two hands differ', () => {
    const revealed = (each: PreparedTrack, chips: number[]) => {
      const lesson = aLesson({ teams: 3, unprepared: true }).with({ players });
      lesson.does(house, 'prepareRound', { round: 0, tracks: { 'edge-guardian': each } }).to('forecast');
      return seen(lesson.locks(1, chips).moveOn(), [1]);
    };
    const sure = [10, 0, 0, 0, 0];
    const before = revealed(world, sure);
    expect(revealed({ ...world, truths: { bill: { answer: 4 } } }, sure).public).not.toEqual(before.public);
    expect(revealed(world, [0, 10, 0, 0, 0]).wall).not.toEqual(before.wall);
  });
});

describe('a round of several questions', () => {
  const second = (lesson: PlayedLesson) => {
    while (lesson.question !== 'second' || lesson.step.kind !== 'forecast') lesson.moveOn();
    return lesson;
  };
  const played = (answer: number) =>
    aLesson({ plan: oddPlan, missions: oddMissions, teams: 2, truths: { second: { answer } } })
      .with({ players })
      .start();

  test('[S1] what is shown of the whole world waits for the last truth', () => {
    const lesson = played(1);
    while (lesson.question !== 'first' || lesson.step.kind !== 'reveal') lesson.moveOn();
    expect(lesson.view().reveals).toMatchObject([
      { question: 'first', truth: { answer: 1 }, panel: [], charts: [], states: '' },
      { question: 'first', panel: [], charts: [], states: '' },
    ]);
    lesson.moveOn().moveOn();
    expect(lesson.view().reveals.map(({ panel, states }) => [panel.length, states.length])).toEqual(
      Array.from({ length: 4 }, () => [3, 12]),
    );
  });

  test('[S1] the second truth is not seen while the first is shown, nor while the second is asked', () => {
    const upToSecond = (answer: number) => {
      const lesson = played(answer);
      while (lesson.question !== 'first' || lesson.step.kind !== 'reveal') lesson.moveOn();
      return [seen(lesson), seen(second(lesson))];
    };
    expect(upToSecond(0)).toEqual(upToSecond(2));
  });

  test('an opinion holds nothing back', () => {
    const lesson = played(1).moveOn();
    expect(lesson.view().reveals[0]).toMatchObject({ question: 'signs', states: '001021003100' });
  });
});
