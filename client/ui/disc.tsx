/** A person: a disc with two letters. What it looks like says what the person does, and the label says it in words. */

/** `present`: here. `locked`: has acted. `dropped`: reconnecting. `empty`: nobody sits there. */
export type DiscState = 'present' | 'locked' | 'dropped' | 'empty';

/** @param label the whole of it in words, for those who do not see discs; '' where the words stand elsewhere */
export const Disc = ({
  letters,
  state,
  label,
}: {
  readonly letters: string;
  readonly state: DiscState;
  readonly label: string;
}) =>
  label === '' ? (
    <span class={`disc disc-${state}`} aria-hidden="true">
      {letters}
    </span>
  ) : (
    <span class={`disc disc-${state}`} role="img" aria-label={label}>
      {letters}
    </span>
  );
