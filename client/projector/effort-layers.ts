/** The tiles of the work and commit screens: courses in a column for each team, or a heap for each track. */
import type { TeamId } from '../../shared/lesson/state.ts';
import type { PublicView, WallView } from '../../shared/lesson/views.ts';
import { courseGrid, courseLayer } from '../stage/course-layers.ts';
import type { Area } from '../stage/fit-grid.ts';
import type { Layer } from '../stage/layer.ts';
import { heapLayer } from '../stage/wall-layers.ts';
import { type EffortColumn, type EffortModel, effortModel } from './effort-model.ts';
import { effortAreas, effortPitch, narrowAreas } from './effort-zones.ts';

/** When the newest course of a team began to be laid, in ms of the stage; nothing for what lay there before. */
export type Laid = ReadonlyMap<TeamId, number>;

const ofTeams = (column: EffortColumn, areas: readonly Area[], model: EffortModel, laid: Laid): readonly Layer[] => {
  const { target, room, crowd, columns } = model;
  return column.teams.flatMap(({ id, runs }, index) => {
    const area = areas[index];
    if (!area) return [];
    const largest = crowd === 'named' ? effortPitch(columns.length) : 12;
    return [courseLayer(`courses-${id}`, courseGrid(area, room, largest), { laid: runs, target, at: laid.get(id) })];
  });
};

/** @param laid empty where nothing travels */
export const effortLayers = (view: PublicView, wall: WallView, laid: Laid): readonly Layer[] => {
  const model = effortModel(view, wall);
  const areas = effortAreas(model.columns.length, model.crowd);
  return model.columns.flatMap((column, index) => {
    const area = areas[index];
    if (!area) return [];
    if (model.crowd === 'named') return ofTeams(column, [area], model, laid);
    if (model.crowd === 'narrow') return ofTeams(column, narrowAreas(area, column.teams.length), model, laid);
    const most = Math.max(...model.columns.map(({ teams }) => teams.length)) * model.room;
    return [heapLayer(`heap-${column.track}`, area, column.runs, most)];
  });
};
