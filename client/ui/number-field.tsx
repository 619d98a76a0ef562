/** A whole number with a button on either side: small steps by tapping, large ones by typing. */

export const NumberField = ({
  label,
  hint,
  value,
  least,
  most,
  fewer,
  more,
  change,
}: {
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Names of the two buttons, for those who do not see the signs. */
  readonly fewer: string;
  readonly more: string;
  readonly change: (value: number) => void;
}) => {
  const bounded = (wished: number) => Math.min(most, Math.max(least, Math.round(wished)));
  const within = (wished: number) => change(bounded(wished));
  return (
    <div class="number-field">
      <label class="number-field-words">
        <b>{label}</b>
        <span class="quiet">{hint}</span>
        <input
          class="number-field-input figure"
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          step={1}
          value={value}
          onInput={({ currentTarget: { valueAsNumber: typed } }) => {
            if (Number.isInteger(typed) && typed >= least && typed <= most) change(typed);
          }}
          onChange={({ currentTarget }) => {
            const typed = currentTarget.valueAsNumber;
            if (Number.isFinite(typed)) within(typed);
            currentTarget.value = String(Number.isFinite(typed) ? bounded(typed) : value);
          }}
        />
      </label>
      <button
        type="button"
        class="step-button"
        aria-label={fewer}
        disabled={value <= least}
        onClick={() => within(value - 1)}
      >
        −
      </button>
      <button
        type="button"
        class="step-button"
        aria-label={more}
        disabled={value >= most}
        onClick={() => within(value + 1)}
      >
        +
      </button>
    </div>
  );
};
