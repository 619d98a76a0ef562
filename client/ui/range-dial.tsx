/** A dial that slides: a square thumb in a lane as tall as a finger; arrow keys step. A browser's own range, so every reader knows it. */
import type { Dial } from '../../shared/missions/workbench.ts';

export type RangeDialProps = {
  readonly dial: Dial & { readonly kind: 'range' };
  readonly label: string;
  readonly value: number;
  /** The value as people read it. */
  readonly spoken: string;
  readonly disabled: boolean;
  readonly onTurn: (value: number) => void;
  /** @param byKey whether the last move came from a key, and another may follow */
  readonly onLetGo: (byKey: boolean) => void;
};

export const RangeDial = ({ dial, label, value, spoken, disabled, onTurn, onLetGo }: RangeDialProps) => (
  <input
    type="range"
    class="lane"
    aria-label={label}
    aria-valuetext={spoken}
    min={dial.low}
    max={dial.high}
    step={dial.step}
    value={value}
    disabled={disabled}
    style={{ '--at': String((value - dial.low) / (dial.high - dial.low)) }}
    onPointerDown={({ currentTarget }) => {
      currentTarget.dataset.by = 'pointer';
    }}
    onKeyDown={({ currentTarget }) => {
      currentTarget.dataset.by = 'key';
    }}
    onInput={({ currentTarget }) => onTurn(currentTarget.valueAsNumber)}
    onChange={({ currentTarget }) => onLetGo(currentTarget.dataset.by !== 'pointer')}
  />
);
