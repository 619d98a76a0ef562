/** What the server paints is what a page reads. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openReader, type PictureState } from '../../../client/net/views-of.ts';
import { newPicture, paintDesk, paintPublic, paintTeam, paintWall } from '../../../server/room/picture.ts';
import { aLesson, type PlayedLesson } from '../../support/a-lesson.ts';

/** The whole picture of a lesson, as somebody would see it who may see everything. */
const paint = (lesson: PlayedLesson, picture = newPicture()): PictureState => {
  paintPublic(picture, lesson.view());
  for (const [index, { id }] of lesson.state.teams.entries()) paintTeam(picture, index, lesson.teamView(id));
  paintDesk(picture, lesson.desk());
  paintWall(picture, lesson.wall());
  return picture as unknown as PictureState;
};

/** What a view looks like after a journey as JSON, as sheets travel: without what is undefined. */
const travelled = <T>(view: T): T => JSON.parse(JSON.stringify(view)) as T;

describe('reading the picture', () => {
  test('gives back the views that were painted, at every step of a lesson', () => {
    const lesson = aLesson({ teams: 3 }).with({ players: 7 });
    const picture = newPicture();
    const read = openReader();
    const look = () => {
      const seen = read(paint(lesson, picture));
      expect(seen.view).toEqual(lesson.view());
      expect(seen.team).toEqual(lesson.teamView(1));
      expect(seen.desk).toEqual(travelled(lesson.desk()));
      expect(seen.wall).toEqual(travelled(lesson.wall()));
    };
    look();
    lesson.to('forecast').locks(1, [0, 10, 0, 0, 0]).drops(2);
    look();
    lesson.to('reveal');
    look();
    lesson.toTheEnd();
    look();
  });

  test('what did not change stays the same object', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 4 }).to('reveal');
    const picture = newPicture();
    const read = openReader();
    const before = read(paint(lesson, picture));
    const after = read(paint(lesson, picture));
    expect(after.view).toBe(before.view);
    expect(after.team).toBe(before.team);
    expect(after.desk).toBe(before.desk);
    expect(after.wall).toBe(before.wall);
  });

  test('of a change only what it touches is new', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 4 }).to('forecast');
    const picture = newPicture();
    const read = openReader();
    const before = read(paint(lesson, picture));
    const after = read(paint(lesson.locks(1, [0, 10, 0, 0, 0]), picture));
    expect(after.view).toBe(before.view);
    expect(after.team).not.toBe(before.team);
    const member = (player: number, views: typeof after) => views.team?.members.find((each) => each.player === player);
    expect(member(1, after)?.locked).toBe(true);
    expect(member(3, after)).toBe(member(3, before));
  });

  test('what a seat may not see is missing, not an error', () => {
    const { desk: _desk, wall: _wall, teams, ...open } = paint(aLesson({ teams: 2 }).with({ players: 2 }));
    const read = openReader();
    const closed = Array.from(teams, ({ id, name, track }) => ({ id, name, track }));
    const seen = read({ ...open, teams: closed });
    expect(seen).toMatchObject({ team: undefined, desk: undefined, wall: undefined });
    expect(seen.view.teams).toHaveLength(2);
  });

  test('members come and go, and the list is theirs', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ player: fc.nat(), name: fc.string(), locked: fc.boolean() })), (people) => {
        const papers = {
          players: people.map(({ player }) => player),
          names: people.map(({ name }) => name),
          slots: people.map((_, index) => index),
          here: people.map(() => true),
          locked: people.map(({ locked }) => locked),
        };
        const picture = {
          ...paint(aLesson({ teams: 1 })),
          teams: [{ id: 1, name: 'Kiln', track: 'edge-guardian', papers }],
        };
        expect(openReader()(picture).team?.members).toMatchObject(people);
      }),
      { numRuns: 30 },
    );
  });
});
