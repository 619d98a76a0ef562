/** The strip under the columns of the work screen: a tile for every trial at the moment of the step at which it ran, and what was spent last. */
import type { PublicView } from '../../shared/lesson/views.ts';
import type { Purse } from '../../shared/missions/workbench.ts';
import type { Words } from '../words/index.ts';
import { TeamName } from './team-name.tsx';
import { hushSeconds } from './tile-pair.tsx';
import { type Pulse, pulseBins } from './work-pulse.ts';

const width = 690;
const rows = 4;
const pitch = width / pulseBins;

/** How many tiles stand over each length of the step: a tile is as many trials as it takes for the highest to fit. */
export const pulseTiles = (trials: readonly number[]): { readonly each: number; readonly tiles: readonly number[] } => {
  const each = Math.max(1, Math.ceil(Math.max(0, ...trials) / rows));
  return { each, tiles: trials.map((count) => Math.ceil(count / each)) };
};

const Beats = ({ pulse, part }: { readonly pulse: Pulse; readonly part: number }) => {
  const { tiles } = pulseTiles(pulse.trials);
  const side = pitch - 2;
  const path = tiles
    .flatMap((count, bin) =>
      Array.from(
        { length: count },
        (_, level) => `M${bin * pitch} ${(rows - level) * pitch - side}h${side}v${side}h${-side}z`,
      ),
    )
    .join('');
  return (
    <svg class="pulse-beats" width={width} height={rows * pitch + 6} aria-hidden="true">
      <path class="pulse-rest" d={`M0 ${rows * pitch + 4}H${width}`} />
      <path class="pulse-past" d={`M0 ${rows * pitch + 4}H${width * part}`} />
      <path class="pulse-tiles" d={path} />
    </svg>
  );
};

/** The kinds of which at least half a hundredth was spent, most first. */
export const spentKinds = (spent: Purse): readonly (keyof Purse)[] =>
  (['dollars', 'hours', 'weeks'] as const)
    .filter((kind) => spent[kind] >= 0.005)
    .sort((one, other) => spent[other] - spent[one]);

type StripProps = {
  readonly view: PublicView;
  readonly words: Words;
  readonly pulse: Pulse;
  readonly seconds: number;
};

export const PulseStrip = ({ view, words, pulse, seconds }: StripProps) => {
  const length = (view.steps[view.step]?.ms ?? 0) / 1000;
  const part = length > 0 ? Math.max(0, Math.min(1, 1 - seconds / length)) : 0;
  const team = view.teams.find(({ id }) => id === pulse.till?.team);
  const spent = pulse.till?.spent;
  const text = words.wall.work;
  return (
    <div class="pulse">
      <Beats pulse={pulse} part={part} />
      {team && spent && seconds > hushSeconds && (
        <div class="pulse-till">
          <TeamName track={team.track} name={team.name} />
          <span>{text.till(spentKinds(spent).map((kind) => text.tillOf[kind](spent[kind])))}</span>
        </div>
      )}
    </div>
  );
};
