/** A real world through a real thread: what the server gets is what the simulator computed, its pictures packed. */
import { createHash } from 'node:crypto';
import { decode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Laboratory, openLaboratory } from '../../../server/simulator/laboratory.ts';
import type { PreparedWorld, WorldJob } from '../../../server/simulator/prepared-world.ts';
import { packSheet } from '../../../server/simulator/sheets.ts';
import { dedupAudit } from '../../../shared/missions/dedup-audit/mission.ts';
import { dedupWorkbench } from '../../../shared/missions/dedup-audit/workbench.ts';
import type { Prepared } from '../../../shared/missions/simulator.ts';
import { simulators } from '../../../shared/missions/simulators.ts';

const job: WorldJob = {
  mission: 'dedup-audit',
  version: dedupAudit.version,
  seed: '00000000000000000000000000000003',
  track: 'edge-guardian',
  round: 0,
};

let lab: Laboratory;
let world: PreparedWorld;
let computed: Prepared;
const order: string[] = [];

beforeAll(async () => {
  lab = openLaboratory({ threads: 1 });
  const preparing = lab.prepare(job).finally(() => order.push('world'));
  const { pilot: _, ...name } = job;
  const decision = dedupWorkbench.defaults[job.track];
  await lab.trial({ ...name, order: { decision, size: 0 } }).finally(() => order.push('trial'));
  world = await preparing;
  computed = simulators['dedup-audit'].prepare(job);
}, 120_000);

afterAll(() => lab.close());

describe('a world from a thread', () => {
  test('[W6] lets a trial take its turn before the rest of it', () => {
    expect(order).toEqual(['trial', 'world']);
  });

  test('is the world that the simulator computes', () => {
    const { brief, wall, ...figures } = computed;
    expect(world).toMatchObject(figures);
    expect(world.brief.marks).toEqual(brief.marks);
    expect(world.wall.states).toEqual(wall.states);
  });

  test('carries its pictures as PNG, tile after tile, and says their hash', () => {
    for (const { packed, sheet } of [
      { packed: world.brief.sheet, sheet: computed.brief.sheet },
      { packed: world.wall.sheet, sheet: computed.wall.sheet },
    ]) {
      expect(createHash('sha256').update(packed.bytes).digest('hex')).toBe(packed.hash);
      const picture = decode(packed.bytes);
      expect([picture.width, picture.height]).toEqual([packed.columns * packed.side, packed.rows * packed.side]);
      const tile = sheet.tiles - 1;
      const left = (tile % packed.columns) * packed.side;
      const top = Math.floor(tile / packed.columns) * packed.side;
      const start = (top * picture.width + left) * 3;
      expect(picture.data.slice(start, start + packed.side * 3)).toEqual(
        sheet.pixels.slice(tile * packed.side ** 2 * 3, tile * packed.side ** 2 * 3 + packed.side * 3),
      );
    }
  });

  test('is refused if the lesson was opened with another version of the mission', async () => {
    await expect(lab.prepare({ ...job, version: dedupAudit.version + 1 })).rejects.toThrow('is of version');
  });

  test('is refused on a seed that is none', async () => {
    await expect(lab.prepare({ ...job, seed: 'seven' })).rejects.toThrow('a seed is 32 hexadecimal digits');
  });
});

test('an unfinished row of a sheet is black', () => {
  const packed = packSheet({ tiles: 3, side: 1, pixels: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9) }, 2);
  expect([packed.columns, packed.rows]).toEqual([2, 2]);
  expect([...decode(packed.bytes).data]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0]);
});
