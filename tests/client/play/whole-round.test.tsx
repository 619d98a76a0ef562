/** What the phone says in a whole round: incident, marker, defence, pairs, the second verdict, and the data wall. */
import { describe, expect, test } from 'vitest';
import { benchModel } from '../../../client/play/bench-model.ts';
import { Calibration } from '../../../client/play/calibration.tsx';
import { beliefsIn, beliefsOf, calibrationOf } from '../../../client/play/calibration-model.ts';
import { Commit, DefenceFold, firstMissing } from '../../../client/play/commit.tsx';
import { DataWall } from '../../../client/play/data-wall.tsx';
import { passWorth } from '../../../client/play/data-wall-model.ts';
import { DefenceForm } from '../../../client/play/defence.tsx';
import { evidenceOf, lettersIn } from '../../../client/play/defence-model.ts';
import { FreshWorlds, worldsHeld } from '../../../client/play/fresh-worlds.tsx';
import { IncidentCard } from '../../../client/play/incident-card.tsx';
import { MarkerLane } from '../../../client/play/marker.tsx';
import { keepBeliefs } from '../../../client/play/own-beliefs.ts';
import { PairCard } from '../../../client/play/pairs.tsx';
import { PurseMeters } from '../../../client/play/purse-meters.tsx';
import { KneeOutcome, MeasureOutcome } from '../../../client/play/round-outcome.tsx';
import { wordsFor } from '../../../client/play/step-screen.tsx';
import { TrialTable } from '../../../client/play/trial-board.tsx';
import { AuditBoard } from '../../../client/ui/audit-board.tsx';
import { missions } from '../../../shared/missions/index.ts';
import { phoneScenes } from '../../support/phone-gallery/scenes.ts';
import { textOf } from '../../support/text-of.ts';

const said = wordsFor('dedup-audit');
if (!said) throw new Error('the mission has no words');

const sceneNamed = (name: string) => {
  const scene = phoneScenes[name];
  if (!scene) throw new Error(`no scene ${name}`);
  const model = benchModel('dedup-audit', 'edge-guardian', scene.mine, scene.team, said);
  if (!model) throw new Error('no workbench');
  return { ...scene, model };
};

const nothing = () => {};

describe('the incident', () => {
  const card = (
    change: (bench: ReturnType<typeof sceneNamed>['model']['bench']) => object = () => ({}),
    tapped?: string,
  ) => {
    const { mine, team } = sceneNamed('incident');
    const bench = { ...team.bench!, ...change(team.bench!) };
    const { incident } = benchModel('dedup-audit', 'edge-guardian', mine, { bench }, said)!;
    return textOf(
      <IncidentCard
        model={incident!}
        members={team.members}
        you={1}
        tapped={tapped}
        seconds={42}
        away={false}
        answer={nothing}
      />,
    );
  };

  test('[I1] says who interrupts, what is measured, what each answer costs, who backs it, and how long it waits', () => {
    const text = card();
    expect(text).toContain('Product manager');
    expect(text).toContain('Answer within 00:42');
    expect(text).toContain('Measured: the share of the pool that you remove.');
    expect(text).toMatch(/Pay the new price Free .* Dora Vogt backs this answer/);
    expect(text).toContain('Bo Chen backs this answer');
    expect(text).toContain('A tie goes to the Advocate’s answer');
  });

  test('[I1] an answer that the purse cannot pay, or that lacks its evidence, says so in its button', () => {
    expect(card(({ spent }) => ({ spent: { ...spent, hours: 1 } }))).toContain('the purse does not hold that');
    expect(card(() => ({ trials: [] }))).toContain('needs a measured trial first');
    expect(card()).not.toContain('does not hold');
  });

  test('[B1] what was carried over may pay for an answer', () => {
    const spent = { dollars: 0, hours: 1, weeks: 0 };
    expect(card(() => ({ spent, carried: { dollars: 0, hours: 0.3, weeks: 0 } }))).not.toContain('does not hold');
  });

  test('[I1] once it is settled, a line says what was decided and what it cost', () => {
    const text = card(({ incident }) => ({
      incident: { ...incident, answer: 'show-the-pilot', cost: { dollars: 0, hours: 0, weeks: 2 / 26 } },
    }));
    expect(text).toContain('your team’s answer was “Show them a trial”. It cost 2 weeks.');
    expect(text).not.toContain('Answer within');
  });

  test('every incident and answer of the missions that are played has words', () => {
    for (const [id, { workbench }] of Object.entries(missions))
      for (const { key, answers } of workbench?.incidents ?? [])
        for (const answer of answers)
          expect(
            wordsFor(id)?.bench?.incidents?.[key]?.answers[answer.key]?.name,
            `${id}, ${key}, ${answer.key}`,
          ).toBeTruthy();
  });
});

