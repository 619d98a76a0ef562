/** What the phone's screens say, at every step of a lesson that is really played. */
import { describe, expect, test } from 'vitest';
import { Brief } from '../../../client/play/brief.tsx';
import { ForecastRows } from '../../../client/play/forecast-rows.tsx';
import { GonePage } from '../../../client/play/gone-page.tsx';
import { isLocked } from '../../../client/play/is-locked.ts';
import { Locked } from '../../../client/play/locked.tsx';
import { Reveal } from '../../../client/play/reveal.tsx';
import { questionNamed, wordsFor } from '../../../client/play/step-screen.tsx';
import { TeamList } from '../../../client/play/team-list.tsx';
import { Over, Verdict } from '../../../client/play/verdict.tsx';
import { GlyphWall } from '../../../client/ui/glyph-wall.tsx';
import { TileBoard } from '../../../client/ui/tile-board.tsx';
import { WallCut } from '../../../client/ui/wall-cut.tsx';
import { closeCodes } from '../../../shared/protocol/close-codes.ts';
import { aLesson, type PlayedLesson } from '../../support/a-lesson.ts';
import { textOf } from '../../support/text-of.ts';

const said = wordsFor('dedup-audit');
const bill = questionNamed('dedup-audit', 'bill');
if (!said || !bill) throw new Error('the mission has no words');
const canvases = [TileBoard, WallCut, GlyphWall];
const even = [2, 2, 2, 2, 2];

const ownOf = (lesson: PlayedLesson, player: number) => {
  const own = lesson.view().teams.find(({ id }) => id === lesson.teamOf(player).id);
  if (!own) throw new Error('no team');
  return own;
};

const revealText = (lesson: PlayedLesson, player: number) => {
  const own = ownOf(lesson, player);
  const reveal = lesson.view().reveals.find(({ track }) => track === own.track);
  if (!reveal) throw new Error('nothing is revealed');
  const part = (
    <Reveal mission="dedup-audit" mine={lesson.mine(player)} own={own} reveal={reveal} question={bill} said={said} />
  );
  return textOf(part, canvases);
};

describe('the brief', () => {
  test('[L5] shows the own clues, the own role, and the tiles with their marks in words', () => {
    const lesson = aLesson().with({ players: 4 }).to('brief');
    const mine = lesson.mine(1);
    const clued = { ...mine, clues: [{ key: 'families', values: { families: 400, tiles: 1_000 } }] };
    const text = textOf(<Brief mine={clued} said={said} early={undefined} />, canvases);
    expect(text).toContain('show only 400 different originals');
    expect(text).toContain('Driver');
    expect(text).toContain('6 tiles drawn at random from the pool. 2 of them: has a look-alike in the pool.');
  });

  test('[B1] says what earlier rounds left, as far as the mission has words for it', () => {
    const labelling = wordsFor('labelling-roi');
    const lesson = aLesson().with({ players: 1 }).to('brief');
    const mine = { ...lesson.mine(1), carriesIn: { 'carried-duplicates': 0.23, unheard: 1 } };
    const text = (words: typeof said) => textOf(<Brief mine={mine} said={words} early={undefined} />, canvases);
    expect(text(labelling ?? said)).toContain('23% of what you kept repeats another tile.');
    expect(text(said)).not.toContain('From your last rounds');
  });

  test('[R3] shows the question to somebody whose head start has come, and to nobody else', () => {
    const lesson = aLesson().with({ players: 1 }).to('brief');
    const mine = { ...lesson.mine(1), question: 'bill' };
    expect(textOf(<Brief mine={mine} said={said} early={bill} />, canvases)).toContain('Your question, early');
    expect(textOf(<Brief mine={lesson.mine(1)} said={said} early={undefined} />, canvases)).not.toContain('early');
  });
});

