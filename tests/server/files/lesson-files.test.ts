/** The files that a host takes home: what stands in them, that nothing runs in a spreadsheet, and that a replay writes the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../server/files/csv.ts';
import { fileAway } from '../../../server/files/file-away.ts';
import { filesRefused, lessonFile } from '../../../server/files/lesson-files.ts';
import { columns } from '../../../server/files/line.ts';
import { openJournal } from '../../../server/journal/sqlite-journal.ts';
import { rowsOf } from '../../../server/room/event-rows.ts';
import { type FileName, fileNames } from '../../../shared/protocol/file-names.ts';
import { atPodium, atVerdict } from '../../support/a-closed-lesson.ts';
import { aLesson, host, type PlayedLesson } from '../../support/a-lesson.ts';
import { readProjectFile } from '../../support/architecture/project-files.ts';
import { aLessonRow } from '../../support/journal-contract.ts';

/** A lesson's journal as the book keeps it. */
const rowsIn = ({ journal }: PlayedLesson) =>
  journal.flatMap(({ event, at }, index) =>
    rowsOf([event], { at, wall: new Date(index), by: 'house', action: `a${index}`, seq: index + 1 }),
  );

const fileOf = (lesson: PlayedLesson, file: FileName) => lessonFile(file, lesson.code, rowsIn(lesson), lesson.names);

/** Reads comma-separated values as the standard says. */
const read = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let cell = '';
  let inQuotes = false;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const here = text[at] ?? '';
    if (inQuotes && here === '"' && text[at + 1] === '"') cell += text[++at];
    else if (here === '"') inQuotes = !inQuotes;
    else if (inQuotes) cell += here;
    else if (here === ',' || here === '\r') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (here === '\n') rows.push([]);
    else cell += here;
  }
  return rows.slice(0, -1);
};

/** Lines of a file, each by its columns, without empty cells. */
const linesOf = (text: string): Record<string, string>[] => {
  const [header = [], ...rows] = read(text);
  return rows.map((row) =>
    Object.fromEntries(header.flatMap((column, place) => (row[place] ? [[column, row[place]]] : []))),
  );
};

describe('the long file', () => {
  const lesson = atPodium();
  const lines = linesOf(fileOf(lesson, 'records').text);
  const ofKind = (kind: string) => lines.filter((line) => line.kind === kind);

  test('[E2] has a line for every forecast, with its chips, its truth and its points', () => {
    expect(ofKind('forecast')).toHaveLength(10);
    expect(ofKind('forecast')[0]).toMatchObject({
      ...{ round: '1', mission: 'dedup-audit', scored: '1', team: '1', player: '1', player_name: 'Player 1' },
      ...{ item: 'bill', status: 'locked', points: '200', of_points: '200' },
      answer: ofKind('truth')[0]?.answer,
    });
    expect(ofKind('forecast').find(({ player }) => player === '10')?.status).toBe('locked by the bell');
    expect(ofKind('truth')[0]).toMatchObject({ track: 'edge-guardian', value: '7.5', error_in_value_unit: '0.8' });
  });

  test('[E2] has a line for every trial, call, answer, marker, defence and judgement', () => {
    expect(ofKind('trial')).toHaveLength(1);
    expect(ofKind('trial')[0]).toMatchObject({ team: '1', player_name: 'Player 1', value: '0.7' });
    expect(ofKind('trial')[0]?.status).toBe('measured and counts');
    expect(Number(ofKind('trial')[0]?.cost_gpu_hours_share)).toBeGreaterThan(0);
    expect(ofKind('call')).toMatchObject([{ player: '6', item: '1', answer: 'higher', right: '1', value: '0.5' }]);
    expect(ofKind('incident tap')[0]?.answer).toBe(ofKind('incident answer')[0]?.answer);
    expect(ofKind('marker')).toMatchObject([{ team: '1', item: 'threshold', value: '0.7' }]);
    expect(ofKind('defence').map(({ text }) => text)).toContain('Team 3 kept the rare.');
    expect(ofKind('judgement')).toHaveLength(4);
    for (const { right } of ofKind('judgement')) expect(['0', '1']).toContain(right);
  });

  test('[E2] [O4] has outcomes, fresh worlds and parts that add up to the round’s total', () => {
    expect(ofKind('outcome').map(({ beaten_settings }) => beaten_settings)).toEqual(
      [29.5, 59.5, 89.5, 119.5, 149.5].map(String),
    );
    expect(ofKind('fresh world')).toHaveLength(5 * 12);
    expect(ofKind('yardstick').map(({ item }) => item)).toEqual(['default', 'best of a search', 'noise']);
    for (const { team, points } of ofKind('round total')) {
      const parts = ofKind('score part').filter((part) => part.team === team);
      expect(parts.reduce((sum, part) => sum + Number(part.points), 0)).toBeCloseTo(Number(points), -0.3);
      expect(parts.reduce((sum, part) => sum + Number(part.of_points), 0)).toBeCloseTo(1000, 0);
    }
    expect(ofKind('round total')).toHaveLength(5);
  });

  test('says when everything happened, in the order of the round', () => {
    const first = (kind: string) => Number(ofKind(kind)[0]?.lesson_time_s);
    const order = ['forecast', 'trial', 'incident answer', 'outcome', 'truth', 'round total'].map(first);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order.every(Number.isFinite)).toBe(true);
  });

  test('its columns and kinds of line are documented', () => {
    const readme = readProjectFile('shared/protocol/README.md');
    for (const word of [...columns, ...new Set(lines.map(({ kind }) => kind))]) expect(readme).toContain(`\`${word}\``);
    for (const name of fileNames) expect(readme).toContain(`| \`${name}\` |`);
  });
});

