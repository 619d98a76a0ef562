/** What the phone's workbench says, in every state of a round that is really played. */
import { describe, expect, test } from 'vitest';
import { benchModel, cannotRun, settingsOf, tapsNeeded, wasTried } from '../../../client/play/bench-model.ts';
import { CallPanel } from '../../../client/play/call-panel.tsx';
import { Commit } from '../../../client/play/commit.tsx';
import { Committed } from '../../../client/play/committed.tsx';
import { Dials, shownDecision } from '../../../client/play/dials.tsx';
import { Earned } from '../../../client/play/earned.tsx';
import { Outcome } from '../../../client/play/outcome.tsx';
import { PurseMeters } from '../../../client/play/purse-meters.tsx';
import { wordsFor } from '../../../client/play/step-screen.tsx';
import { TrialTable } from '../../../client/play/trial-board.tsx';
import { TrialNews } from '../../../client/play/trial-news.tsx';
import { Work, type WorkProps } from '../../../client/play/work.tsx';
import { GlyphWall } from '../../../client/ui/glyph-wall.tsx';
import type { HoldView } from '../../../shared/lesson/bench-views.ts';
import { countdownMs } from '../../../shared/lesson/trials.ts';
import { missions } from '../../../shared/missions/index.ts';
import { plans } from '../../../shared/plans/index.ts';
import { atWork, calls, commits, moves, runs, tries } from '../../support/a-bench.ts';
import { measureAll } from '../../support/a-laboratory.ts';
import { type PlayedLesson, player } from '../../support/a-lesson.ts';
import { aWholeRound, judged } from '../../support/a-whole-round.ts';
import { textOf } from '../../support/text-of.ts';

const said = wordsFor('dedup-audit');
if (!said) throw new Error('the mission has no words');

const modelOf = (lesson: PlayedLesson, id = 1) => {
  const model = benchModel('dedup-audit', 'edge-guardian', lesson.mine(id), lesson.teamView(1), said);
  if (!model) throw new Error('no workbench');
  return model;
};

const still = { value: () => undefined, turn: () => {}, letGo: () => {}, raise: () => {} };
const dials = { hands: still, noes: {}, frozen: false, away: false };
const commit = { open: true, opensWithMsLeft: 75_000, busy: false, onCommit: () => {}, onTakeBack: () => {} };

const workText = (lesson: PlayedLesson, more: Partial<WorkProps> = {}, id = 1) =>
  textOf(
    <Work
      model={modelOf(lesson, id)}
      mine={lesson.mine(id)}
      team={lesson.teamView(1)}
      size={0}
      starting={false}
      no={undefined}
      calling={undefined}
      marker={null}
      defence={null}
      incident={undefined}
      waiting={undefined}
      help={null}
      onSize={() => {}}
      onRun={() => {}}
      {...{ dials, commit, ...more }}
    />,
  );

const callText = (lesson: PlayedLesson, id: number) =>
  textOf(
    <CallPanel
      model={modelOf(lesson, id)}
      trial={lesson.teamView(1).bench!.trials.at(-1)!}
      members={lesson.teamView(1).members}
      mine={lesson.mine(id)}
      seconds={3}
      tapped={undefined}
      away={false}
      call={() => {}}
    />,
  );

const newsText = (lesson: PlayedLesson, id = 1) =>
  textOf(<TrialNews model={modelOf(lesson, id)} members={lesson.teamView(1).members} mine={lesson.mine(id)} />);

const dialsText = (lesson: PlayedLesson, holds: readonly HoldView[], id = 1) =>
  textOf(<Dials {...dials} model={modelOf(lesson, id)} team={{ ...lesson.teamView(1), holds }} you={id} />);

