/** A switch: a square that slides from off to on, with its name and what it means. */

export const Switch = ({
  name,
  hint,
  on,
  toggle,
}: {
  readonly name: string;
  readonly hint: string;
  readonly on: boolean;
  readonly toggle: (on: boolean) => void;
}) => (
  <button type="button" role="switch" aria-checked={on} class="switch" onClick={() => toggle(!on)}>
    <span class="switch-words">
      <b>{name}</b>
      <span class="quiet switch-hint">{hint}</span>
    </span>
    <span class="switch-track" aria-hidden="true">
      <i />
    </span>
  </button>
);
