/** The wall in words: everything that it shows, and nothing that it does not show yet. */
import { expect, test } from 'vitest';
import { type PodiumPage, towersPage } from '../../../client/projector/podium-page.ts';
import { twinLines } from '../../../client/projector/twin-lines.ts';
import type { Said } from '../../../client/stage/beats.ts';
import { wordsIn } from '../../../client/words/index.ts';
import { missionWords } from '../../../client/words/mission-words-of.ts';
import { type SceneOptions, scene } from '../../support/wall-scenes.ts';

const words = wordsIn('en');

const linesOf = (
  options: SceneOptions,
  said: Said = 3,
  outcomes = false,
  stands = true,
  page: PodiumPage = towersPage,
): readonly string[] => {
  const { view, wall } = scene(options);
  const incident = wall.incidents.length > 0;
  return twinLines({
    ...{ view, wall, words, said, outcomes, incident, stands, page },
    mission: missionWords(words, view.mission),
  });
};
const textOf = (options: SceneOptions, said: Said = 3): string => linesOf(options, said).join('\n');

test('the lobby says how to come in, letter by letter, and who has', () => {
  const lines = linesOf({ at: 'lobby', teams: 2, size: 3 });
  expect(lines).toContain('http://192.168.1.20:2567/?code=KD27FM');
  expect(lines).toContain('Join code K D 2 7 F M');
  expect(lines).toContain('Kiln, Edge Guardian: 3 players');
});

test('a closed door has no code', () => {
  const text = textOf({ at: 'lobby', teams: 2, view: { doorOpen: false } });
  expect(text).toContain(words.wall.doorClosed);
  expect(text).not.toContain('K D 2');
});

test('the brief says what is at stake, and how many tiles are marked', () => {
  const text = textOf({ at: 'brief', teams: 2 });
  expect(text).toContain(words.missions['dedup-audit'].brief(undefined)[0]);
  expect(text).toContain('20 of 40 have a look-alike in the pool.');
});

test('[S2] while forecasts are made, the wall says who has locked and nothing of what', () => {
  const open = scene({ at: 'forecast', teams: 4 });
  const text = textOf({ at: 'forecast', teams: 4 });
  expect(text).toContain(
    words.wall.locked(
      open.wall.teams.reduce((sum, { locked }) => sum + locked, 0),
      16,
    ),
  );
  expect(text).not.toMatch(/True answer|favoured|%/);
});

test('a reveal is told beat by beat: cause, truth, belief', () => {
  const reveal: SceneOptions = { at: 'reveal', teams: 4 };
  const cause = words.missions['dedup-audit'].cause({ threshold: 0.85 });
  expect(textOf(reveal, 0)).not.toContain(cause);
  expect(textOf(reveal, 1)).toContain(cause);
  expect(textOf(reveal, 1)).not.toContain('True answer');
  expect(textOf(reveal, 2)).toContain('True answer: 15 to 30%.');
  expect(textOf(reveal, 2)).not.toContain('favoured');
  expect(textOf(reveal, 3)).toContain('favoured the true answer.');
  expect(textOf(reveal, 3)).toMatch(/Kiln put .* of 10 on It rises/);
});

test('how many tiles stay is said at the end of a wall that fell, and of no other', () => {
  expect(textOf({ at: 'over', teams: 4 })).toMatch(/\d+ of 120 tiles stay\./);
  expect(textOf({ at: 'over', teams: 4, view: { mission: 'pipeline-audit' } })).not.toContain('tiles stay');
});

test('every track has its own truth', () => {
  const lines = linesOf({ at: 'reveal', teams: 4, tracks: ['cloud-titan', 'edge-guardian'] });
  expect(lines.filter((line) => line.includes('True answer')).map((line) => line.split(':')[0])).toEqual([
    'Cloud Titan',
    'Edge Guardian',
  ]);
});

test('above forty teams the tracks speak for them', () => {
  const lines = linesOf({ at: 'forecast', teams: 250 });
  expect(lines.filter((line) => line.startsWith('Kiln'))).toEqual([]);
  expect(lines.some((line) => line.startsWith('Edge Guardian:'))).toBe(true);
});

test('standings are places with points, and a count of the rest', () => {
  const lines = linesOf({ at: 'verdict', teams: 8 });
  expect(lines.some((line) => /^1st: .*points\.$/.test(line))).toBe(true);
  expect(lines).toContain(words.wall.others(4));
});

test('a blanked wall says so, and nothing else', () => {
  expect(linesOf({ at: 'reveal', teams: 4, room: { blank: true } })).toEqual([words.wall.blank]);
});