describe('the marker', () => {
  const lane = (name: string, open: boolean) =>
    textOf(
      <MarkerLane
        model={sceneNamed(name).model}
        open={open}
        opensAt="02:30"
        still={false}
        own={undefined}
        turn={nothing}
        send={nothing}
      />,
    );

  test('[W4] can be placed from half of the work step on, and says when', () => {
    expect(lane('work', false)).toContain('from 02:30');
    expect(lane('work', false)).not.toContain('Place it at');
    expect(lane('work', true)).toContain('Place it at 0.64');
    expect(lane('work-open', true)).toContain('0.66');
  });

  test('[W4] after judging stands beside the true knee and its tolerance', () => {
    const { model, team } = sceneNamed('reveal');
    const outcome = team.bench!.outcome!;
    const text = textOf(<KneeOutcome model={model} outcome={outcome} />);
    expect(text).toContain('The knee lies at 0.62, give or take 0.04. Your marker stood at 0.66, within that.');
    const far = { ...model, bench: { ...model.bench, marker: 0.8 } };
    expect(textOf(<KneeOutcome model={far} outcome={outcome} />)).toContain('Your marker stood at 0.80, 0.18 from it.');
    expect(textOf(<KneeOutcome model={model} outcome={{ ...outcome, knee: undefined }} />)).toContain(
      'could not find the knee',
    );
  });

  test('[I1] what the stakeholder measured stands beside floor and target', () => {
    const { model, team } = sceneNamed('reveal');
    expect(textOf(<MeasureOutcome model={model} outcome={team.bench!.outcome!} />)).toContain(
      '38% Nothing at 10%, everything at 50%.',
    );
  });
});

describe('the defence', () => {
  const draft = {
    draft: undefined,
    differs: false,
    may: false,
    busy: false,
    no: undefined,
    enter: async () => {},
    attach: nothing,
    setDraft: nothing,
  };
  const form = (closed: boolean) => {
    const { model, team } = sceneNamed('commit');
    const shown = { text: model.bench.defence!.text, evidence: 5 };
    return textOf(
      <DefenceForm
        {...{ model, closed }}
        members={team.members}
        you={1}
        closing={false}
        away={false}
        write={async () => ({})}
        draftState={{ ...draft, shown, letters: lettersIn(shown.text) }}
      />,
    );
  };

  test('[G1] asks the mission’s question, counts letters, names the last writer, and attaches one trial', () => {
    const text = form(false);
    expect(text).toContain(said.reflect);
    expect(text).toContain('105 of 160');
    expect(text).toContain('Bo Chen wrote it last');
    expect(text).toContain('5 Best: 0.489 bits at 0.64, 1 copy, fast attached');
    expect(form(true)).toContain('Your defence stands as it is.');
  });

  test('letters are counted as people count them', () => {
    expect(lettersIn('  e\u0301\u{1F1E9}\u{1F1EA} ')).toBe(2);
  });

  test('[G1] the best trial is offered first, then the newest, and the pilot last', () => {
    expect(evidenceOf(sceneNamed('commit').model).map(({ trial }) => trial)).toEqual([5, 4, 3, 2, 1, 0]);
  });

  test('[W1] in the last five seconds the dials stand large, and cannot be moved', () => {
    const { model, mine, team } = sceneNamed('frozen');
    const text = textOf(
      <Commit
        {...{ model, mine, team }}
        dials={{
          hands: { value: () => undefined, turn: nothing, letGo: nothing, raise: nothing },
          noes: {},
          frozen: true,
          away: false,
        }}
        commit={{ open: true, opensWithMsLeft: 0, busy: false, onCommit: nothing, onTakeBack: nothing }}
        marker={null}
        defence={null}
        first="dials"
        no={undefined}
        help={null}
      />,
      [AuditBoard],
    );
    expect(text).toContain('The dials are frozen The bell commits what stands here.');
    expect(text).toContain('Similarity threshold 0.64');
    expect(text).not.toContain('Lower removes more');
  });

  test('[G1] the commit begins with what is missing: the defence, then the marker, then the dials', () => {
    const { model } = sceneNamed('commit-empty');
    const { bench } = sceneNamed('commit').model;
    expect(firstMissing(model)).toBe('defence');
    expect(firstMissing({ ...model, bench: { ...bench, marker: undefined } })).toBe('marker');
    expect(firstMissing({ ...model, bench })).toBe('dials');
    expect(firstMissing({ ...model, defends: false, knee: undefined })).toBe('dials');
    const fold = (one: typeof model) => textOf(<DefenceFold model={one} open={false} children="form" />);
    expect(fold(model)).toBe('Defence not written yet form');
    expect(fold({ ...model, bench })).toBe('Defence entered form');
  });
});