describe('the dials', () => {
  test('[W1] shows the dials of the plan alone, where the team has them', () => {
    const text = workText(moves(atWork(), 2, 0.71));
    expect(text).toContain('Similarity threshold');
    expect(text).toContain('0.71');
    expect(text).toContain('Copies kept');
    expect(text).not.toContain('Pass of the index');
  });

  test('[W1] a dial in a team-mate’s hand shows whose it is and where, and offers to ask for it', () => {
    const lesson = atWork();
    const hold = { dial: 'threshold', player: 2, value: 0.55, hands: [] };
    const text = dialsText(lesson, [hold]);
    expect(text).toContain('Player 2 is moving this dial.');
    expect(text).toContain('0.55');
    expect(text).toContain('Ask for the dial Similarity threshold');
    expect(dialsText(lesson, [{ ...hold, hands: [1] }])).toContain('your hand is up');
  });

  test('[W1] whoever holds a dial sees who asks for it, and no lock', () => {
    const text = dialsText(atWork(), [{ dial: 'threshold', player: 1, value: 0.55, hands: [3] }]);
    expect(text).toContain('Player 3 asks for this dial.');
    expect(text).not.toContain('moving');
  });

  test('the own finger is shown before the team has it', () => {
    const lesson = atWork();
    const hands = { ...still, value: (dial: string) => (dial === 'keep' ? 4 : undefined) };
    const team = { ...lesson.teamView(1), holds: [] };
    expect(shownDecision({ model: modelOf(lesson), team, you: 1, hands })).toMatchObject({ keep: 4, threshold: 0.8 });
  });

  test('[W1] frozen dials say so', () => {
    expect(workText(atWork(), { dials: { ...dials, frozen: true } })).toContain('The dials are frozen.');
    expect(workText(atWork())).not.toContain('frozen');
  });
});

describe('the purse and the run', () => {
  test('[W2] the button says what a trial of the dials costs before it runs', () => {
    const text = workText(atWork());
    expect(text).toMatch(/Run trial 1 .*GPU-hours, 1 week/);
    expect(workText(atWork(), { size: 2 })).toMatch(/Run trial 1 .*GPU-hours, 2 weeks/);
  });

  test('[W2] a purse that cannot pay shows by how much, and the button why', () => {
    const lesson = atWork();
    const bench = { ...modelOf(lesson).bench, spent: { dollars: 0, hours: 0, weeks: 25.5 / 26 } };
    const model = { ...modelOf(lesson), bench };
    const text = textOf(<PurseMeters bench={bench} price={model.price(bench.decision, 0)} />);
    expect(text).toContain('over by 0.5');
    expect(cannotRun(bench, model.price(bench.decision, 0), false)).toBe('purse-empty');
    expect(textOf(<PurseMeters bench={modelOf(lesson).bench} price={undefined} />)).not.toContain('over by');
  });

  test('[W2] the phone and the rules agree on what is too dear, and on how many trials may be open', () => {
    const lesson = atWork();
    const { bench } = modelOf(lesson);
    const dear = { dollars: 0, hours: 0.21, weeks: 0 };
    expect(cannotRun(bench, dear, false)).toBe('too-dear');
    expect(cannotRun(bench, { ...dear, hours: 0.2 }, false)).toBeUndefined();
    expect(cannotRun(bench, { ...dear, hours: 0.2 }, true)).toBe('away');
    runs(lesson, 1).pass(countdownMs).tick();
    expect(cannotRun(modelOf(lesson).bench, { ...dear, hours: 0 }, false)).toBeUndefined();
    runs(moves(lesson, 1, 0.6), 1);
    expect(cannotRun(modelOf(lesson).bench, { ...dear, hours: 0 }, false)).toBe('trial-open');
    lesson.pass(countdownMs).tick();
    expect(cannotRun(modelOf(lesson).bench, { ...dear, hours: 0 }, false)).toBe('trial-open');
  });

  test('[W4] settings that the team has run are said to count for nothing new', () => {
    const lesson = tries(atWork(), 0.7);
    expect(workText(lesson)).toContain('Your team has run these settings.');
    expect(workText(moves(lesson, 1, 0.6))).not.toContain('Your team has run these settings.');
    expect(wasTried(modelOf(lesson).bench, { ...modelOf(lesson).bench.decision, keep: 2 })).toBe(false);
  });

  test('[W6] a full laboratory says that nothing was spent', () => {
    expect(workText(atWork(), { no: 'lab-busy' })).toContain('The laboratory is full. Nothing was spent');
  });

  test('without a line the button waits', () => {
    expect(workText(atWork(), { dials: { ...dials, away: true } })).toContain('Waiting for the connection');
  });
});

