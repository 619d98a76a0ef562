/** One of a few values, side by side: the chosen one is an ink tile. Arrow keys move, as in every group of radio buttons. */

export type SegmentsProps<T extends string | number> = {
  /** Unique on its page. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly words: string; readonly label?: string }[];
  readonly chosen: T | undefined;
  readonly disabled: boolean;
  readonly onChoose: (value: T) => void;
};

export const Segments = <T extends string | number>(props: SegmentsProps<T>) => {
  const { name, label, choices, chosen, disabled, onChoose } = props;
  return (
    <div class="segments" role="radiogroup" aria-label={label}>
      {choices.map(({ value, words, label: spoken }) => (
        <label class="segment" key={value}>
          <input
            type="radio"
            class="segment-input"
            name={name}
            checked={value === chosen}
            disabled={disabled}
            aria-label={spoken ?? words}
            onChange={() => onChoose(value)}
          />
          <span class="segment-face">{words}</span>
        </label>
      ))}
    </div>
  );
};