test('[E2] the wide files have a line a team and a line a player', () => {
  const lesson = atPodium();
  const teams = linesOf(fileOf(lesson, 'teams').text);
  expect(teams).toHaveLength(5);
  expect(teams[4]).toMatchObject({ team: '5', rank: '1', r1_committed: '1', r1_beaten_settings: '149.5' });
  expect(Number(teams[4]?.points)).toBe(lesson.team(5).totals[0]);
  const players = linesOf(fileOf(lesson, 'players').text);
  expect(players.map(({ player_name }) => player_name).sort()).toEqual([...lesson.names.values()].sort());
  expect(players.find(({ player }) => player === '1')).toMatchObject({
    r1_bill_points: '200',
    true_with_10_chips: '1',
  });
});

test('[E2] [S1] nothing is given away: files are there once nothing is left to be found out', () => {
  expect(filesRefused(aLesson().state)?.refused).toBe('not-now');
  const lesson = atVerdict();
  expect(filesRefused(lesson.state)?.refused).toBe('not-now');
  const { round, step } = lesson.state;
  lesson.does(host, 'moveOn', { round, step });
  expect([lesson.step.kind, filesRefused(lesson.state)?.refused]).toEqual(['podium', 'not-now']);
  expect(filesRefused(atPodium().state)).toBeUndefined();

  const cut = aLesson().with({ players: 2 }).to('forecast').locks(1, [0, 10, 0, 0, 0]).does(host, 'end', {});
  expect(filesRefused(cut.state)).toBeUndefined();
  const lines = linesOf(fileOf(cut, 'records').text);
  expect(lines.map(({ kind }) => kind)).toEqual(['forecast']);
  expect(lines[0]).not.toHaveProperty('points');
});

test.each(fileNames)('[D4] a replay writes the same %s, to the last byte', (file) => {
  const lesson = atPodium();
  const rows = rowsIn(lesson);
  const again = JSON.parse(JSON.stringify(rows)) as typeof rows;
  expect(lessonFile(file, lesson.code, again, lesson.names)).toEqual(fileOf(lesson, file));
});

test('a file is read from a journal that is being written, on a thread of its own, and is the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wall-'));
  const journal = await openJournal(folder);
  try {
    const lesson = atPodium();
    const [rows, people] = [rowsIn(lesson), [...lesson.names].map(([player, name]) => ({ player, name }))];
    await journal.append({ lesson: 'one', opens: aLessonRow('one'), rows, people });
    const { code } = lesson;
    const away = await fileAway({ folder, lesson: 'one', file: 'players', code });
    expect(away).toEqual(fileOf(lesson, 'players'));
    await expect(fileAway({ folder: join(folder, 'elsewhere'), lesson: 'one', file: 'teams', code })).rejects.toThrow();
  } finally {
    await journal.close();
    rmSync(folder, { recursive: true });
  }
});

test('the journal is one event a line, without names and without ids of actions', () => {
  const lesson = atPodium();
  const { name, text } = fileOf(lesson, 'journal');
  expect(parse(name)).toMatchObject({ name: `data-wall-${lesson.code}-journal`, ext: '.jsonl' });
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(lesson.journal.length);
  expect(Object.keys(JSON.parse(lines[0] ?? '{}') as object)).toEqual(['seq', 'at', 'wall', 'by', 'type', 'v', 'body']);
  expect(text).not.toContain('Player 1');
});

describe('comma-separated values', () => {
  test('come back as they went in, whatever is in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é', '7') });
    const rows = fc.array(fc.tuple(cell, cell), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (all) => {
        const safe = (text: string) => (/^[\r\n]/.test(text) ? `'${text}` : text);
        const text = csvOf({ columns: ['a', 'b'], rows: all });
        expect(read(text)).toEqual([['a', 'b'], ...all.map((row) => row.map(safe))]);
      }),
      { numRuns: 200, seed: 20_261 },
    );
  });

  test('never begin a text as a formula, and leave numbers alone', () => {
    const texts = ['=1+1', '+1', '-1', '@sum', '\tx', '＝1', 'plain'];
    const [, ...rows] = read(
      csvOf({ columns: ['c'], rows: [...texts.map((text) => [text]), [-1.5], [true], [undefined]] }),
    );
    expect(rows.flat()).toEqual(["'=1+1", "'+1", "'-1", "'@sum", "'\tx", "'＝1", 'plain', '-1.5', '1', '']);
  });
});