describe('a trial', () => {
  test('[W2] while it counts down every phone is asked for a call against the best so far', () => {
    const lesson = runs(moves(atWork(), 1, 0.7), 1);
    const text = callText(lesson, 2);
    expect(text).toContain('Trial 1 runs in 3 s');
    expect(text).toContain('0.70, 1 copy, a tenth of the pool');
    expect(text).toContain('Will it be higher than 0.500 bits, the best so far?');
    expect(text).toContain('Player 1 runs it. Your call makes it count.');
    expect(callText(lesson, 1)).toContain('It counts once a team-mate has called it.');
  });

  test('[W4] whoever is alone is told that the own call counts', () => {
    expect(callText(runs(atWork({ players: 1 }), 1), 1)).toContain('it counts once you have called it.');
  });

  test('[W2] a call stays as it was made, and who asks to wait is named', () => {
    const lesson = calls(runs(atWork(), 1), 2, 'lower');
    expect(callText(lesson, 2)).toContain('You called lower.');
    expect(callText(lesson, 2)).toContain('1 of 4 have called.');
    expect(callText(lesson, 3)).toContain('Will it be higher');
    calls(lesson, 3, 'wait');
    expect(callText(lesson, 4)).toContain('Player 3 asks to wait.');
    expect(callText(lesson, 3)).toContain('You asked to wait');
  });

  test('[W3] tells that it is measured, what it returned with its error, and how that compares', () => {
    const lesson = calls(runs(moves(atWork(), 1, 0.7), 1), 2, 'higher');
    lesson.pass(countdownMs).tick();
    expect(newsText(lesson)).toContain('Trial 1 is being measured.');
    measureAll(lesson);
    expect(newsText(lesson)).toContain('Trial 1 by you: 0.800 bits, give or take 0.020.');
    expect(newsText(lesson, 2)).toContain('Higher than 0.500, the best before it. You called higher.');
  });

  test('[W4] says why one does not count towards exploring', () => {
    const lesson = tries(atWork(), 0.7, { caller: 0 });
    expect(newsText(lesson)).toContain('No team-mate called it');
    tries(lesson, 0.7);
    expect(newsText(lesson)).toContain('These settings were not new');
    tries(lesson, 0.6);
    expect(newsText(lesson)).not.toContain('does not count');
    expect(workText(lesson)).toContain(`1 of the ${modelOf(lesson).bench.target} trials`);
  });

  test('[W2] one that was held back says that nothing was spent', () => {
    const lesson = calls(calls(runs(atWork(), 1), 2, 'wait'), 3, 'wait').tick();
    expect(newsText(lesson)).toContain('Trial 1 was held back. Nothing was spent.');
  });

  test('[W6] one that failed gives the purse back', () => {
    const lesson = runs(atWork(), 1).pass(countdownMs).tick();
    const full = workText(atWork());
    measureAll(lesson, { trial: () => undefined });
    expect(newsText(lesson)).toContain('Trial 1 could not be measured. The purse has it back.');
    expect(/Weeks (\S+)/.exec(workText(lesson))?.[1]).toBe(/Weeks (\S+)/.exec(full)?.[1]);
  });

  test('all of them stand in a table, with the own calls, and never a team-mate’s', () => {
    const lesson = tries(tries(atWork(), 0.7), 0.6, { value: 0.4 });
    const table = (id: number) => textOf(<TrialTable model={modelOf(lesson, id)} mine={lesson.mine(id)} />);
    expect(table(2)).toContain('2 0.400 ± 0.020 0.60 1 copy 1/10 higher: it was not');
    expect(table(2)).toContain('1 0.800 ± 0.020 0.70 1 copy 1/10 higher: so it was');
    expect(table(2)).toContain('default 0.500 ± 0.020 0.80 1 copy');
    expect(table(1)).not.toContain('higher');
  });

  test('[W3] what else the newest one showed stands beneath the table', () => {
    const { bench, ...model } = modelOf(tries(atWork(), 0.7));
    const trials = bench.trials.map((trial) => ({ ...trial, readings: { removed: 0.34 } }));
    const text = textOf(<TrialTable model={{ ...model, bench: { ...bench, trials } }} mine={{ calls: [] }} />);
    expect(text).toMatch(/What else trial 1 showed .* Removed 34%/);
  });

  test('every figure that the mission gives has words', () => {
    for (const key of ['samples', 'removed', 'passes', 'icr', 'rare-bits'])
      expect(said.bench?.readings[key]?.(0.5).label).toBeTruthy();
    for (const key of ['kept', 'visits', 'passes', 'families', 'rare', 'icr'])
      expect(said.bench?.parts[key]?.(0.5).label).toBeTruthy();
    const { dials: listed, sizes } = missions['dedup-audit'].workbench!;
    for (const key of Object.keys(listed)) expect(said.bench?.dials[key]?.name).toBeTruthy();
    for (const { key } of sizes) expect(said.bench?.sizes[key]?.long).toBeTruthy();
  });

  test('[W4] the last trial that counts reaches the target', () => {
    const lesson = atWork();
    const { target } = modelOf(lesson).bench;
    for (let trial = 0; trial < target; trial++) {
      expect(workText(lesson)).not.toContain('target reached');
      tries(lesson, 0.5 + trial / 100);
    }
    expect(workText(lesson)).toContain('target reached');
  });

  test('[L3] a newcomer sees what the team has measured', () => {
    const lesson = tries(atWork({ players: 2 }), 0.7);
    const late = lesson.joins(1);
    expect(workText(lesson, {}, late)).toContain('best 0.800, trial 1');
  });
});

