/** The marker: where the team believes that more stops paying, on a lane of its own under the dial that it marks. */
import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../shared/lesson/refusal.ts';
import { RangeDial } from '../ui/range-dial.tsx';
import { words } from '../words/index.ts';
import type { BenchModel } from './bench-model.ts';

export type MarkerProps = {
  readonly model: BenchModel;
  /** Whether it can be placed yet; if not, the time that the clock shows when it can. */
  readonly open: boolean;
  readonly opensAt: string;
  /** The dials are frozen, or there is no line. */
  readonly still: boolean;
  /** Its name and place stand elsewhere. */
  readonly headless?: boolean;
  /** Undefined once it stands; a refusal if it does not. */
  readonly place: (value: number) => Promise<Refusal | undefined>;
};

export type MarkerLaneProps = Omit<MarkerProps, 'place'> & {
  /** Where the own finger has it, before the team does. */
  readonly own: number | undefined;
  readonly turn: (value: number) => void;
  readonly send: (value: number) => void;
};

export const MarkerLane = ({ model, open, opensAt, still, headless, own, turn, send }: MarkerLaneProps) => {
  const { knee, bench, said } = model;
  const spoken = words.work.marker;
  if (knee?.dial.kind !== 'range') return null;
  const { dial, key } = knee;
  const setting = (value: number): string => said.dials[key]?.setting(value) ?? String(value);
  const placed = own ?? bench.marker;
  const stands = placed ?? bench.decision[key] ?? dial.low;
  const name = said.marker?.name ?? spoken.name;
  return (
    <div class="dial dial-marker">
      {!headless && (
        <div class="dial-head">
          <i class="marker-disc" aria-hidden="true" />
          <b>{name}</b>
          <b class={placed === undefined ? 'small dial-value' : 'dial-value figure'}>
            {placed === undefined ? (open ? spoken.none : spoken.opensAt(opensAt)) : setting(placed)}
          </b>
        </div>
      )}
      {open && (
        <RangeDial
          dial={dial}
          label={name}
          value={stands}
          spoken={placed === undefined ? spoken.none : setting(placed)}
          disabled={still}
          onTurn={turn}
          onLetGo={() => {
            if (own !== undefined) send(own);
          }}
        />
      )}
      {open && placed === undefined && !still && (
        <button type="button" class="button button-plain" onClick={() => send(stands)}>
          {spoken.place(setting(stands))}
        </button>
      )}
      {open && (
        <p class="quiet small">
          {said.marker?.asks ?? spoken.asks} {spoken.points}
        </p>
      )}
    </div>
  );
};

export const Marker = ({ place, ...props }: MarkerProps) => {
  const { marker } = props.model.bench;
  // the own finger is shown until the team's picture says something else
  const [own, setOwn] = useState<number | undefined>(undefined);
  useEffect(() => setOwn(undefined), [marker]);
  const send = async (value: number): Promise<void> => {
    setOwn(value);
    if (await place(value)) setOwn(undefined);
  };
  return <MarkerLane {...props} own={own} turn={setOwn} send={(value) => void send(value)} />;
};
