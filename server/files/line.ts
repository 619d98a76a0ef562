/** One line of the long file: what happened, to whom, and what it came to. The same columns for every kind of line. */
import type { Figures, Purse } from '../../shared/missions/workbench.ts';
import type { Cell, Table } from './csv.ts';

/** Columns in their order. Units stand in the names, or in `value_unit` beside the value. */
export const columns = [
  'kind',
  'round',
  'mission',
  'scored',
  'lesson_time_s',
  'track',
  'team',
  'team_name',
  'player',
  'player_name',
  'program',
  'item',
  'status',
  'setting',
  'answer',
  'right',
  'value',
  'value_unit',
  'error_in_value_unit',
  'beaten_settings',
  'of_settings',
  'cost_dollars_share',
  'cost_gpu_hours_share',
  'cost_weeks_share',
  'points',
  'of_points',
  'text',
] as const;

export type Line = { readonly kind: string } & { readonly [column in (typeof columns)[number]]?: Cell };

export const tableOf = (lines: readonly Line[]): Table => ({
  columns,
  rows: lines.map((line) => columns.map((column) => line[column])),
});

/** Figures in one cell: `threshold=0.8 copies=1`. */
export const inOneCell = (figures: Figures): string =>
  Object.entries(figures)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');

/** What something cost, in shares of the round's grant. */
export const costs = ({ dollars, hours, weeks }: Purse): Partial<Line> => ({
  cost_dollars_share: dollars,
  cost_gpu_hours_share: hours,
  cost_weeks_share: weeks,
});
