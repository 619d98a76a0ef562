/** The rulebook and the tests agree: every rule is the title of a test, and no test quotes a rule that does not exist. */
import { expect, test } from 'vitest';
import { readProjectFile, sourcesWhere } from './support/architecture/project-files.ts';
import { testTitles } from './support/test-titles.ts';

/** A rule is one line that starts with its ID: `- **F2** A locked forecast cannot be changed.` */
const ruleLine = /^- \*\*([A-Z]+\d+[a-z]?)\*\* /gm;
const quotedId = /\[([A-Z]+\d+[a-z]?)\]/g;

const idsIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, id]) => id ?? '');

const rulebook = () => idsIn(readProjectFile('shared/RULES.md'), ruleLine);

/** Files that declare tests: a contract is a list of them that several files run. */
const declaring = /^tests\/(.*\.test\.tsx?|support\/[^/]*-contract\.ts)$/;

function quotedIds(): string[] {
  const tests = sourcesWhere((path) => declaring.test(path));
  return Object.values(tests).flatMap((source) => testTitles(source).flatMap((title) => idsIn(title, quotedId)));
}

const missingFrom = (those: readonly string[], these: readonly string[]) => {
  const known = new Set(those);
  return [...new Set(these)].filter((id) => !known.has(id)).sort();
};

test('the rulebook has rules, and no two of the same name', () => {
  const rules = rulebook();
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter((id, place) => rules.indexOf(id) !== place)).toEqual([]);
});

test('every line of the rulebook that looks like a rule starts with its ID', () => {
  const lookalikes = idsIn(
    readProjectFile('shared/RULES.md'),
    /^\s*(?:[-*]\s+)?(?:\*\*)?\[?([A-Z]+\d+[a-z]?)\]?(?:\*\*|:|\.|\])/gm,
  );
  expect(missingFrom(rulebook(), lookalikes)).toEqual([]);
});

test('every rule is quoted by the title of a test', () => {
  expect(missingFrom(quotedIds(), rulebook())).toEqual([]);
});

test('every rule that a title quotes stands in the rulebook', () => {
  expect(missingFrom(rulebook(), quotedIds())).toEqual([]);
});

test('titles are found in every form of a test, and not in one that is skipped', () => {
  const source = [
    "test('[A1] one', () => { expect('[A2]').toBe(1); });",
    "it.each([[1, '[A3]'], [2, f('x')]])(`[A4] %s`, () => {});",
    "test.skip('[A5] not run', () => {});",
    "describe('[A6] a group', () => { it('[A7] inside', () => {}); });",
    "// test('[A8] a comment')",
    "pattern.test('[A9]');",
    "test.runIf(a === 'b')('[B1] when it can', () => {});",
  ].join('\n');
  expect(testTitles(source).flatMap((title) => idsIn(title, quotedId))).toEqual(['A1', 'A4', 'A7', 'B1']);
});
