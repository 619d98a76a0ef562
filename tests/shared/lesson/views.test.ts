/** What the screens get to show: the host who is missing, the wall effort and nameless dots, a phone its own papers. */
import { describe, expect, test } from 'vitest';
import { favoured } from '../../../shared/lesson/favourite.ts';
import { initialsOf } from '../../../shared/lesson/initials.ts';
import { mineView } from '../../../shared/lesson/view.ts';
import { aLesson, host } from '../../support/a-lesson.ts';
import { oddMissions, oddPlan } from '../../support/odd-missions.ts';

const even = [2, 2, 2, 2, 2];
const asking = () => aLesson({ teams: 2 }).with({ players: 4 }).to('forecast');

describe('everybody', () => {
  test('sees in the lobby what will be played, and afterwards where the lesson stands', () => {
    const lesson = aLesson().with({ players: 1 });
    expect(lesson.view()).toMatchObject({ status: 'lobby', stepKind: '', mission: '', question: '', running: false });
    expect(lesson.view().steps.map(({ kind }) => kind)).toEqual(['brief', 'forecast', 'reveal', 'verdict']);
    expect(lesson.to('forecast').view()).toMatchObject({
      status: 'running',
      stepKind: 'forecast',
      mission: 'dedup-audit',
      question: 'bill',
      running: true,
      at: 0,
      endsAt: 120_000,
    });
    expect(lesson.toTheEnd().view()).toMatchObject({ status: 'over', running: false });
  });

  test('[S1] sees the truth from the reveal to the end of the round', () => {
    const lesson = asking();
    expect(lesson.view().reveals).toEqual([]);
    const revealed = lesson.moveOn().view().reveals;
    expect(revealed).toMatchObject([{ question: 'bill', track: 'edge-guardian', truth: { answer: 1 } }]);
    expect(lesson.moveOn().view().reveals).toEqual(revealed);
    expect(lesson.moveOn().view().reveals).toEqual(revealed);
  });
});

describe('a player', () => {
  test('sees their team-mates by name, who is here, and who has locked', () => {
    const lesson = asking().locks(3, even).drops(1);
    expect(lesson.teamView(1)).toEqual({
      id: 1,
      members: [
        { player: 1, name: 'Player 1', slot: 0, here: false, locked: false },
        { player: 3, name: 'Player 3', slot: 1, here: true, locked: true },
      ],
      bench: undefined,
      holds: [],
    });
  });

  test('[F2] sees which of their chips the bell placed', () => {
    const lesson = asking().places(1, [4, 1, 0, 0, 0]).moveOn();
    expect(lesson.mine(1).forecast).toMatchObject({ chips: [5, 2, 1, 1, 1], auto: true, byBell: 1 });
  });

  test('sees whether a forecast may still be locked', () => {
    const lesson = asking();
    expect(lesson.mine(1).mayLock).toBe(true);
    expect(lesson.locks(1, even).mine(1).mayLock).toBe(false);
    lesson.pass(120_001);
    expect(lesson.mine(2).mayLock).toBe(false);
  });

  test('[L2] whose seat was removed sees nothing', () => {
    const lesson = asking().does(host, 'removePlayer', { player: 1 });
    expect(mineView(lesson.state, 1, lesson.people, lesson.at)).toBeUndefined();
    expect(mineView(lesson.state, 99, lesson.people, lesson.at)).toBeUndefined();
  });

  test('has clues, brief and question at hand until the verdict', () => {
    const lesson = asking();
    const papers = { clues: [{ key: 'clue-0' }, { key: 'clue-2' }], brief: { facts: { tiles: 12 } }, question: 'bill' };
    expect(lesson.mine(1)).toMatchObject(papers);
    expect(lesson.moveOn().mine(1)).toMatchObject(papers);
    expect(lesson.moveOn().mine(1)).toMatchObject({ clues: [], brief: undefined, question: '' });
    expect(lesson.view().question).toBe('');
  });
});

