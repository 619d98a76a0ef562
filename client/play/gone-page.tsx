/** The end of a seat on this phone: why, and what can be done about it. */
import { closeCodes } from '../../shared/protocol/close-codes.ts';
import { phoneWords as words } from '../words/phone-words.ts';

const said = words.play.gone;

export type GonePageProps = {
  /** Close code or refusal code. */
  readonly because: number | string | undefined;
  /** Sits down again with the same seat. */
  readonly onAgain: () => void;
  readonly onBringBack: () => void;
  readonly onDoor: () => void;
};

export const GonePage = ({ because, onAgain, onBringBack, onDoor }: GonePageProps) => {
  const ends: readonly (readonly [number, { readonly heading: string; readonly words: string }])[] = [
    [closeCodes.seatMoved, said.seatMoved],
    [closeCodes.removed, said.removed],
    [closeCodes.lessonClosed, said.closed],
  ];
  const end = ends.find(([code]) => code === because)?.[1] ?? said.other;
  return (
    <div class="page">
      <main class="main gone">
        <div role="alert">
          <h1>{end.heading}</h1>
          <p>{end.words}</p>
        </div>
      </main>
      <footer class="foot foot-open">
        {because === closeCodes.removed && (
          <button type="button" class="button" onClick={onAgain}>
            {said.tryAgain}
          </button>
        )}
        {because === closeCodes.seatMoved && (
          <button type="button" class="button" onClick={onBringBack}>
            {said.bringBack}
          </button>
        )}
        <button type="button" class="link" onClick={onDoor}>
          {said.joinAgain}
        </button>
      </footer>
    </div>
  );
};
