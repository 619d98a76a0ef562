/** A whole round on the host's desk: stakeholders, marks of effort, defences, the spotlight, the podium's notes. */
import { describe, expect, test } from 'vitest';
import { Banners } from '../../../client/host/banners.tsx';
import { EffortMarks } from '../../../client/host/effort-marks.tsx';
import { Entries } from '../../../client/host/entries.tsx';
import { Incidents } from '../../../client/host/incidents.tsx';
import { Notes } from '../../../client/host/notes.tsx';
import { type Moment, waitingOf } from '../../../client/host/waiting.ts';
import { waitingWords } from '../../../client/host/waiting-words.ts';
import { wordsIn } from '../../../client/words/index.ts';
import type { EffortView } from '../../../shared/lesson/bench-views.ts';
import type { DeskTeam, DeskView } from '../../../shared/lesson/views.ts';
import { atWork } from '../../support/a-bench.ts';
import { textOf } from '../../support/text-of.ts';

const words = wordsIn('en');
const hand = async () => true;

const withEffort = (effort: Partial<EffortView>) => {
  const lesson = atWork();
  const [view, desk] = [lesson.view(), lesson.desk()];
  const [first] = desk.teams;
  if (!first?.effort) throw new Error('the team has no workbench');
  const team: DeskTeam = { ...first, effort: { ...first.effort, ...effort } };
  const own: DeskView = { ...desk, teams: [team] };
  return { view, team, desk: own, effort: team.effort as EffortView };
};

const waits = (team: DeskTeam, moment: Partial<Moment>): string => {
  const now: Moment = { status: 'running', stepKind: 'work', rung: false, quietMs: 0, defends: false, ...moment };
  return waitingWords(waitingOf(team, now, 4), team, { words, dense: false });
};

describe('[H1] what a team waits for', () => {
  test('a stakeholder who waits comes before everything else', () => {
    expect(waits(withEffort({ incident: 'open', calling: 1 }).team, {})).toBe('Stakeholder waits');
  });

  test('a defence that is asked for and not written is told beside the taps', () => {
    const { team } = withEffort({ defence: false });
    expect(waits({ ...team, locked: 1 }, { stepKind: 'commit', defends: true })).toBe(
      `1 of ${team.could} tapped, no defence yet`,
    );
    expect(waits({ ...team, locked: 1 }, { stepKind: 'commit' })).toBe(`1 of ${team.could} tapped`);
    const written = withEffort({ defence: true }).team;
    expect(waits({ ...written, locked: 1 }, { stepKind: 'commit', defends: true })).toBe(`1 of ${team.could} tapped`);
  });
});

test('[H1] marks tell who has answered, marked and written, and nothing that the round does not have', () => {
  const { effort } = withEffort({ incident: 'answered', marker: true, defence: false });
  expect(textOf(<EffortMarks effort={effort} extras={['incident', 'knee', 'defence']} />)).toBe(
    'stakeholder answered marker placed no defence yet',
  );
  const plain = withEffort({ incident: 'none' }).effort;
  expect(textOf(<EffortMarks effort={plain} extras={[]} />)).toBe('');
});

test('[H1] a stakeholder is named with the time that is left, and how many have answered', () => {
  const { view, desk } = withEffort({ incident: 'answered' });
  const struck: DeskView = { ...desk, incidents: [{ track: 'edge-guardian', key: 'unheard-of', closesAt: 90_000 }] };
  const now = { value: 48_000 } as never;
  expect(textOf(<Incidents {...{ view, now }} desk={struck} />)).toContain('unheard-of 0:42 1 of 1 answered');
  expect(textOf(<Incidents {...{ view, now }} desk={desk} />)).toBe('');
});

test('the host reads every defence, sees its flags, and may hide it', () => {
  const { view, desk } = withEffort({});
  const entry = { team: 1, text: 'We stopped where it flattened.', flags: 1, hidden: false };
  const text = textOf(<Entries {...{ view, hand }} desk={{ ...desk, entries: [entry] }} />);
  expect(text).toContain('1 flag “We stopped where it flattened.” Hide');
  const hidden = textOf(<Entries {...{ view, hand }} desk={{ ...desk, entries: [{ ...entry, hidden: true }] }} />);
  expect(hidden).toContain('Hidden from every phone. Show the defence of Kiln again');
  expect(hidden).not.toContain('flattened');
  expect(textOf(<Entries {...{ view, hand }} desk={desk} />)).toBe('');
});

test('a team in the spotlight is named over everything else', () => {
  const { view, desk } = withEffort({});
  const name = view.teams[0]?.name;
  expect(textOf(<Banners {...{ view, hand }} desk={{ ...desk, spotlight: 1 }} />)).toContain(
    `${name} stands in the spotlight. Show all teams`,
  );
  expect(textOf(<Banners {...{ view, hand, desk }} />)).not.toContain('spotlight');
});

test('the podium has notes of its own, whatever the mission', () => {
  const { view, desk } = withEffort({});
  const text = textOf(<Notes view={{ ...view, stepKind: 'podium', mission: 'unheard-of' }} desk={desk} />);
  expect(text).toContain('Watch whose tower keeps its height.');
});