describe('the commit', () => {
  const commitText = (lesson: PlayedLesson, id = 1) =>
    textOf(
      <Commit
        model={modelOf(lesson, id)}
        mine={lesson.mine(id)}
        team={lesson.teamView(1)}
        {...{ dials, commit }}
        marker={null}
        defence={null}
        first="dials"
        no={undefined}
        help={null}
      />,
    );

  test('[O1] opens at half of the work step, and says when', () => {
    expect(workText(atWork(), { commit: { ...commit, open: false } })).toContain('Commit opens at 01:15');
    expect(workText(atWork())).toContain('Commit 0 of 3 taps');
  });

  test('[O1] says who has tapped, and takes the own tap back once', () => {
    const lesson = atWork().to('commit');
    lesson.does(player(1), 'commit', {});
    const text = commitText(lesson);
    expect(text).toContain('Player 1: has tapped Commit');
    expect(text).toContain('Player 2: has not tapped Commit');
    expect(text).toContain('Take back 1 of 3 taps');
    expect(commitText(lesson, 2)).toContain('Commit 1 of 3 taps');
    lesson.does(player(1), 'reopen', {}).does(player(1), 'commit', {});
    expect(commitText(lesson)).toContain('You tapped Commit');
  });

  test('[O1] the phone counts the taps that are needed as the rules do', () => {
    for (const players of [1, 2, 3, 4, 5]) {
      const lesson = atWork({ players, teamSize: 5 }).to('commit');
      const needed = tapsNeeded(lesson.teamView(1));
      const ids = Array.from({ length: needed }, (_, index) => index + 1);
      expect(commits(lesson, ...ids.slice(0, -1)).teamView(1).bench?.committed).toBe(false);
      expect(commits(lesson, ...ids.slice(-1)).teamView(1).bench?.committed).toBe(true);
    }
  });

  test('names the best trial so far and its settings', () => {
    expect(commitText(tries(atWork(), 0.7).to('commit'))).toContain('Best trial so far: 0.800 bits, at 0.70, 1 copy.');
  });

  test('[O1] a committed team sees its decision, and may reopen it until the bell', () => {
    const lesson = commits(moves(atWork(), 1, 0.66).to('commit'), 1, 2, 3);
    const text = (final: boolean, id = 1) =>
      textOf(
        <Committed
          model={modelOf(lesson, id)}
          mine={lesson.mine(id)}
          team={lesson.teamView(1)}
          track="edge-guardian"
          busy={false}
          away={false}
          onReopen={() => {}}
          no={undefined}
          help={null}
          final={final}
        />,
        [GlyphWall],
      );
    expect(text(false)).toContain('Similarity threshold 0.66');
    expect(text(false)).toContain('Reopen');
    expect(text(true)).toContain('The bell has rung.');
    expect(text(true)).not.toContain('Reopen');
    lesson.does(player(2), 'reopen', {});
    commits(lesson, 1, 2, 3);
    expect(text(false, 2)).toContain('You have reopened once');
  });
});

