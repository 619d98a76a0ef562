/** Why a wish was not granted, in words, beside the form that it was made in. */
import { Warning } from '../ui/warning.tsx';
import { words } from '../words/index.ts';
import type { Entrance, Form, Why } from './entrance.ts';

/** A refusal, or that nobody answered, in words. */
export const whyWords = (why: Why): string => {
  const { door } = words.host;
  if (why === 'replaced') return door.replaced;
  if (why === 'closed') return door.closed;
  return why === 'unreachable' ? words.common.unreachable : words.refusals[why];
};

export const No = ({ entrance, form }: { readonly entrance: Entrance; readonly form: Form }) => {
  const no = entrance.no.value;
  return (
    <p class="no" role="alert">
      {no?.form === form && <Warning>{whyWords(no.why)}</Warning>}
    </p>
  );
};
