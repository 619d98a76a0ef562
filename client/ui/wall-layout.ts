/** Where the tiles of a wall stand after the cut: survivors drop to the bottom of their column, rare ones that fell lie on the floor. */
import type { Mission } from '../../shared/missions/mission.ts';
import { type TileState, tileStates } from '../../shared/missions/simulator.ts';

export type WallKind = NonNullable<Mission['wall']>;

export type Standing = { readonly tile: number; readonly column: number; readonly fromBottom: number };

export type WallLayout = {
  readonly columns: number;
  /** Height of the full wall, in tiles. */
  readonly rows: number;
  readonly standing: readonly Standing[];
  /** Ordinary tiles that fell, with the place at which they stood. */
  readonly fallen: readonly Standing[];
  readonly rareFallen: readonly number[];
};

const stateOf = (states: string, tile: number): string => tileStates[Number(states[tile])] ?? '';
const fell: ReadonlySet<string> = new Set(['duplicate', 'rareFallen']);

/**
 * @param states one digit a tile, an index into `tileStates`
 * @param columns at least 1
 */
export const layWall = (states: string, columns: number): WallLayout => {
  const heights = Array.from({ length: columns }, () => 0);
  const standing: Standing[] = [];
  const fallen: Standing[] = [];
  const rareFallen: number[] = [];
  const rows = Math.ceil(states.length / columns);
  for (let tile = 0; tile < states.length; tile++) {
    const column = tile % columns;
    const state = stateOf(states, tile);
    if (!fell.has(state)) {
      standing.push({ tile, column, fromBottom: heights[column] ?? 0 });
      heights[column] = (heights[column] ?? 0) + 1;
    } else if (state === 'duplicate') fallen.push({ tile, column, fromBottom: Math.floor(tile / columns) });
    else rareFallen.push(tile);
  }
  return { columns, rows, standing, fallen, rareFallen };
};

export type WallCount = { readonly tiles: number; readonly standing: number; readonly rareFallen: number };

export const countWall = (states: string): WallCount => {
  const { standing, rareFallen } = layWall(states, 1);
  return { tiles: states.length, standing: standing.length, rareFallen: rareFallen.length };
};

const [stands, falls] = [tileStates.indexOf('unique'), tileStates.indexOf('duplicate')].map(String);

/** The same wall as stones that stand or fall: on one that cracks all fall but the first state, elsewhere nothing does but by gravity. */
export const fallsIn = (kind: WallKind, states: string): string => {
  if (kind === 'gravity') return states;
  return Array.from(states, (state) => (kind === 'crack' && state !== stands ? falls : stands)).join('');
};

/** Shares of the states that a wall shows, in the order of `tileStates`. */
export const sharesOf = (states: string): readonly { readonly state: TileState; readonly share: number }[] =>
  tileStates.flatMap((state, digit) => {
    const count = states.split(String(digit)).length - 1;
    return count > 0 ? [{ state, share: count / states.length }] : [];
  });
