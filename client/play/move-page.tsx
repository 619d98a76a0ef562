/** For somebody who comes back on another device: shows a move code until a team-mate or the host lets them in. */
import { useEffect, useState } from 'preact/hooks';
import { askForMove, isNo, type MoveWish, type PlayerCard, pollMove } from '../net/door.ts';
import { CodeField } from '../ui/code-field.tsx';
import { phoneWords as words } from '../words/phone-words.ts';
import { sayNo } from '../words/say-no.ts';
import { joinCodeLength } from './code-in-address.ts';

export type MovePageProps = {
  readonly code: string;
  readonly onSeat: (code: string, card: PlayerCard) => void;
  readonly onBack: () => void;
};

const pollMs = 2_000;

/** Asks every two seconds until the seat is there or the wish has run out. */
const waitForSeat = (ticket: string, seated: (card: PlayerCard) => void, refused: (code: string) => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async () => {
    const answer = await pollMove(ticket);
    if ('seat' in answer) return seated(answer);
    // a network that is away for a moment is no refusal
    if (isNo(answer) && answer.refused !== 'unreachable' && answer.refused !== 'too-many')
      return refused(answer.refused);
    timer = setTimeout(() => void ask(), pollMs);
  };
  void ask();
  return () => clearTimeout(timer);
};

export const MovePage = ({ code: brought, onSeat, onBack }: MovePageProps) => {
  const said = words.join.move;
  const [code, setCode] = useState(brought);
  const [wish, setWish] = useState<MoveWish | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [no, setNo] = useState<string | undefined>(undefined);

  useEffect(() => {
    if (!wish) return;
    return waitForSeat(
      wish.ticket,
      (card) => onSeat(code, card),
      () => {
        setWish(undefined);
        setNo(said.expired);
      },
    );
  }, [wish, code, onSeat, said]);

  const ask = async () => {
    setBusy(true);
    setNo(undefined);
    const answer = await askForMove(code);
    setBusy(false);
    if (isNo(answer)) setNo(sayNo(answer.refused));
    else setWish(answer);
  };
  const missing = joinCodeLength - code.length;

  return (
    <form
      class="page"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === 0 && !busy && !wish) void ask();
      }}
    >
      <main class="main">
        <h1>{said.heading}</h1>
        <p>{said.how}</p>
        {wish ? (
          <section class="move" aria-live="polite">
            <p class="eyebrow">{said.code}</p>
            <p class="only-read">{[...wish.moveCode].join(' ')}</p>
            <div class="move-code" aria-hidden="true">
              {Array.from(wish.moveCode, (letter, place) => (
                <span class="code-cell" key={`${place}${letter}`}>
                  {letter}
                </span>
              ))}
            </div>
            <p class="quiet">{said.waiting}</p>
          </section>
        ) : (
          <CodeField
            id="code"
            label={words.join.code}
            help={words.join.codeHelp}
            length={joinCodeLength}
            group={3}
            code={code}
            onCode={setCode}
            sayStranger={words.join.noSuchCharacter}
          />
        )}
        <p class="no" role="alert" hidden={no === undefined}>
          {no}
        </p>
        <button type="button" class="link" onClick={onBack}>
          {said.back}
        </button>
      </main>
      <footer class="foot foot-open" hidden={wish !== undefined}>
        <button type="submit" class="button" disabled={missing > 0 || busy}>
          {busy ? said.asking : missing > 0 ? words.join.missing(missing) : said.ask}
        </button>
      </footer>
    </form>
  );
};
