/** Reading a command line: what is asked for, or one sentence that says what may be. */
import { parseArgs } from 'node:util';
import { isMissionId, type MissionId, missions } from '../../shared/missions/index.ts';
import type { Decision, Dial, Workbench } from '../../shared/missions/workbench.ts';
import { type TrackId, trackIds } from '../../shared/tracks/track.ts';

/** Asked for something that there is not; its message names what there is. The command ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A mission by its id. */
export function readMission(word: string | undefined): MissionId {
  const known = Object.keys(missions).join(', ');
  if (word === undefined) throw new UsageError(`Name a mission: ${known}.`);
  if (!isMissionId(word)) throw new UsageError(`There is no mission ${word}; there is ${known}.`);
  return word;
}

/** A track by its id, if the mission is played on it. */
export function readTrack(word: string | undefined, mission: MissionId): TrackId {
  const played = missions[mission].tracks;
  const found = trackIds.find((track) => track === word);
  if (found === undefined || !played.includes(found)) {
    const said = word === undefined ? 'Name a track with --track' : `${mission} is not played on ${word}`;
    throw new UsageError(`${said}: ${played.join(', ')}.`);
  }
  return found;
}

/** A whole number from 0 to a million million. */
export function readNumber(name: string, word: string | undefined, otherwise: number): number {
  if (word === undefined) return otherwise;
  const value = Number(word);
  if (word === '' || !Number.isInteger(value) || value < 0 || value > 1e12)
    throw new UsageError(`${name} is a whole number from 0 to 1000000000000, not ${word}.`);
  return value;
}

function readValue(key: string, dial: Dial, word: string): number {
  const value = Number(word);
  if (dial.kind === 'choice') {
    if (word === '' || !dial.values.includes(value))
      throw new UsageError(`${key} is one of ${dial.values.join(', ')}, not ${word}.`);
    return value;
  }
  if (word === '' || !(value >= dial.low && value <= dial.high))
    throw new UsageError(`${key} lies between ${dial.low} and ${dial.high}, and ${word} does not.`);
  return Number((dial.low + Math.round((value - dial.low) / dial.step) * dial.step).toFixed(6));
}

/** A decision from `dial=value` words; dials that are not named stand as in `standard`. */
export function readDecision(workbench: Workbench, standard: Decision, words: readonly string[]): Decision {
  const named = words.map((word) => {
    const [key = '', value = ''] = word.split('=');
    const dial = Object.hasOwn(workbench.dials, key) ? workbench.dials[key] : undefined;
    if (dial === undefined) {
      const known = Object.keys(workbench.dials).join(', ');
      throw new UsageError(`There is no dial ${key || 'without a name'}; there is ${known}.`);
    }
    return [key, readValue(key, dial, value)] as const;
  });
  return { ...standard, ...Object.fromEntries(named) };
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

/** Words and flags of a command line; an unknown flag is a usage error. */
export function readArguments<Known extends NonNullable<Options>>(args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const said = error instanceof Error ? (error.message.split('.')[0] ?? '') : '';
    throw new UsageError(`${said}. Flags: ${known.join(', ')}.`);
  }
}

/** Runs a command: a usage error is one sentence and exit code 2. */
export async function runCommand(command: (args: readonly string[]) => Promise<void>): Promise<void> {
  try {
    await command(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
