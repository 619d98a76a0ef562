/** A new host key for a lesson that runs already, for whoever holds the house key. The old key ends with it. */
import { words } from '../words/index.ts';
import type { Entrance } from './entrance.ts';
import { No } from './no.tsx';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** @param houseKey known on the page that opens lessons; asked for elsewhere */
export const KeyForm = ({
  entrance,
  houseKey,
}: {
  readonly entrance: Entrance;
  readonly houseKey: string | undefined;
}) => {
  const { door } = words.host;
  return (
    <form
      class="gate-form card"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        void entrance.replaceKey(houseKey ?? text(form, 'house'), text(form, 'code'));
      }}
    >
      <h2 class="eyebrow">{door.newKey.heading}</h2>
      <p class="quiet">{door.newKey.about}</p>
      {houseKey === undefined && (
        <label class="gate-field">
          <span>{door.houseKey}</span>
          <input class="field" name="house" type="password" required autocomplete="off" />
        </label>
      )}
      <label class="gate-field">
        <span>{door.newKey.code}</span>
        <input
          class="field gate-code"
          name="code"
          required
          maxLength={8}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
      </label>
      <No entrance={entrance} form="replace-key" />
      <button type="submit" class="button button-plain button-small" disabled={entrance.busy.value}>
        {door.newKey.button}
      </button>
    </form>
  );
};
