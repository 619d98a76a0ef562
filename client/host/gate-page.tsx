/** Before the gate: why the desk cannot be had, and the ways in. */
import type { ComponentChildren } from 'preact';
import { Warning } from '../ui/warning.tsx';
import { words } from '../words/index.ts';
import type { Entrance, Why } from './entrance.ts';
import { houseFragment } from './fragment.ts';
import { KeyForm } from './key-form.tsx';
import { whyWords } from './no.tsx';
import { TopBar } from './top-bar.tsx';

const heading = (why: Why | undefined): string => {
  const { door } = words.host;
  if (why === undefined) return door.heading;
  if (why === 'replaced') return door.replacedHeading;
  return why === 'closed' ? door.closedHeading : door.refusedHeading;
};

const Frame = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="gate">
    <TopBar>
      <span class="bar-people">{words.host.page}</span>
    </TopBar>
    <main class="gate-main">{children}</main>
  </div>
);

/** Between a key and the first view of the lesson. */
export const Opening = () => (
  <Frame>
    <p class="gate-opening" role="status">
      {words.host.door.connecting}
    </p>
  </Frame>
);

export const GatePage = ({
  why,
  entrance,
  again,
}: {
  readonly why: Why | undefined;
  readonly entrance: Entrance;
  /** Knocks once more with the same key. */
  readonly again: () => void;
}) => {
  const { door } = words.host;
  return (
    <Frame>
      <h1 class="gate-heading">{heading(why)}</h1>
      {why === undefined ? (
        <p>{door.about}</p>
      ) : (
        <p role="alert">
          <Warning>{whyWords(why)}</Warning>
        </p>
      )}
      {why === 'unreachable' && (
        <button type="button" class="button" onClick={again}>
          {door.again}
        </button>
      )}
      {why === undefined && <SetupForm />}
      <KeyForm entrance={entrance} houseKey={undefined} />
      {why !== undefined && <SetupForm />}
    </Frame>
  );
};

/** The house key, typed in: leads to the address that the server's link names. */
const SetupForm = () => {
  const { door } = words.host;
  return (
    <form
      class="gate-form card"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('house');
        if (typeof typed === 'string' && typed.trim() !== '') location.hash = houseFragment(typed.trim());
      }}
    >
      <h2 class="eyebrow">{door.openWithKey}</h2>
      <label class="gate-field">
        <span>{door.houseKey}</span>
        <input class="field" name="house" type="password" required autocomplete="off" />
      </label>
      <button type="submit" class="button button-plain button-small">
        {door.openWithKey}
      </button>
    </form>
  );
};
