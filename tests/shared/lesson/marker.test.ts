/** The marker of the knee: when it can be placed, where, and what it earns. */
import { describe, expect, test } from 'vitest';
import { markerShare } from '../../../shared/lesson/marker.ts';
import { sharesOf } from '../../../shared/lesson/parts.ts';
import { player } from '../../support/a-lesson.ts';
import { aWholeRound, bench, judged } from '../../support/a-whole-round.ts';

const place = (value: number) => ['placeMarker', { value }] as const;

describe('the marker', () => {
  test('[W4] can be placed from half of the work step on, moved, and stands where the team last put it', () => {
    const lesson = aWholeRound();
    expect(lesson.ask(player(1), ...place(0.6))).toEqual({ refused: 'not-now' });
    lesson.pass(150_000);
    lesson.does(player(1), ...place(0.6)).does(player(6), ...place(0.7));
    expect(bench(lesson).marker).toBe(0.7);
    expect(lesson.ask(player(1), ...place(0.7))).toEqual([]);
    lesson.moveOn().does(player(1), ...place(0.62));
    expect(bench(lesson).marker).toBe(0.62);
    lesson.pass(56_000);
    expect(lesson.ask(player(1), ...place(0.6))).toEqual({ refused: 'dials-frozen' });
  });

  test('[W4] stands on a place of the knee’s dial, and only where the plan has one', () => {
    const lesson = aWholeRound().pass(150_000);
    expect(lesson.ask(player(1), ...place(0.605))).toEqual({ refused: 'off-the-dial' });
    expect(lesson.ask(player(1), ...place(3))).toEqual({ refused: 'off-the-dial' });
    expect(lesson.teamView(1).bench?.kneeDial).toBe('threshold');
  });

  test('[W4] may be placed after the team has committed', () => {
    const lesson = aWholeRound().pass(150_000);
    lesson.does(player(1), 'commit', {}).does(player(6), 'commit', {}).tick();
    expect(bench(lesson).committed).toBe(true);
    lesson.does(player(1), ...place(0.6));
  });

  test.each([
    [0.6, 1],
    [0.7, 1],
    [0.5, 1],
    [0.8, 0.5],
    [0.9, 0],
    [0.98, 0],
    [undefined, 0],
  ])('[W4] at %s of a knee at 0.6 within 0.1 earns the share %s', (marker, share) => {
    expect(markerShare(marker, { value: 0.6, tolerance: 0.1 })).toBeCloseTo(share);
  });

  test('[W4] is worth two fifths of exploring, and trials the rest', () => {
    const lesson = aWholeRound().pass(150_000);
    lesson.does(player(1), ...place(0.6));
    judged(lesson);
    expect(sharesOf(lesson.state, lesson.team(1), 0).exploring).toBeCloseTo(0.4);
    expect(sharesOf(lesson.state, lesson.team(2), 0).exploring).toBe(0);
    expect(lesson.teamView(1).bench?.outcome?.knee).toEqual({ value: 0.6, tolerance: 0.1 });
  });
});
