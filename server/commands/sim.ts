/** `npm run sim`: one world of a mission, without a room: what is true there, and what decisions reach. */
import { writeFile } from 'node:fs/promises';
import { missions } from '../../shared/missions/index.ts';
import type { Chart } from '../../shared/missions/simulator.ts';
import { type Account, accountOf, type Entry } from '../simulator/account.ts';
import { packSheet } from '../simulator/sheets.ts';
import { readArguments, readDecision, readMission, readNumber, readTrack, runCommand, UsageError } from './options.ts';

const wallColumns = 40;
const bar = 40;

const flags = {
  track: { type: 'string' },
  seed: { type: 'string' },
  set: { type: 'string', multiple: true },
  'no-search': { type: 'boolean' },
  json: { type: 'boolean' },
  sheet: { type: 'string' },
} as const;

/** A curve as text: one line a point, its length the height above the chart's lowest point. */
function drawChart({ series, xUnit, yUnit, samples, repetitions }: Chart): string[] {
  const all = series.flatMap(({ y }) => y);
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  return series.flatMap(({ key, x, y }) => [
    `  ${key} (${yUnit} by ${xUnit}; ${samples} samples, ${repetitions} repetitions)`,
    ...x.map((at, point) => {
      const height = Math.round(((y[point]! - low) / span) * bar);
      return `  ${String(at).padStart(8)} ${'#'.repeat(height).padEnd(bar)} ${y[point]!.toFixed(3)}`;
    }),
  ]);
}

const dialsOf = (entry: Entry): string =>
  Object.entries(entry.dials)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');

function drawEntry(name: string, entry: Entry | null, unit: string): string[] {
  if (entry === null) return [];
  const beaten = entry.beats === null ? '' : `, better than ${Math.round(100 * entry.beats)}% of blind settings`;
  return [`${name}: ${entry.value.toFixed(3)} ${unit}${beaten} (${dialsOf(entry)})`];
}

function drawAccount(account: Account, charts: readonly Chart[]): string {
  const { forecast, blind, ms } = account;
  const unit = missions[account.mission].workbench?.unit ?? '';
  const truth = typeof forecast.truth === 'number' ? forecast.answers[forecast.truth] : forecast.truth.join(', ');
  return [
    `${account.mission}, version ${account.version}, on ${account.track}, seed ${account.seed}`,
    `forecast: the truth is ${truth} (of ${forecast.answers.join(', ')})`,
    ...drawEntry('default', account.default, unit),
    ...drawEntry('chosen', account.chosen, unit),
    ...drawEntry('best found', account.best, unit),
    ...(blind
      ? [`blind: ${blind.n} settings, median ${blind.median.toFixed(3)}, sd ${blind.sd.toFixed(3)} ${unit}`]
      : []),
    ...charts.flatMap((chart) => [`${chart.key}:`, ...drawChart(chart)]),
    `took ${ms.world} ms for the world, ${ms.trial} for a trial, ${ms.outcome} for an outcome, ${ms.search} for the search`,
  ].join('\n');
}

await runCommand(async (args) => {
  const { values, positionals } = readArguments(args, flags);
  const mission = readMission(positionals[0]);
  if (positionals.length > 1) throw new UsageError(`One mission at a time, not ${positionals.join(' and ')}.`);
  const track = readTrack(values.track, mission);
  const seed = readNumber('--seed', values.seed, 1);
  const { workbench } = missions[mission];
  if (workbench === undefined) throw new UsageError(`${mission} has nothing to decide.`);
  const chosen = values.set ? readDecision(workbench, workbench.defaults[track], values.set) : undefined;
  const { account, prepared } = accountOf({
    ...{ mission, track, seed, search: values['no-search'] !== true },
    ...(chosen ? { chosen } : {}),
  });
  if (values.sheet !== undefined) await writeFile(values.sheet, packSheet(prepared.wall.sheet, wallColumns).bytes);
  const text = values.json === true ? JSON.stringify(account) : drawAccount(account, prepared.charts);
  process.stdout.write(`${text}\n`);
});
