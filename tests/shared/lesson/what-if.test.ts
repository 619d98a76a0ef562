/** What if, and the spotlight: what a host may ask and show, and when. */
import { describe, expect, test } from 'vitest';
import { readWhatIf, whatIfView } from '../../../shared/lesson/what-if.ts';
import { host, player } from '../../support/a-lesson.ts';
import { aWholeRound, judged } from '../../support/a-whole-round.ts';

const asked = { track: 'edge-guardian', decision: { threshold: 0.5 } };

describe('what if', () => {
  test('[E1] is answered only once the outcomes of the round are out', () => {
    const lesson = aWholeRound();
    expect(readWhatIf(lesson.state, asked)).toEqual({ refused: 'not-now' });
    judged(lesson);
    const standard = lesson.state.plan.rounds[0]?.bench?.defaults['edge-guardian'];
    expect(readWhatIf(lesson.state, asked)).toMatchObject({ round: 0, decision: { ...standard, threshold: 0.5 } });
  });

  test('[E1] asks about a track that is played, and places that its dials have', () => {
    const { state } = judged(aWholeRound());
    expect(readWhatIf(state, { ...asked, track: 'tiny-pioneer' })).toEqual({ refused: 'malformed' });
    expect(readWhatIf(state, { ...asked, decision: { speed: 1 } })).toEqual({ refused: 'no-such-dial' });
    expect(readWhatIf(state, { ...asked, decision: { threshold: 0.505 } })).toEqual({ refused: 'off-the-dial' });
  });

  test('[E1] says how many blind settings the answer beats, and is on no screen before outcomes are', () => {
    const lesson = judged(aWholeRound());
    const read = readWhatIf(lesson.state, asked);
    if ('refused' in read) throw new Error(read.refused);
    const view = whatIfView(lesson.state, read, { value: 1, parts: { kept: 0.5 }, states: '01' });
    expect(view).toMatchObject({ track: 'edge-guardian', value: 1, beaten: 99.5, of: 200, states: '01' });
    expect(lesson.wall().whatIf).toBeUndefined();
  });
});

describe('the spotlight', () => {
  test('[H1] puts one team on the projector, and is taken back', () => {
    const lesson = aWholeRound();
    lesson.does(host, 'spotlight', { team: 2 });
    expect([lesson.wall().spotlight, lesson.desk().spotlight]).toEqual([2, 2]);
    lesson.does(host, 'spotlight', { team: 0 });
    expect(lesson.wall().spotlight).toBe(0);
    expect(lesson.ask(host, 'spotlight', { team: 99 })).toEqual({ refused: 'no-such-team' });
    expect(lesson.ask(player(1), 'spotlight', { team: 1 })).toEqual({ refused: 'hosts-only' });
  });
});
