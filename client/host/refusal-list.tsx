/** What was asked of the lesson and not done, counted by reason. */
import type { RefusalCode } from '../../shared/lesson/refusal.ts';
import { words } from '../words/index.ts';

const wordsOf = (code: string): string =>
  Object.hasOwn(words.refusals, code) ? words.refusals[code as RefusalCode] : code;

export const RefusalList = ({ refusals }: { readonly refusals: Readonly<Record<string, number>> }) => {
  const text = words.host.refused;
  const rows = Object.entries(refusals).sort(([, one], [, other]) => other - one);
  const all = rows.reduce((sum, [, count]) => sum + count, 0);
  return (
    <details class="fold">
      <summary class="figure">{text.heading(all)}</summary>
      <p class="quiet">{all === 0 ? text.none : text.about}</p>
      <ul class="refusals">
        {rows.map(([code, count]) => (
          <li key={code}>
            <b class="figure">{count}</b>
            <span>{wordsOf(code)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};
