/** Which tiles hang on the wall, step by step. */
import { expect, test } from 'vitest';
import { towersPage } from '../../../client/projector/podium-page.ts';
import { picturesIn, type Scenery, wallLayersOf } from '../../../client/projector/wall-layers-of.ts';
import type { TileSheet } from '../../../client/stage/atlas.ts';
import { entryAt, newCells } from '../../../client/stage/cells.ts';
import type { Layer } from '../../../client/stage/layer.ts';
import { flatEntry, pictureOf } from '../../../client/stage/looks.ts';
import { Movers } from '../../../client/stage/movers.ts';
import { type SceneOptions, scene } from '../../support/wall-scenes.ts';

/** A sheet that nobody paints: layers only count its tiles. */
const sheet = (tiles: number): TileSheet => ({ image: {} as CanvasImageSource, columns: 40, side: 16, tiles });

const plain = { still: false, lasts: 0, outcomes: false, incident: false, laid: new Map(), page: towersPage } as const;

const layersOf = (options: SceneOptions, pictures: boolean): readonly Layer[] => {
  const { view, wall } = scene(options);
  const sheets = new Map(
    pictures
      ? ([
          ['brief', sheet(40)],
          ['wall', sheet(120)],
        ] as const)
      : [],
  );
  const scenery: Scenery = { view, wall, sheets, ...plain };
  return wallLayersOf(scenery);
};

const entriesOf = (layer: Layer, ms: number): readonly number[] => {
  const cells = newCells(layer.grid.columns, layer.grid.rows);
  const movers = new Movers(layer.movers);
  layer.paint(ms, cells, movers);
  const standing = Array.from({ length: layer.grid.columns * layer.grid.rows }, (_, index) => entryAt(cells, index));
  return [...standing, ...Array.from({ length: movers.count }, (_, index) => movers.entry(index))].filter(
    (entry) => entry > 0,
  );
};

test('[S2] before the reveal every tile of a wall is face down and looks alike', () => {
  const [wall] = layersOf({ at: 'forecast', teams: 4 }, true);
  const entries = entriesOf(wall!, 0);
  expect(entries).toHaveLength(120);
  expect(new Set(entries)).toEqual(new Set([flatEntry('facedown')]));
});

test('the brief waits for its pictures, and then shows each tile, with a look-alike behind those that have one', () => {
  expect(layersOf({ at: 'brief', teams: 4 }, false)).toEqual([]);
  const [brief] = layersOf({ at: 'brief', teams: 4 }, true);
  const entries = entriesOf(brief!, 0);
  expect(entries.filter((entry) => entry === flatEntry('behind'))).toHaveLength(20);
  expect(new Set(entries.flatMap((entry) => pictureOf(entry)?.tile ?? [])).size).toBe(40);
});

test('a reveal without its pictures still falls, in states alone', () => {
  const [wall] = layersOf({ at: 'reveal', teams: 4 }, false);
  expect(entriesOf(wall!, 0)).toEqual(Array.from({ length: 120 }, () => flatEntry('unique')));
});

test('each track has a wall of its own, and none lies over another', () => {
  const tracks = ['cloud-titan', 'edge-guardian', 'mobile-nomad', 'tiny-pioneer'] as const;
  for (const at of ['brief', 'forecast', 'reveal', 'over'] as const) {
    const layers = layersOf({ at, teams: 8, tracks }, true);
    expect(layers).toHaveLength(4);
    const boxes = layers.map(({ grid: { x, y, columns, rows, pitch } }) => [
      x,
      y,
      x + columns * pitch,
      y + rows * pitch,
    ]);
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const across = Math.min(one[2]!, other[2]!) - Math.max(one[0]!, other[0]!);
        const down = Math.min(one[3]!, other[3]!) - Math.max(one[1]!, other[1]!);
        expect(Math.min(across, down)).toBeLessThanOrEqual(0);
      }
    }
  }
});

test('a truth that is out while another question stays open shows no states', () => {
  const { view, wall } = scene({ at: 'reveal', teams: 4 });
  const closed = { ...view, reveals: view.reveals.map((reveal) => ({ ...reveal, states: '' })) };
  expect(wallLayersOf({ view: closed, wall, sheets: new Map(), ...plain })).toEqual([]);
});

test('a blanked wall has no tiles, and a closed door no QR', () => {
  expect(layersOf({ at: 'reveal', teams: 4, room: { blank: true } }, true)).toEqual([]);
  expect(layersOf({ at: 'lobby', teams: 4 }, true)).toHaveLength(2);
  expect(layersOf({ at: 'lobby', teams: 4, view: { doorOpen: false } }, true)).toHaveLength(1);
});

test('pictures are asked for as soon as their tickets appear', () => {
  const tickets = (at: SceneOptions['at']) => {
    const { view, wall } = scene({ at, teams: 2 });
    return picturesIn(view, wall).map(({ ticket }) => ticket);
  };
  expect([tickets('lobby'), tickets('brief'), tickets('reveal')]).toEqual([[], ['brief'], ['wall']]);
});

test('a strip for every track whose stakeholder asks, and nothing of the courses', () => {
  const { view, wall } = scene({ at: 'work', teams: 4, tracks: ['cloud-titan', 'tiny-pioneer'], incident: 'each' });
  const keysOf = (incidents: typeof wall.incidents) =>
    wallLayersOf({ view, wall: { ...wall, incidents }, sheets: new Map(), ...plain, incident: true }).map(
      ({ key }) => key,
    );
  const both = keysOf(wall.incidents);
  expect(both.map((key) => key.slice(0, 19))).toEqual(['incident-cloud-tita', 'incident-tiny-pione']);
  // whoever is left when the other's stakeholder has gone has a wider strip: it is another wall
  expect(keysOf(wall.incidents.slice(0, 1))[0]).not.toBe(both[0]);
});

test('a tower for every place of the podium; a spotlight has no tiles, and a decision tried out has its wall', () => {
  expect(layersOf({ at: 'podium', teams: 8 }, true)).toHaveLength(3);
  expect(layersOf({ at: 'podium', teams: 8, wall: { spotlight: 1 } }, true)).toEqual([]);
  const whatIf = {
    track: 'edge-guardian',
    decision: {},
    value: 1,
    beaten: 3,
    of: 200,
    parts: {},
    states: '0101'.repeat(30),
  } as const;
  const [layer] = layersOf({ at: 'reveal', teams: 4, wall: { whatIf } }, true);
  expect(layer?.key).toContain('what-if');
  expect(entriesOf(layer!, 0)).toEqual(entriesOf(layer!, 9000));
});
