/** A census as a file: one world a line, and a digest by which a figure that was changed by hand is found. */
import { createHash } from 'node:crypto';
import type { Census } from './census.ts';

/** A census, and the digest that its file carries. */
export type CensusFile = Census & { readonly digest: string };

/** SHA-256 of the worlds, 64 hexadecimal digits. */
export function digestOf({ entries, fresh }: Pick<Census, 'entries' | 'fresh'>): string {
  return createHash('sha256')
    .update(JSON.stringify([entries, fresh]))
    .digest('hex');
}

const linesOf = (entries: readonly object[]): string =>
  entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');

/** One world a line, so that a change of balance shows as a few changed lines. */
export function censusText({ mission, version, entries, fresh }: Census): string {
  const more = fresh ? `  "fresh": [\n${linesOf(fresh)}\n  ],\n` : '';
  const head = `  "mission": ${JSON.stringify(mission)},\n  "version": ${version},\n`;
  return `{\n${head}  "entries": [\n${linesOf(entries)}\n  ],\n${more}  "digest": "${digestOf({ entries, fresh })}"\n}\n`;
}

/** Figures differ in the last digits between machines whose logarithms do. */
const tolerance = 0.002;

/**
 * The places at which two counts of a world differ, as paths such as `play.blind.3`.
 * @returns nothing if they are alike.
 */
export function differences(again: unknown, before: unknown, path = ''): readonly string[] {
  if (typeof again === 'number' && typeof before === 'number')
    return Math.abs(again - before) < tolerance ? [] : [`${path} ${again}, not ${before}`];
  if (typeof again !== 'object' || again === null || typeof before !== 'object' || before === null)
    return again === before ? [] : [`${path} ${again}, not ${before}`];
  const [left, right] = [again, before] as Record<string, unknown>[];
  const keys = new Set([...Object.keys(left!), ...Object.keys(right!)]);
  return [...keys].flatMap((key) => differences(left![key], right![key], path === '' ? key : `${path}.${key}`));
}
