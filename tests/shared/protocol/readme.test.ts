/** The protocol's document and its code say the same: every list of the one is in the other, with every field. */
import { describe, expect, test } from 'vitest';
import type { ZodObject } from 'zod';
import { newPicture } from '../../../server/room/picture.ts';
import { refusalCodes } from '../../../shared/lesson/refusal.ts';
import { closeCodes } from '../../../shared/protocol/close-codes.ts';
import { ask, commands } from '../../../shared/protocol/commands.ts';
import { bodies, type RouteName, routes } from '../../../shared/protocol/http.ts';
import { readProjectFile } from '../../support/architecture/project-files.ts';
import { fieldsOfTypes } from '../../support/fields-of-types.ts';

const readme = readProjectFile('shared/protocol/README.md');

/** The rows of the first table below a heading, cell by cell. */
const rowsBelow = (heading: string): string[][] => {
  const from = readme.split('\n').indexOf(heading);
  expect(from, heading).toBeGreaterThan(-1);
  const lines = readme.split('\n').slice(from + 1);
  const start = lines.findIndex((line) => line.startsWith('|'));
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  const rows = lines.slice(start + 2, start + (length < 0 ? lines.length : length));
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

/** Words between backticks. */
const named = (cell: string | undefined): string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');
const firstNames = (heading: string): string[] => rowsBelow(heading).flatMap(([first]) => named(first));

const fieldsOf = (shape: ZodObject | undefined): string[] =>
  Object.entries(shape?.shape ?? {}).map(([field, kind]) => (kind.safeParse(undefined).success ? `${field}?` : field));
/** Fields as a cell of the document names them: `name`? may be left out. */
const writtenFields = (cell: string | undefined): string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`(\??)/g)].map(([, field, mark]) => `${field}${mark}`);

describe('HTTP', () => {
  const rows = rowsBelow('## HTTP');
  const address = (name: RouteName) => `${routes[name].method} ${routes[name].path}`;
  const names = Object.keys(routes) as RouteName[];

  test('every route is documented, and no other', () => {
    expect(rows.flatMap(([route]) => named(route)).sort()).toEqual(names.map(address).sort());
  });

  test.each(names)('%s: its key and its body are as written', (name) => {
    const [, key, body] = rows.find(([route]) => named(route)[0] === address(name)) ?? [];
    expect(key).toBe(routes[name].key ?? '');
    expect(writtenFields(body)).toEqual(fieldsOf((bodies as Partial<Record<RouteName, ZodObject>>)[name]));
  });
});

describe('commands', () => {
  const rows = rowsBelow('### Commands');

  test('are all documented, and no other', () => {
    expect(rows.flatMap(([name]) => named(name))).toEqual(Object.keys(commands));
  });

  test.each(Object.entries(commands))('%s: its body is as written', (name, shape) => {
    const [, , body] = rows.find(([first]) => named(first)[0] === name) ?? [];
    expect(writtenFields(body)).toEqual(fieldsOf(shape));
  });
});

test('asks are all documented, and no other', () => {
  expect(firstNames('### Asks')).toEqual(ask.shape.name.options);
});

test('refusals are all documented, and no other', () => {
  expect(firstNames('## Refusals')).toEqual([...refusalCodes]);
  expect(rowsBelow('## Refusals').filter(([, meaning]) => !meaning)).toEqual([]);
});

test('close codes are all documented, with their numbers, and no other', () => {
  const written = rowsBelow('## Coming back').map(([code, name]) => [named(name)[0], Number(code)]);
  expect(Object.fromEntries(written)).toEqual(closeCodes);
});

test('the picture’s fields are all documented, and no other', () => {
  expect(firstNames('### The picture').sort()).toEqual(Object.keys(newPicture().toJSON()).sort());
});

describe('views', () => {
  const types = fieldsOfTypes(
    ['views', 'bench-views', 'round-views', 'closing-views']
      .map((file) => readProjectFile(`shared/lesson/${file}.ts`))
      .join('\n'),
  );
  const headings = [...readme.matchAll(/^### (\w+(?:View|Team|Member|Result|News|Row)|Revealed|Member)$/gm)].map(
    ([, name]) => name ?? '',
  );

  test('are all documented, and no other', () => {
    expect(headings.sort()).toEqual([...types.keys()].sort());
  });

  test.each([...types])('%s: its fields are as written', (name, fields) => {
    expect(firstNames(`### ${name}`).sort()).toEqual([...fields].sort());
  });
});
