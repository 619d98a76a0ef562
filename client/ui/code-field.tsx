/** A code typed character by character: one field for those who read or paste it, cells for the eye. */
import { useState } from 'preact/hooks';

/** Letters and digits that cannot be taken for one another. */
export const codeAlphabet = 'ACDEFHKLMNPRTVWXY234679';

/** What was typed or pasted, cut down to what can stand in a code; and the first character that cannot. */
export const readCode = (
  typed: string,
  length: number,
): { readonly code: string; readonly stranger: string | undefined } => {
  const characters = [...typed.toUpperCase()].filter((character) => !/[\s·\-–]/.test(character));
  return {
    code: characters
      .filter((character) => codeAlphabet.includes(character))
      .slice(0, length)
      .join(''),
    stranger: characters.find((character) => !codeAlphabet.includes(character)),
  };
};

export type CodeFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly length: number;
  /** Cells stand in groups of so many. */
  readonly group: number;
  readonly code: string;
  readonly onCode: (code: string) => void;
  /** Words for a character that no code has. */
  readonly sayStranger: (character: string) => string;
};

export const CodeField = ({ id, label, help, length, group, code, onCode, sayStranger }: CodeFieldProps) => {
  const [stranger, setStranger] = useState<string | undefined>(undefined);
  const groups = Array.from({ length: Math.ceil(length / group) }, (_, index) => index * group);
  const take = (field: HTMLInputElement) => {
    const read = readCode(field.value, length);
    setStranger(read.stranger);
    field.value = read.code;
    onCode(read.code);
  };
  return (
    <div class="code">
      <label class="eyebrow" for={id}>
        {label}
      </label>
      <div class="code-box">
        <input
          id={id}
          class="code-input"
          value={code}
          inputMode="text"
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellcheck={false}
          enterKeyHint="next"
          aria-describedby={`${id}-help`}
          onInput={(event) => take(event.currentTarget)}
        />
        <span class="code-cells" aria-hidden="true">
          {groups.map((start) => (
            <span class="code-group" key={start}>
              {Array.from({ length: Math.min(group, length - start) }, (_, index) => start + index).map((place) => (
                <span key={place} class={place === code.length ? 'code-cell code-next' : 'code-cell'}>
                  {code[place] ?? ''}
                </span>
              ))}
            </span>
          ))}
        </span>
      </div>
      <p id={`${id}-help`} class="quiet small" aria-live="polite">
        {stranger === undefined ? help : sayStranger(stranger)}
      </p>
    </div>
  );
};
