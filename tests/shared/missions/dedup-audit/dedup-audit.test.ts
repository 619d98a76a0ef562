/** What Dedup audit declares: dials, sizes, defaults, and what carries it to scale. */
import { describe, expect, test } from 'vitest';
import { valuesOf } from '../../../../server/simulator/decisions.ts';
import { dedupAudit } from '../../../../shared/missions/dedup-audit/mission.ts';
import { dedupAuditSimulator } from '../../../../shared/missions/dedup-audit/simulate.ts';
import { dedupWorkbench } from '../../../../shared/missions/dedup-audit/workbench.ts';
import { trackIds } from '../../../../shared/tracks/track.ts';

const { defaults, dials, extrapolations, incidents, knee, sizes } = dedupWorkbench;

describe.each(trackIds)('on %s', (track) => {
  test('every dial stands on one of its own values at first', () => {
    expect(Object.keys(defaults[track])).toEqual(Object.keys(dials));
    for (const [key, value] of Object.entries(defaults[track])) expect(valuesOf(dials[key]!)).toContain(value);
  });

  test('every figure at scale has a unit and a source, or is called an assumption', () => {
    expect(extrapolations[track].length).toBeGreaterThan(0);
    for (const { value, unit, source } of extrapolations[track]) {
      expect(value).toBeGreaterThan(0);
      expect(Number.isFinite(value)).toBe(true);
      expect([unit, source]).not.toContain('');
      expect(source).not.toContain('undefined');
    }
  });

  test('every stakeholder measures something that an outcome says', () => {
    const world = dedupAuditSimulator.open!({ seed: '000000000000000000000000000000e1', track, round: 0 });
    const { measures } = world.outcome(defaults[track], world.grant);
    for (const { demand } of incidents) {
      expect(Object.keys(measures)).toContain(demand[track].measure);
      expect(demand[track].floor).not.toBe(demand[track].target);
    }
  });
});

test('its knee lies along one of its dials, and its trials take ever more of the pool', () => {
  expect(Object.keys(dials)).toContain(knee);
  const shares = sizes.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(dedupAudit.version).toBe(dedupAuditSimulator.version);
});

test('an hour of glasses at sixty frames a second is 216,000 frames', () => {
  const [frames, labels] = extrapolations['mobile-nomad'];
  expect([frames?.value, frames?.unit]).toEqual([216_000, 'frames']);
  expect([labels?.value, labels?.unit, labels?.date]).toEqual([2592, 'dollars', '2026']);
});
