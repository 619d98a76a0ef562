/** What stands under the bays of a wall that ran out: their numbers, and the share of all days that lies in each. */
import { tileStates } from '../../shared/missions/simulator.ts';
import type { Area } from '../stage/fit-grid.ts';
import { type Bays, bayCentre, bays, fitBays } from '../stage/hourglass-plan.ts';
import { wallGrid } from '../stage/wall-layers.ts';
import type { Words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';

/** Bays of a wall in its area. */
export const baysIn = (area: Area, states: string): Bays => fitBays(area, wallGrid(area, states.length), states);

/** Bays as wide as this have their number and their share in one line. */
const rowFrom = 90;

type LabelsProps = {
  readonly area: Area;
  readonly states: string;
  /** Whether the tiles lie: nothing is counted before. */
  readonly told: boolean;
  readonly words: Words;
};

export const BayLabels = ({ area, states, told, words }: LabelsProps) => {
  const all = baysIn(area, states);
  return (
    <>
      {all.counts.slice(0, all.number).map((count, bay) => {
        const place = {
          left: `${bayCentre(all, bay) - all.step / 2}px`,
          top: `${all.floor + 6}px`,
          width: `${all.step}px`,
        };
        const fullest = told && bay === all.fullest ? ' bay-fullest' : '';
        return (
          <div key={bay} class={`bay narrow${all.step < rowFrom ? '' : ' bay-row'}${fullest}`} style={place}>
            <b class="figure">{bay + 1}</b>
            <span class="figure">{told ? words.wall.share(count / states.length) : ''}</span>
          </div>
        );
      })}
    </>
  );
};

/** Names of the bays, by their numbers; those that stay empty on every wall are left out. */
export const BayKey = ({
  walls,
  states,
}: {
  readonly walls: readonly string[];
  readonly states: MissionWords['states'] | undefined;
}) => (
  <div class="tile-key bay-key">
    {tileStates.slice(0, bays).flatMap((state, bay) => {
      const name = states?.[state];
      if (name === undefined || !walls.some((wall) => wall.includes(String(bay)))) return [];
      return [
        <span key={state} class="tile-key-one">
          <b class="figure">{bay + 1}</b> {name}
        </span>,
      ];
    })}
  </div>
);