test('no line is said twice, and none is empty, in any step', () => {
  for (const at of ['lobby', 'brief', 'forecast', 'reveal', 'verdict', 'over'] as const) {
    for (const teams of [1, 4, 8, 40, 250]) {
      const lines = linesOf({ at, teams });
      expect(lines.length).toBeGreaterThan(1);
      expect(new Set(lines).size).toBe(lines.length);
      expect(lines.every((line) => line.trim() !== '' && !line.includes('undefined'))).toBe(true);
    }
  }
});

test('[S2] while teams decide, the wall tells trials, calls and spending, and nothing that came out', () => {
  const lines = linesOf({ at: 'work', teams: 4 });
  expect(lines).toContain(
    'Kiln: 1 trial, 2 calls, spent about 0% of the money, 10% of the GPU-hours, 4% of the weeks.',
  );
  expect(lines.join('\n')).not.toMatch(/bits|beat|True answer/);
});

test('the commit tells which teams have committed, and how many have tapped of the others', () => {
  const lines = linesOf({ at: 'commit', teams: 4 });
  expect(lines).toContain('Kiln has committed.');
  expect(lines).toContain('2 of 4 teams have committed.');
  expect(lines).toContain('Parapet: 0 of 4 have tapped Commit.');
});

test('outcomes are told once they have come out, after the forecast’s truth', () => {
  const reveal: SceneOptions = { at: 'reveal', teams: 4, decides: true };
  expect(linesOf(reveal, 3).join('\n')).not.toContain('blind settings');
  const lines = linesOf(reveal, 3, true);
  const truth = lines.findIndex((line) => line.includes('True answer'));
  expect(lines.findIndex((line) => line.includes('blind settings'))).toBeGreaterThan(truth);
});

test('a stakeholder is read out with what will be measured, and never which answer a team gave', () => {
  const lines = linesOf({ at: 'work', teams: 4, incident: 'one' });
  const text = lines.join('\n');
  expect(text).toContain('Product manager, to every team: “The machines');
  expect(text).toContain('Measured: the share of the pool');
  expect(lines).toContain('2 of 4 teams have an answer.');
  expect(text).not.toContain('Pay the new price');
});

test('where tracks have their own stakeholders, it is said whom each asks', () => {
  const text = textOf({ at: 'work', teams: 4, tracks: ['cloud-titan', 'tiny-pioneer'], incident: 'each' });
  expect(text).toContain('Product manager, to Cloud Titan');
  expect(text).toContain('Legal, to Tiny Pioneer');
});

test('nobody is read out on the podium before the towers stand', () => {
  const [moving, standing] = [false, true].map((stands) => linesOf({ at: 'podium', teams: 4 }, 3, false, stands));
  expect(moving?.join()).not.toContain('Kiln');
  expect(standing?.[1]).toBe('Kiln holds the wall.');
  expect(standing?.join('\n')).toContain('of blind settings in fresh worlds');
});

test('a podium whose fresh worlds are not out yet says so', () => {
  expect(textOf({ at: 'podium', teams: 4, wall: { podium: undefined } })).toContain('being computed');
});

test('one team in the spotlight, or a decision tried out, takes the place of the step', () => {
  const spot = textOf({ at: 'reveal', decides: true, teams: 4, wall: { spotlight: 2 } });
  expect(spot).toContain('Parapet, Edge Guardian: 4 players here.');
  expect(spot).not.toContain('Kiln');
  const whatIf = {
    track: 'edge-guardian',
    ...{ value: 0.512, beaten: 31, of: 200, parts: {} },
    decision: { threshold: 0.3, keep: 1, pass: 0 },
  } as const;
  const tried = textOf({ at: 'reveal', decides: true, teams: 4, wall: { whatIf } });
  expect(tried).toContain('0.512 bits');
  expect(tried).toContain('It beats 31 of 200 settings drawn blind.');
  expect(textOf({ at: 'work', teams: 4, wall: { whatIf } })).not.toContain('0.512');
});

test('each page of the podium is read out as it is shown', () => {
  const options = { at: 'podium', teams: 4 } as const;
  const page = (shown: PodiumPage) => linesOf(options, 3, false, true, shown).join('\n');
  expect(page({ kind: 'frontier', place: 0 })).toContain('Kiln spent 42% and reached 0.452 bits.');
  expect(page({ kind: 'calibration' })).toContain(words.wall.calibration.title);
  expect(page({ kind: 'calibration' })).toMatch(/[0-9]+% of the [0-9]+ answers that got 8 chips or more/);
  expect(page({ kind: 'standings' })).toContain('1st: Kiln');
  expect(page(towersPage)).toContain('Kiln holds the wall');
});