describe('locked', () => {
  test('[F2] a phone is locked when the view says so, not before', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 }).to('forecast');
    const seen = () => ({ mine: lesson.mine(1), team: lesson.teamView(1) });
    expect(isLocked(seen())).toBe(false);
    lesson.places(1, even);
    expect(isLocked(seen())).toBe(false);
    lesson.locks(1, even);
    expect(isLocked(seen())).toBe(true);
  });

  test('names who is missing', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 3 }).to('forecast').locks(1, even).locks(3, even);
    const text = textOf(
      <Locked
        mine={lesson.mine(1)}
        track="edge-guardian"
        team={lesson.teamView(1)}
        question={bill}
        said={said}
        help={null}
      />,
      canvases,
    );
    expect(text).toContain('2 of 3 locked. Waiting for Player 2.');
    expect(text).toContain('15 to 30% 20%');
  });
});

describe('the reveal', () => {
  test('[F3] gives the points, and how far over par they are', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 1 }).to('forecast').locks(1, [0, 10, 0, 0, 0]).to('reveal');
    const text = revealText(lesson, 1);
    expect(text).toContain('You put 100% there');
    expect(text).toContain('200 points 100 over par');
  });

  test('[F3] below zero says only how far under par, and no negative figure', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 1 }).to('forecast').locks(1, [0, 0, 0, 0, 10]).to('reveal');
    const points = lesson.mine(1).results[0]?.forecast?.points ?? 0;
    expect(points).toBeLessThan(0);
    expect(revealText(lesson, 1)).toContain(`${Math.round(100 - points)} under par`);
    expect(revealText(lesson, 1)).not.toMatch(/[-−]\d+ point/);
  });

  test('[F2] shows what the pooled chips would have earned, and says what the bell placed', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 }).to('forecast').locks(1, [0, 10, 0, 0, 0]).to('reveal');
    const { teamPoints, pooledPoints } = lesson.mine(1).results[0] ?? {};
    expect(revealText(lesson, 1)).toContain(`Kiln, on average ${Math.round(teamPoints ?? 0)} points`);
    expect(revealText(lesson, 1)).toContain(`Your chips pooled ${Math.round(pooledPoints ?? 0)} points`);
    expect(revealText(lesson, 1)).not.toContain('The bell placed');
    expect(revealText(lesson, 2)).toContain('The bell placed your remaining chips evenly.');
  });

  test('[L3] costs nothing to somebody who came after the forecast had closed', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 1 }).to('reveal');
    const late = lesson.joins();
    expect(revealText(lesson, late)).toContain('You had no forecast here');
    expect(revealText(lesson, late)).toContain('It costs you nothing.');
  });

  test('[F4] labels what the tiles did as the cause, apart from the answer', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 1 }).to('reveal');
    expect(revealText(lesson, 1)).toContain('67% of the tiles stand the cause, not the answer');
    expect(revealText(lesson, 1)).toContain('Your wall of 12 tiles: 8 stand, 4 fell, and 1 of those were rare.');
  });

  test('[F4] names what became of tiles where a wall is no cut, and says nothing of a fall', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 1 }).to('reveal');
    const [shown] = lesson.view().reveals;
    const review = wordsFor('design-review');
    if (!shown || !review) throw new Error('nothing is revealed');
    const reveal = { ...shown, question: 'reachable', states: '000002225577', charts: [], panel: [] };
    const asked = questionNamed('design-review', 'reachable') ?? bill;
    const part = (
      <Reveal
        {...{ reveal, mission: 'design-review', mine: lesson.mine(1), own: ownOf(lesson, 1), question: asked }}
        said={review}
      />
    );
    const text = textOf(part, canvases);
    expect(text).toContain(`${review.states.unique} 42%`);
    expect(text).toContain(`${review.states.relabelled} 17%`);
    expect(text).not.toMatch(/rare|stand/);
  });

  test('[T3] shows three lines, and says which one is scored', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 1 }).to('reveal');
    const reveal = lesson.view().reveals[0];
    if (!reveal) throw new Error('nothing is revealed');
    const panel = {
      note: () => 'the note says',
      theory: () => 'theory says',
      measured: () => 'it was measured',
    };
    const own = ownOf(lesson, 1);
    const text = textOf(
      <Reveal
        mission="dedup-audit"
        mine={lesson.mine(1)}
        own={own}
        reveal={reveal}
        question={bill}
        said={{ ...said, panel }}
      />,
      canvases,
    );
    expect(text).toContain('The note the note says Theory theory says Measured here it was measured');
    expect(text).toContain('Only the measured one is scored.');
  });
});

