/** The titles of the tests that a source text declares and runs. */
import { codeOf } from './architecture/tokens.ts';

const notRun = new Set(['skip', 'todo']);

/** Titles of `test(...)` and `it(...)`, also of `test.each(...)(...)` and its like; a test that is skipped has no title. */
export function testTitles(source: string): string[] {
  const tokens = codeOf(source);
  return tokens.flatMap((token, start) => {
    const declares = token.kind === 'word' && ['test', 'it'].includes(token.text) && tokens[start - 1]?.text !== '.';
    if (!declares) return [];
    let depth = 0;
    for (let at = start + 1; at < tokens.length; at += 1) {
      const { kind, text } = tokens[at] ?? { kind: 'mark', text: ';' };
      if (depth === 0 && kind === 'word' && notRun.has(text)) return [];
      if (depth === 0 && text === '(' && tokens[at + 1]?.kind === 'string') return [tokens[at + 1]?.text ?? ''];
      if (depth === 0 && !['(', '.'].includes(text) && kind === 'mark') return [];
      if (['(', '[', '{'].includes(text) && kind === 'mark') depth += 1;
      if ([')', ']', '}'].includes(text) && kind === 'mark') depth -= 1;
    }
    return [];
  });
}
