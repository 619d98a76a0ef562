/** The scanner that the other checks stand on reads TypeScript as TypeScript is written. */
import { describe, expect, test } from 'vitest';
import { importsOf, rings } from './imports.ts';
import { codeOf, tokenize } from './tokens.ts';

const words = (source: string) =>
  codeOf(source)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);

describe('tokens', () => {
  test('comments are no code, and are kept as comments', () => {
    expect(words('/* Date */ a // Date\nb')).toEqual(['a', 'b']);
    expect(tokenize('/** One. */ a')[0]).toEqual({ kind: 'comment', text: '* One. ', line: 1 });
  });

  test('strings are no words, whatever they quote', () => {
    expect(words(`a('Date', "it's Date", 'it\\'s Date')`)).toEqual(['a']);
  });

  test('the holes of a template are code, also when they hold braces and templates', () => {
    expect(words('`Date ${ a({ b: `Date ${c} Date` }) } Date` + d')).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a pattern is no code, and a division is no pattern', () => {
    expect(words('x = /[\'"`] Date[/]/g; y')).toEqual(['x', 'y']);
    expect(words("a / b; c = '/'; d / 2 / e")).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('tags with text and apostrophes do not swallow the lines that follow', () => {
    expect(words('<p title="x">don\'t</p>;\nconst a = <br />;\nb / c')).toEqual(
      expect.arrayContaining(['const', 'a', 'b', 'c']),
    );
  });

  test('every token knows its line', () => {
    expect(codeOf('a\n`x\ny`\nb').map(({ line }) => line)).toEqual([1, 2, 4]);
  });
});

describe('imports', () => {
  const found = (source: string) =>
    importsOf('shared/a/b.ts', source).map(({ to, typeOnly, passesOn }) => [to, typeOnly, passesOn]);

  test('every form of import is seen', () => {
    expect(found("import './x.ts';")).toEqual([['shared/a/x.ts', false, false]]);
    expect(found("import x, { y as z } from '../x.ts';")).toEqual([['shared/x.ts', false, false]]);
    expect(found("import * as x from 'node:fs/promises';")).toEqual([['node:fs', false, false]]);
    expect(found("const x = await import('@a/b/c.js')")).toEqual([['@a/b', false, false]]);
    expect(found("new Pool({ file: new URL('./worker.ts', import.meta.url) })")).toEqual([
      ['shared/a/worker.ts', false, false],
    ]);
  });

  test('imports of types are told apart', () => {
    expect(found("import type { A } from './x.ts';")).toEqual([['shared/a/x.ts', true, false]]);
    expect(found("import { type A } from './x.ts';")).toEqual([['shared/a/x.ts', false, false]]);
    expect(found("let a: import('./x.ts').A;")).toEqual([['shared/a/x.ts', true, false]]);
  });

  test('passing on is seen as an import', () => {
    expect(found("export * from './x.ts'; export type { A } from './y.ts';")).toEqual([
      ['shared/a/x.ts', false, true],
      ['shared/a/y.ts', true, true],
    ]);
  });

  test('what only looks like an import is none', () => {
    expect(found("import.meta.url; export { a }; const b = 'x'; // import './c.ts'\nexport const d = 'e';")).toEqual(
      [],
    );
  });

  test('a ring is found, however long, and so is a file that imports itself', () => {
    const ring = (...pairs: readonly (readonly [string, string])[]) =>
      rings(pairs.flatMap(([from, to]) => importsOf(from, `import '${to}';`)));
    expect(ring(['a.ts', './b.ts'], ['b.ts', './c.ts'], ['c.ts', './a.ts'])).toEqual(['a.ts -> b.ts -> c.ts -> a.ts']);
    expect(ring(['a.ts', './a.ts'])).toEqual(['a.ts -> a.ts']);
    expect(ring(['a.ts', './b.ts'], ['a.ts', './c.ts'], ['b.ts', './c.ts'])).toEqual([]);
  });
});
