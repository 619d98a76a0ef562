/** `npm run census`: counts the worlds of a mission, or of all, writes the figures down or checks them, and says which promises they keep. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type MissionId, missions } from '../../shared/missions/index.ts';
import type { Census } from '../simulator/census.ts';
import { type CensusFile, censusText, differences, digestOf } from '../simulator/census-file.ts';
import { judge } from '../simulator/promises.ts';
import { takeCensus } from '../simulator/take-census.ts';
import { readArguments, readMission, runCommand } from './options.ts';

const folder = new URL('../../tests/golden/', import.meta.url);
const fileOf = (mission: MissionId): URL => new URL(`${mission}.census.json`, folder);

/** Says what a count of a mission's worlds differs in from the file; nothing if in nothing. */
async function compared({ mission, entries, fresh = [] }: Census): Promise<readonly string[]> {
  const file: CensusFile = JSON.parse(await readFile(fileOf(mission), 'utf8'));
  const untouched = digestOf(file) === file.digest ? [] : [`${mission}: the file was changed by hand`];
  const different = entries.flatMap((entry, place) =>
    differences(entry, file.entries[place]).map((where) => `${mission} ${entry.track} ${entry.seed}: ${where}`),
  );
  // a file may be older than fresh worlds in it
  const freshly = (file.fresh ?? []).flatMap((before, place) =>
    differences(fresh[place], before).map((where) => `${mission} ${before.track} ${before.seed}, fresh: ${where}`),
  );
  return [...untouched, ...different, ...freshly];
}

await runCommand(async (args) => {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, check: { type: 'boolean' } });
  const asked = positionals.length > 0 ? positionals.map(readMission) : (Object.keys(missions) as MissionId[]);
  for (const mission of asked) {
    const census = await takeCensus(mission, (done, all) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${mission}: ${done} of ${all} worlds `);
    });
    const different = values.check === true ? await compared(census) : [];
    if (values.check !== true) {
      await mkdir(folder, { recursive: true });
      await writeFile(fileOf(mission), censusText(census));
    }
    const verdicts = judge(census);
    const lines = verdicts.map(
      ({ promise, track, what, figure, kept }) =>
        `${kept ? 'kept  ' : 'BROKEN'} ${promise} ${track}: ${what} ${figure.toFixed(2)}`,
    );
    const said =
      values.json === true ? JSON.stringify({ mission, verdicts, different }) : [...lines, ...different].join('\n');
    process.stdout.write(`${said}\n`);
    if (different.length > 0 || verdicts.some(({ kept }) => !kept)) process.exitCode = 1;
  }
});