describe('the outcome', () => {
  const atReveal = () => commits(tries(atWork(), 0.7).to('commit'), 1, 2, 3).to('reveal');
  const outcomeText = (lesson: PlayedLesson) =>
    textOf(<Outcome model={modelOf(lesson)} yardstick={lesson.view().yardsticks[0]} />);

  test('[O3] says how many blind strategies it beat, beside the default and the best of a search', () => {
    const lesson = atReveal();
    const { beaten, of } = lesson.teamView(1).bench?.outcome ?? {};
    const text = outcomeText(lesson);
    expect(text).toContain(`You beat ${beaten} of ${of} blind strategies.`);
    expect(text).toContain('Yours at 0.70, 1 copy 0.800 bits');
    expect(text).toContain('Default at 0.80, 1 copy 0.700 bits');
    expect(text).toContain('Best found at 0.30, 1 copy 1.200 bits');
  });

  test('[E1] says what the track changed: what the best settings here are worth where they are worth least', () => {
    const lesson = atReveal();
    const [yardstick] = lesson.view().yardsticks;
    const told = (there: number) => {
      const elsewhere = { here: 0.97, track: 'tiny-pioneer', there } as const;
      return textOf(<Outcome model={modelOf(lesson)} yardstick={yardstick && { ...yardstick, elsewhere }} />);
    };
    expect(told(0.3)).toContain('here beat 97% of blind strategies. On Tiny Pioneer the same settings beat only 30%.');
    expect(told(0.9)).toContain('Little: the best settings found here beat 97%');
    expect(outcomeText(lesson)).not.toContain('What your track changed');
  });

  test('[O4] gives each part its points out of what it is worth here', () => {
    const lesson = atReveal();
    const earned = lesson.teamView(1).bench?.outcome?.earned ?? [];
    const text = textOf(<Earned parts={earned} />);
    expect(Math.round(earned.reduce((sum, { worth }) => sum + worth, 0))).toBe(1_000);
    for (const { earned: points, worth } of earned)
      expect(text).toContain(points < 0 ? 'below 0' : `${Math.round(points)} of ${Math.round(worth)}`);
    expect(textOf(<Earned parts={[{ part: 'forecast', earned: -80, worth: 333 }]} />)).toContain('below 0 of 333');
  });

  test('[O5] what the laboratory could not compute is said, and costs nothing', () => {
    const lesson = commits(atWork().to('commit'), 1, 2, 3);
    lesson.does({ role: 'host' }, 'moveOn', { round: lesson.state.round, step: lesson.state.step });
    measureAll(lesson, { outcome: () => undefined }).tick();
    const text = outcomeText(lesson);
    expect(text).toContain('The laboratory could not compute your outcome.');
    expect(text).not.toContain('You beat');
  });
});

describe('a workbench of ten dials', () => {
  const review = wordsFor('design-review');
  const model = () => {
    const lesson = aWholeRound({ plan: plans['ml-workflow'] });
    for (let round = 1; round < 3; round++) measureAll(judged(lesson)).moveOn().to('work');
    const found = review && benchModel('design-review', 'edge-guardian', lesson.mine(1), lesson.teamView(1), review);
    if (!found) throw new Error('no workbench');
    return { lesson, model: found };
  };

  test('[W1] begins with what the round is about, folds away what earlier rounds left, and asks whom to ask', () => {
    const { lesson, model: ten } = model();
    const text = workText(lesson, { model: ten });
    const order = ['Promised day', 'Dials of the earlier rounds 7 dials', 'Batch for the trip outside', 'Whom you ask'];
    const places = order.map((part) => text.indexOf(part));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('names the dials of a line of many settings, and not those of a line of few', () => {
    if (!review?.bench) throw new Error('the mission has no words');
    const settings = Object.entries({ promise: 77, scope: 2, date: 19, share: 30, size: 2 });
    expect(settingsOf(review.bench, settings)).toBe('Promise 77%, Scope 2, Week 19, Labels 30%, Size 2×');
    expect(settingsOf(review.bench, settings.slice(0, 3))).toBe('77%, 2 conditions, end of week 19');
  });
  test('names settings of one unit, too, and keeps those apart that have commas of their own', () => {
    const [audit, labelling] = [wordsFor('pipeline-audit'), wordsFor('labelling-roi')];
    if (!audit?.bench || !labelling?.bench) throw new Error('the missions have no words');
    expect(settingsOf(audit.bench, Object.entries({ stage: 2, effort: 1, tests: 4 }))).toBe(
      'Stage Training, Faster 1, Tests 4',
    );
    expect(settingsOf(labelling.bench, Object.entries({ labeller: 1, batch: 50, labels: 140 }))).toBe(
      'Who crowd, in house; Batch 50; Stop 140',
    );
  });
});
