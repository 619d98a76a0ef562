/** One answer with its chips: a tap anywhere on it adds one, and two buttons say so. */
import { Chips } from '../ui/chips.tsx';
import { words } from '../words/index.ts';

export type AnswerRowProps = {
  readonly answer: string;
  readonly chips: number;
  readonly percent: number;
  /** What these chips earn, in words, once that is known. */
  readonly pays: string | undefined;
  readonly canAdd: boolean;
  readonly canRemove: boolean;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
};

export const AnswerRow = ({ answer, chips, percent, pays, canAdd, canRemove, onAdd, onRemove }: AnswerRowProps) => {
  const said = words.play.forecast;
  return (
    <li class={chips > 0 ? 'answer answer-held' : 'answer'}>
      <button type="button" class="answer-tap" tabIndex={-1} disabled={!canAdd} onClick={onAdd}>
        <span class="answer-line">
          <span class="answer-words">{answer}</span>
          <span class="figure">{words.common.percent(percent)}</span>
        </span>
        <span class="answer-line">
          {chips > 0 ? <Chips count={chips} /> : <span class="quiet answer-none">{said.noChips}</span>}
          {pays !== undefined && <span class="quiet answer-pays">{pays}</span>}
        </span>
      </button>
      <button
        type="button"
        class="step"
        aria-label={said.remove(answer)}
        aria-disabled={!canRemove}
        onClick={() => canRemove && onRemove()}
      >
        −
      </button>
      <button
        type="button"
        class="step"
        aria-label={said.add(answer)}
        aria-disabled={!canAdd}
        onClick={() => canAdd && onAdd()}
      >
        +
      </button>
    </li>
  );
};
