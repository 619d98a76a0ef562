/** A strip of tiles that everybody may see, along which a stakeholder walks. */
import type { TileSheet } from './atlas.ts';
import { setCell } from './cells.ts';
import { type Area, type Grid, sideOf } from './fit-grid.ts';
import { type Layer, standing } from './layer.ts';
import { entryOf, flatEntry } from './looks.ts';
import { scatter } from './scatter.ts';

const pitch = 40;

const stripGrid = ({ x, y, width, height }: Area): Grid => ({
  ...{ x, y, pitch },
  columns: Math.max(1, Math.floor(width / pitch)),
  rows: Math.max(1, Math.floor(height / pitch)),
});

/** @param sheet tiles of the brief, repeated as chance has it; face down where there are none */
export const stripLayer = (key: string, area: Area, sheet: TileSheet | undefined): Layer => {
  const grid = stripGrid(area);
  return {
    ...standing,
    key: `${key}-${area.x}-${grid.columns}-${sheet !== undefined}`,
    grid,
    side: sideOf(pitch),
    sheet,
    looks: ['whole', 'dim'],
    paint: (_ms, cells) => {
      for (let index = 0; index < grid.columns * grid.rows; index += 1) {
        const tile = Math.floor(scatter(index, 71 + area.x) * (sheet?.tiles ?? 1));
        const dim = scatter(index, 4072 + area.x) < 0.35;
        if (sheet) setCell(cells, index, entryOf(tile, dim ? 'dim' : 'whole', true));
        else setCell(cells, index, flatEntry('facedown'), 1 - scatter(index, 7) * 0.12);
      }
    },
  };
};