describe('pairs', () => {
  const state = { tapped: undefined, flagged: [], no: undefined, judge: nothing, flag: nothing };
  const card = (name: string, index: number, open: boolean) => {
    const { mine } = sceneNamed(name);
    const sizes = missions['dedup-audit'].workbench?.sizes ?? [];
    const answer = async () => ({});
    return textOf(
      <PairCard
        pairs={mine.pairs}
        pair={mine.pairs[index]!}
        place={index + 1}
        {...{ sizes, open, state }}
        said={said.bench}
        away={false}
        judge={answer}
        flag={answer}
      />,
    );
  };

  test('[G1] show two sentences with their evidence, no name, and the own judgement', () => {
    const text = card('verdict', 0, true);
    expect(text).toContain(
      '0.482 bits, give or take 0.012, at 0.70, 2 copies, careful, on a quarter of the pool your judgement',
    );
    expect(text).toContain('No evidence attached This one holds');
    expect(text).toContain('Report this sentence');
  });

  test('[G1] after the second verdict say which one held', () => {
    expect(card('podium', 0, false)).toContain('You judged it as it came.');
    expect(card('podium', 1, false)).toContain('It counts as right.');
    expect(card('podium', 0, false)).not.toContain('Report');
  });
});

describe('the second verdict', () => {
  test('[O4] says how many blind strategies the decision beat in fresh worlds, and in how many it stood', () => {
    const fresh = sceneNamed('podium').team.bench!.outcome!.fresh!;
    const text = textOf(<FreshWorlds fresh={fresh} here={{ beaten: 166, of: 200 }} />);
    expect(text).toContain('In fresh worlds you beat 52.5 of 64 blind strategies.');
    expect(text).toContain('In 10 of 12 fresh worlds');
    const lucky = textOf(<FreshWorlds fresh={fresh} here={undefined} margin={0.075} />);
    expect(lucky).toContain('This world was kinder to your decision than 10 of 12 fresh ones.');
    expect(textOf(<FreshWorlds fresh={fresh} here={undefined} margin={0} />)).toContain('in 10 of 12 fresh worlds.');
    expect(worldsHeld({ values: [1, 2], medians: [1, 1] })).toEqual([false, true]);
  });

  test('own forecasts are counted by how sure they were, over all rounds that this phone has seen', () => {
    const { mine, view } = sceneNamed('podium');
    expect(calibrationOf(beliefsOf(mine.results, view.reveals))).toEqual([
      { from: 30, to: 30, times: 1, came: 0 },
      { from: 70, to: 70, times: 1, came: 1 },
    ]);
    const kept = new Map<string, string>();
    const store = {
      read: (key: string) => kept.get(key),
      write: (key: string, text: string) => void kept.set(key, text),
      remove: nothing,
    };
    keepBeliefs(store, 'KD27FM', 1, mine.results, view.reveals);
    const later = keepBeliefs(store, 'KD27FM', 1, [], []);
    expect(textOf(<Calibration beliefs={later} />)).toContain(
      'When you put 70% on an answer, in 1 case it was true once',
    );
    expect(keepBeliefs(store, 'KD27FM', 2, [], [])).toEqual([]);
    const placed = [4, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0];
    const counted = beliefsIn({ placed, cameTrue: placed.map((_, chips) => Number(chips > 0 && chips < 8)) });
    expect(textOf(<Calibration beliefs={counted} calls={{ made: 3, right: 2 }} />)).toContain(
      'Of your 3 calls, 2 came true.',
    );
    expect(calibrationOf(counted).map(({ times, came }) => [times, came])).toEqual([
      [2, 1],
      [1, 1],
    ]);
  });
});

describe('the data wall', () => {
  test('[T2] says how much unique data is left, and for how many passes the compute pays', () => {
    const text = textOf(<DataWall model={sceneNamed('work').model} />);
    expect(text).toContain('66% of the data is left, and the compute pays for 5.2 passes over it. From trial 5.');
    expect(text).toContain('Past four passes each further one teaches less.');
  });

  test('[T2] every measured trial stands on the line, and a further pass is worth less and less', () => {
    const { model } = sceneNamed('work');
    expect(textOf(<DataWall model={model} />)).toContain('trial 3 at 2.3, trial 4 at 5.2, trial 5 at 5.2.');
    expect(passWorth(1)).toBe(1);
    for (const passes of [2, 4, 8, 16]) expect(passWorth(passes)).toBeLessThan(passWorth(passes / 2));
  });

  test('[T2] a mission in which nothing repeats has no data wall, whatever its readings are called', () => {
    const { model } = sceneNamed('work');
    expect(textOf(<DataWall model={{ ...model, dataWall: undefined }} />)).toBe('');
  });

  test('[W3] the tiles of the newest trial are counted by what became of them', () => {
    const { model, mine } = sceneNamed('work');
    const text = textOf(<TrialTable model={model} mine={mine} />, [AuditBoard]);
    expect(text).toContain('The tiles of trial 5 64 tiles of the trial: 45: stays; 17: look-alike, removed;');
  });

  test('[W3] an older trial has its tiles and its readings, too', () => {
    const { model, mine } = sceneNamed('work');
    const text = textOf(<TrialTable model={model} mine={mine} />, [AuditBoard]);
    expect(text).toContain('show what else trial 3 showed');
    expect(text).toMatch(/What else trial 3 showed .* Removed 41%/);
    expect(text).toContain('The tiles of trial 3 64 tiles');
  });

  test('[B1] the purse says what was carried over', () => {
    const { bench } = sceneNamed('work-open').model;
    expect(textOf(<PurseMeters bench={bench} price={undefined} />)).toContain('with $15k carried over');
  });
});