describe('the host', () => {
  test('[H1] sees for each team who is missing and what it waits for', () => {
    const lesson = asking().locks(1, even).drops(3).does(host, 'removePlayer', { player: 2 });
    expect(lesson.desk()).toMatchObject({
      here: 2,
      players: 3,
      unlocked: 2,
      next: 'reveal',
      world: 'ready',
      teams: [
        {
          id: 1,
          locked: 1,
          could: 2,
          members: [
            { player: 1, name: 'Player 1', here: true, locked: true, removed: false },
            { player: 3, name: 'Player 3', here: false, locked: false, removed: false },
          ],
        },
        { id: 2, locked: 0, could: 1, members: [{ player: 2, removed: true }, { player: 4 }] },
      ],
    });
  });

  test('[H1] is told of nothing to lock where nothing is asked', () => {
    const desk = asking().moveOn().desk();
    expect(desk.unlocked).toBe(0);
    expect(desk.teams.map(({ locked, could }) => [locked, could])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('[H1] is told when there is no next step, because the lesson is over', () => {
    expect(asking().does(host, 'end', {}).desk()).toMatchObject({ next: '', world: 'ready' });
  });
});

describe('the wall', () => {
  test('[S2] shows effort: counts of locks, and no chips and no points before the reveal', () => {
    const lesson = asking().locks(1, even).places(2, even);
    expect(lesson.wall().teams).toMatchObject([
      { id: 1, locked: 1, could: 2, chips: [], points: undefined },
      { id: 2, locked: 0, could: 2, chips: [], points: undefined },
    ]);
    expect(lesson.wall()).toMatchObject({ dots: [], undecided: 0, climb: undefined });
  });

  test('[S2] after the lobby people are nameless dots', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 4 });
    expect(lesson.wall().teams[0]?.initials).toEqual(['P1', 'P3']);
    lesson.start();
    expect(lesson.wall().teams[0]?.initials).toEqual(['', '']);
    expect(JSON.stringify(lesson.toTheEnd().wall())).not.toContain('Player');
  });

  test('shows after the reveal a team’s pooled chips and points, and how the class leaned', () => {
    const lesson = asking().locks(1, [0, 10, 0, 0, 0]).locks(3, [0, 6, 4, 0, 0]).locks(2, even).moveOn();
    expect(lesson.wall().teams[0]).toMatchObject({ chips: [0, 8, 2, 0, 0], points: 190 });
    // two of team 1 lean on the second answer; one locked even chips, and one was locked so by the bell
    expect(lesson.wall()).toMatchObject({ dots: [0, 2, 0, 0, 0], undecided: 2 });
  });

  test('[S2] shows the truth per track', () => {
    const tracks = ['edge-guardian', 'cloud-titan'] as const;
    const lesson = aLesson({ teams: 4, tracks }).with({ players: 4 }).to('reveal');
    expect(lesson.view().reveals.map(({ track }) => track)).toEqual(tracks);
    expect(lesson.wall().brief.map(({ track }) => track)).toEqual(tracks);
  });

  test('shows in an odd round the question that was just answered', () => {
    const lesson = aLesson({ plan: oddPlan, missions: oddMissions, teams: 1 }).with({ players: 2 }).start();
    lesson.locks(1, [10, 0, 10]).locks(2, [10, 6, 0]).moveOn();
    expect(lesson.wall()).toMatchObject({ dots: [2, 1, 1], undecided: 0 });
    expect(lesson.moveOn().wall().dots).toEqual([]);
    expect(lesson.locks(1, [10, 0]).moveOn().wall().dots).toEqual([1, 0]);
  });
});

describe('favoured answers', () => {
  const question = (kind: 'bins' | 'several') => ({ kind, answers: ['a', 'b', 'c'] });
  test.each([
    ['bins', [0, 3, 7], [2]],
    ['bins', [5, 5, 0], []],
    ['bins', [10 / 3, 10 / 3, 10 / 3], []],
    ['several', [6, 5, 10], [0, 2]],
    ['several', [5, 5, 5], []],
  ] as const)('%s %j favours %j', (kind, chips, answers) => {
    expect(favoured(question(kind), chips)).toEqual(answers);
  });
});

describe('initials', () => {
  test.each([
    ['Ada Lovelace', 'AL'],
    ['ada', 'AD'],
    ['  Jean   Luc Picard ', 'JL'],
    ['Émile', 'ÉM'],
    ['王 小明', '王小'],
    ['x', 'X'],
    ['', ''],
  ])('of %j are %j', (name, letters) => {
    expect(initialsOf(name)).toBe(letters);
  });
});
