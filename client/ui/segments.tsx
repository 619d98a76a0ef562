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

/** What a narrow phone has room for: the width of all choices in letters of their own size, and what one takes beside its word. */
const [lettersAcross, lettersBeside] = [36, 1.3];

/** Whether the longest word of one would not fit its share of a line; then they stand in rows. */
const needsRows = (faces: readonly string[]): boolean => {
  const longest = Math.max(0, ...faces.flatMap((face) => face.split(' ')).map(({ length }) => length));
  return faces.length > 5 || (faces.length > 3 && longest > lettersAcross / faces.length - lettersBeside);
};

export const Segments = <T extends string | number>(props: SegmentsProps<T>) => {
  const { name, label, choices, chosen, disabled, onChoose } = props;
  const rows = needsRows(choices.map(({ words }) => words));
  return (
    <div class={rows ? 'segments segments-rows' : 'segments'} role="radiogroup" aria-label={label}>
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
