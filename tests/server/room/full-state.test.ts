/** The first picture: the same bytes as the encoder would send by itself, at a cost that does not grow with the number of teams. */
import { type Decoder, Encoder, Reflection, StateView } from '@colyseus/schema';
import { expect, test } from 'vitest';
import { walkSeenTeams } from '../../../server/room/full-state.ts';
import { newPicture, type Picture, paintPublic, paintTeam, withPapers } from '../../../server/room/picture.ts';
import { aLesson } from '../../support/a-lesson.ts';

Encoder.BUFFER_SIZE = 512 * 1024;

/** A picture of so many teams of two, its views, and its encoder, which walks seen teams only if wished. */
const aPicture = (teams: number, seenOnly: boolean) => {
  const lesson = aLesson({ teams }).with({ players: teams * 2 });
  const picture: Picture = newPicture();
  paintPublic(picture, lesson.view());
  for (let index = 0; index < teams; index++) paintTeam(picture, index, lesson.teamView(index + 1));
  const encoder = new Encoder(picture);
  const views = picture.teams.map((team) => {
    const view = new StateView();
    view.add(team, withPapers);
    return view;
  });
  const host = new StateView();
  for (const team of picture.teams) host.add(team, withPapers);
  if (seenOnly) walkSeenTeams(encoder, picture.teams, (view) => picture.teams[views.indexOf(view)] ?? 'all');
  return { picture, encoder, views, host };
};

const firstPicture = (encoder: Encoder, view: StateView): Uint8Array => {
  const it = { offset: 0 };
  encoder.encodeAll(it);
  return Uint8Array.from(encoder.encodeAllView(view, it.offset, it));
};

test('everybody is sent what the encoder would have sent by itself, in whatever order they come', () => {
  const [plain, quick] = [aPicture(6, false), aPicture(6, true)];
  for (const index of [3, 0, 5, 3]) {
    const [one, other] = [plain, quick].map(({ encoder, views }) => firstPicture(encoder, views[index] as StateView));
    expect(other).toEqual(one);
  }
  expect(firstPicture(quick.encoder, quick.host)).toEqual(firstPicture(plain.encoder, plain.host));
  expect(firstPicture(quick.encoder, quick.views[2] as StateView)).toEqual(
    firstPicture(plain.encoder, plain.views[2] as StateView),
  );
});

test('a player decodes the own team, with its papers, and no other', () => {
  const { encoder, views } = aPicture(6, true);
  const decoder = Reflection.decode(Reflection.encode(encoder)) as unknown as Decoder<Picture>;
  decoder.decode(firstPicture(encoder, views[4] as StateView));
  expect(Array.from(decoder.state.teams, ({ id, papers }) => [id, papers.names.length])).toEqual([[5, 2]]);
});

test('of a team that is not the own, whoever sits down costs one look, and none at what lies below it', () => {
  const visited = (teams: number): number => {
    const { encoder, views } = aPicture(teams, true);
    const view = views[1] as StateView;
    let count = 0;
    const isVisible = view.isChangeTreeVisible.bind(view);
    view.isChangeTreeVisible = (tree) => {
      count++;
      return isVisible(tree);
    };
    firstPicture(encoder, view);
    return count;
  };
  expect(visited(200)).toBe(visited(4) + 196);
});
