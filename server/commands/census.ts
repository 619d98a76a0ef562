/** `npm run census`: counts the worlds of a mission, or of all, writes the figures down, and says which promises they keep. */
import { mkdir, writeFile } from 'node:fs/promises';
import { type MissionId, missions } from '../../shared/missions/index.ts';
import type { Census } from '../simulator/census.ts';
import { judge } from '../simulator/promises.ts';
import { takeCensus } from '../simulator/take-census.ts';
import { readArguments, readMission, runCommand } from './options.ts';

const folder = new URL('../../tests/golden/', import.meta.url);

/** One world a line, so that a change of balance shows as a few changed lines. */
function written({ mission, version, entries }: Census): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  return `{\n  "mission": ${JSON.stringify(mission)},\n  "version": ${version},\n  "entries": [\n${lines}\n  ]\n}\n`;
}

await runCommand(async (args) => {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  const asked = positionals.length > 0 ? positionals.map(readMission) : (Object.keys(missions) as MissionId[]);
  for (const mission of asked) {
    const census = await takeCensus(mission, (done, all) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${mission}: ${done} of ${all} worlds `);
    });
    await mkdir(folder, { recursive: true });
    await writeFile(new URL(`${mission}.census.json`, folder), written(census));
    const verdicts = judge(census);
    const lines = verdicts.map(
      ({ promise, track, what, figure, kept }) =>
        `${kept ? 'kept  ' : 'BROKEN'} ${promise} ${track}: ${what} ${figure.toFixed(2)}`,
    );
    process.stdout.write(values.json === true ? `${JSON.stringify({ mission, verdicts })}\n` : `${lines.join('\n')}\n`);
    if (verdicts.some(({ kept }) => !kept)) process.exitCode = 1;
  }
});
