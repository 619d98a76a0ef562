/** The door: a code, a name, and in. All that a phone loads at first. */
import { useEffect, useState } from 'preact/hooks';
import { askForSeat, isNo, type PlayerCard } from '../net/door.ts';
import type { SeatStore } from '../net/seat-store.ts';
import { browserStore } from '../net/surroundings.ts';
import { CodeField } from '../ui/code-field.tsx';
import { Switch } from '../ui/switch.tsx';
import { phoneWords as words } from '../words/phone-words.ts';
import { sayNo } from '../words/say-no.ts';
import { joinCodeLength, shownCode } from './code-in-address.ts';
import { lessMotion, wishMotion } from './motion.ts';
import { NameChoice } from './name-choice.tsx';
import { offerName } from './offered-name.ts';
import { WallStrip } from './wall-strip.tsx';

export type DoorPageProps = {
  readonly seats: SeatStore;
  /** The code that the address brought along. */
  readonly code: string;
  /** Why this page is shown again, as a refusal code. */
  readonly because: string | undefined;
  /** The form has been touched: what comes after it may be loaded. */
  readonly onTouch: () => void;
  readonly onSeat: (code: string, card: PlayerCard) => void;
  readonly onMove: (code: string) => void;
};

/** Two numbers from 0 to below 1. */
const roll = (): readonly [number, number] => [Math.random(), Math.random()];

export const DoorPage = ({ seats, code: brought, because, onTouch, onSeat, onMove }: DoorPageProps) => {
  const said = words.join;
  const [code, setCode] = useState(brought);
  const [offered, setOffered] = useState(() => offerName(said.nameWords, roll()));
  const [own, setOwn] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [no, setNo] = useState(because);
  // whoever scanned the code touches nothing but the button
  useEffect(() => {
    if (brought !== '') onTouch();
  }, [brought, onTouch]);
  const kept = code === '' ? seats.lastCode() : code;
  const keptCard = kept === undefined ? undefined : seats.seat(kept);
  const missing = joinCodeLength - code.length;
  const name = own === undefined ? offered : own.trim();
  const ready = missing === 0 && name !== '' && !busy;

  const join = async () => {
    if (!ready) return;
    setBusy(true);
    setNo(undefined);
    const answer = await askForSeat({ code, name, device: seats.device() });
    setBusy(false);
    if (isNo(answer)) setNo(answer.refused);
    else onSeat(code, answer);
  };
  const wanted = busy ? said.joining : missing > 0 ? said.missing(missing) : name === '' ? said.nameMissing : said.join;

  return (
    <form
      class="page door"
      onFocusCapture={onTouch}
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <WallStrip />
      <main class="main">
        <h1 class="door-heading">{said.heading}</h1>
        {kept !== undefined && keptCard && (
          <button type="button" class="button button-plain" onClick={() => onSeat(kept, keptCard)}>
            {said.backTo(shownCode(kept))}
          </button>
        )}
        <CodeField
          id="code"
          label={said.code}
          help={said.codeHelp}
          length={joinCodeLength}
          group={3}
          code={code}
          onCode={(next) => {
            setCode(next);
            setNo(undefined);
          }}
          sayStranger={said.noSuchCharacter}
        />
        <p class="no" role="alert" hidden={no === undefined}>
          {no === undefined ? '' : sayNo(no)}
        </p>
        <NameChoice
          offered={offered}
          own={own}
          onAnother={() => setOffered(offerName(said.nameWords, roll(), offered))}
          onOwn={setOwn}
        />
        <div class="ruled">
          <Switch
            name={said.lessMotion}
            hint={said.lessMotionHelp}
            on={lessMotion.value}
            toggle={(less) => wishMotion(browserStore, less)}
          />
        </div>
        <button type="button" class="link" onClick={() => onMove(code)}>
          {said.otherDevice}
        </button>
      </main>
      <footer class="foot foot-open">
        <button type="submit" class="button" disabled={!ready}>
          {wanted}
        </button>
      </footer>
    </form>
  );
};
