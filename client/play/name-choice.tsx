/** What a player will be called: an offered name, or one tap away their own. */
import { phoneWords as words } from '../words/phone-words.ts';

export type NameChoiceProps = {
  readonly offered: string;
  /** What was typed, or undefined while the offered name stands. */
  readonly own: string | undefined;
  readonly onAnother: () => void;
  readonly onOwn: (name: string | undefined) => void;
};

export const NameChoice = ({ offered, own, onAnother, onOwn }: NameChoiceProps) => {
  const said = words.join;
  if (own === undefined)
    return (
      <div class="name">
        <p class="eyebrow">{said.offered}</p>
        <p class="name-offered" aria-live="polite">
          {offered}
        </p>
        <div class="pair">
          <button type="button" class="button button-plain button-small" onClick={onAnother}>
            {said.another}
          </button>
          <button type="button" class="button button-plain button-small" onClick={() => onOwn('')}>
            {said.ownName}
          </button>
        </div>
      </div>
    );
  return (
    <div class="name">
      <label class="eyebrow" for="name">
        {said.name}
      </label>
      <input
        id="name"
        class="field"
        value={own}
        maxLength={48}
        autoComplete="given-name"
        enterKeyHint="go"
        aria-describedby="name-help"
        ref={(field) => {
          if (own === '') field?.focus();
        }}
        onInput={(event) => onOwn(event.currentTarget.value)}
      />
      <p id="name-help" class="quiet small">
        {said.nameHelp}
      </p>
      <button type="button" class="link" onClick={() => onOwn(undefined)}>
        {said.offeredName}
      </button>
    </div>
  );
};
