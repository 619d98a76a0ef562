/** The project as a thing that is handed on: nothing lies around, versions are exact, every asset is credited, nothing calls home. */
import { describe, expect, test } from 'vitest';
import { projectFiles, readProjectFile, sourcesWhere } from './support/architecture/project-files.ts';
import { codeOf } from './support/architecture/tokens.ts';

const files = projectFiles();
const isText = (path: string) => !/\.(woff2|png|webp|jpe?g|ico|mp3|ogg|webm|m4a|gz)$/.test(path);

describe('the top level', () => {
  test('holds the five folders, the few files that tools look for there, and nothing else', () => {
    const allowed = new Set([
      ...['server', 'client', 'shared', 'assets', 'tests'],
      ...['package.json', 'package-lock.json', 'tsconfig.json', 'Dockerfile'],
      ...['README.md', 'CONTRIBUTING.md', 'LICENSE'],
    ]);
    const names = [...new Set(files.map((path) => path.split('/')[0] ?? path))];
    expect(names.filter((name) => !allowed.has(name) && !name.startsWith('.'))).toEqual([]);
    expect([...allowed].filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('packages', () => {
  type Manifest = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  const manifest: Manifest = JSON.parse(readProjectFile('package.json'));

  test('have exact versions', () => {
    const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];
    const versions = kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}));
    const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter(([, version]) => !exact.test(version))).toEqual([]);
  });

  test('are locked without naming a registry', () => {
    expect(readProjectFile('package-lock.json')).not.toMatch(/"resolved": "(?!file:)/);
  });
});

describe('assets', () => {
  type Credit = { readonly file: string; readonly source: string; readonly licence: string };

  const credits: Credit[] = [...readProjectFile('assets/CREDITS.md').matchAll(/^\| `([^`]+)` +\|(.*)\|(.*)\|$/gm)].map(
    ([, file = '', source = '', licence = '']) => ({ file, source: source.trim(), licence: licence.trim() }),
  );
  const assets = files
    .filter((path) => path.startsWith('assets/') && path !== 'assets/CREDITS.md')
    .map((path) => path.slice('assets/'.length));

  test('are all credited, and nothing is credited that is not there', () => {
    expect(credits.map(({ file }) => file).sort()).toEqual(assets.sort());
  });

  test('are credited with source and licence', () => {
    expect(credits.filter(({ source, licence }) => source === '' || licence === '')).toEqual([]);
  });
});

test('no file names a place on somebody’s machine', () => {
  const place = /(?<![\w.@-])\/(?:work|root|home)\/[\w.-]/;
  const naming = files.filter((path) => isText(path) && place.test(readProjectFile(path)));
  expect(naming).toEqual([]);
});

describe('pages', () => {
  const outside = /https?:\/\/(?!localhost\b|(?:www\.)?w3\.org\/)[^\s'"]*/g;
  const addresses = (text: string) => text.match(outside) ?? [];

  test('name no address on the network', () => {
    const programs = sourcesWhere((path) => /^client\/.*\.(ts|tsx)$/.test(path));
    const others = sourcesWhere((path) => /^client\/.*\.(html|css|svg|json)$/.test(path));
    const named = [
      ...Object.values(programs).flatMap((text) => codeOf(text).flatMap((token) => addresses(token.text))),
      ...Object.values(others).flatMap(addresses),
    ];
    expect(named).toEqual([]);
  });

  test('an address in a page would be seen, a namespace is none', () => {
    expect(addresses('<a href="https://example.org/a">')).toEqual(['https://example.org/a']);
    expect(addresses('xmlns="http://www.w3.org/2000/svg" http://localhost:80')).toEqual([]);
  });

  test('hold no inline script and no inline style', () => {
    const html = Object.values(sourcesWhere((path) => /^client\/.*\.html$/.test(path)));
    expect(html).toHaveLength(3);
    for (const page of html) expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });
});
