/** What Dedup audit says of its worlds is what was counted in them. */
import { expect, test } from 'vitest';
import { dedupAudit as words } from '../../../client/words/en/missions/dedup-audit.ts';
import { dedupAuditNotes } from '../../../client/words/en/missions/dedup-audit-notes.ts';
import type { Census } from '../../../server/simulator/census.ts';
import { type TrackId, trackIds } from '../../../shared/tracks/track.ts';
import { readProjectFile } from '../../support/architecture/project-files.ts';

const census: Census = JSON.parse(readProjectFile('tests/golden/dedup-audit.census.json'));
const falls = (track: TrackId) =>
  census.entries.filter((entry) => entry.track === track).map(({ truths }) => truths.bill?.[1] ?? 0);

test('the mean falls of the bill, track by track, are those of the census', () => {
  const said = [...words.corrections['redundancy-is-not-waste']!.matchAll(/(\d+)% \((?:Cloud|Edge|Mobile|Tiny)\)/g)];
  const means = trackIds.map((track) => {
    const all = falls(track);
    return String(Math.round(all.reduce((sum, fall) => sum + fall, 0) / all.length));
  });
  expect(said.map(([, figure]) => figure)).toEqual(means);
});

test('the host is told how often the bill rose, and how often it fell far, as it was counted', () => {
  const all = falls('edge-guardian');
  const [rose, far] = [all.filter((fall) => fall < 0), all.filter((fall) => fall > 30)].map(({ length }) => length);
  const names = ['none', 'one', 'two', 'three', 'four', 'five'];
  expect(dedupAuditNotes.verdict.watch.join(' ')).toContain(
    `the bill rose in ${names[rose!]} and fell by more than thirty percent in ${names[far!]}.`,
  );
});
