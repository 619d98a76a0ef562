/** What the tiles of a wall mean: a sample of every state that hangs there, and its words. */
import { type TileState, tileStates } from '../../shared/missions/simulator.ts';
import type { MissionWords } from '../words/mission-words.ts';

/** States that occur on these walls, in the order in which they are listed. */
export const statesOn = (walls: readonly string[]): readonly TileState[] =>
  tileStates.filter((_, index) => walls.some((states) => states.includes(String(index))));

/** @param walls one digit a tile, an index into `tileStates` */
export const TileKey = ({
  walls,
  states,
}: {
  readonly walls: readonly string[];
  readonly states: MissionWords['states'] | undefined;
}) => (
  <div class="tile-key">
    {statesOn(walls).flatMap((state) => {
      const meaning = states?.[state];
      if (meaning === undefined) return [];
      return [
        <span key={state} class="tile-key-one">
          <span class={`key-tile key-${state}`} /> {meaning}
        </span>,
      ];
    })}
  </div>
);