describe('the verdict', () => {
  const played = () =>
    aLesson({ teams: 3 })
      .with({ players: 3 })
      .to('forecast')
      .locks(1, [0, 10, 0, 0, 0])
      .locks(2, [0, 0, 10, 0, 0])
      .locks(3, [0, 0, 0, 10, 0])
      .to('verdict');

  test('[S2] shows the own place and the gap to the next, and no other team', () => {
    const lesson = played();
    const mine = lesson.mine(2);
    const text = textOf(<Verdict mine={mine} own={ownOf(lesson, 2)} said={said} />);
    expect(text).toContain('2nd of 3');
    expect(text).toContain(`${Math.round(mine.gap ?? 0)} points to 1st`);
    const others = lesson.view().teams.filter(({ id }) => id !== mine.team);
    for (const { name } of others) expect(text).not.toContain(name);
  });

  test('nobody is ahead of the first', () => {
    const lesson = played();
    expect(textOf(<Verdict mine={lesson.mine(1)} own={ownOf(lesson, 1)} said={said} />)).toContain(
      'Nobody is ahead of you.',
    );
  });

  test('a team that plays alone has points, and no place', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 1 }).to('verdict');
    const text = textOf(<Verdict mine={lesson.mine(1)} own={ownOf(lesson, 1)} said={said} />);
    expect(text).toContain('points');
    expect(text).not.toContain('of 1');
  });

  test('a lesson that ended before anything was scored says so', () => {
    const lesson = aLesson({ teams: 2 }).with({ players: 2 });
    const text = textOf(<Over mine={lesson.mine(1)} own={ownOf(lesson, 1)} said={said} />);
    expect(text).toContain('The lesson is over');
    expect(text).toContain('before anything was scored');
  });
});

describe('people', () => {
  test('[L4] somebody who dropped out keeps the place, and is said to be coming back', () => {
    const lesson = aLesson({ teams: 1 }).with({ players: 2 }).drops(2);
    const text = textOf(<TeamList members={lesson.teamView(1).members} you={1} />);
    expect(text).toContain('Player 1, you: here');
    expect(text).toContain('Player 2: reconnecting');
  });

  test('fractions that the bell left are shown as percent', () => {
    const forecast = { chips: [3.5, 3.5, 1, 1, 1], locked: true, auto: true, byBell: 1 };
    expect(textOf(<ForecastRows question={bill} said={said.questions.bill} forecast={forecast} />)).toContain('35%');
  });
});

describe('gone', () => {
  const nothing = () => undefined;
  const gone = (because: number | string) =>
    textOf(<GonePage because={because} onAgain={nothing} onBringBack={nothing} onDoor={nothing} />);

  test('[L4] a phone whose seat moved says so, and offers to bring it back', () => {
    expect(gone(closeCodes.seatMoved)).toContain('Your seat is on another device');
    expect(gone(closeCodes.seatMoved)).toContain('Bring it back here');
  });

  test('[L2] a removed player can try again, since the host can undo it', () => {
    expect(gone(closeCodes.removed)).toContain('Try again');
  });

  test('every other end leads back to the door', () => {
    for (const because of [closeCodes.lessonClosed, 'seat-refused', 'anything']) {
      expect(gone(because)).toContain('Join with a code');
      expect(gone(because)).not.toContain('Try again');
    }
  });
});
