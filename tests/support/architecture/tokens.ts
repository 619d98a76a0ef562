/** Cuts TypeScript into words, strings, marks and comments: enough to ask what a file mentions, far from understanding it. */

export type Token = {
  readonly kind: 'word' | 'string' | 'mark' | 'comment' | 'pattern';
  /** A string without its quotes, a comment without its marks, anything else as written. */
  readonly text: string;
  readonly line: number;
};

const word = /[\p{ID_Start}$_#][\p{ID_Continue}$]*/uy;
const number = /\d[\w.]*/y;
const mark = /\.\.\.|=>|[=!]==?|\?\.|\?\?=?|&&=?|\|\|=?|[^\s]/uy;
const pattern = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

// After one of these a slash begins a pattern; after anything else it divides, or closes a tag.
const beforePattern = new Set([
  '(',
  ',',
  '=',
  ':',
  '[',
  '!',
  '&',
  '|',
  '?',
  '{',
  ';',
  '=>',
  '&&',
  '||',
  '??',
  '===',
  '!==',
]);
const wordsBeforePattern = new Set(['return', 'case', 'typeof', 'in', 'of', 'new', 'throw', 'else', 'do', 'await']);

function matchAt(expression: RegExp, source: string, at: number): string | undefined {
  expression.lastIndex = at;
  return expression.exec(source)?.[0];
}

function endOfString(source: string, start: number, quote: string): number {
  for (let at = start; at < source.length; at += 1) {
    const letter = source[at];
    if (letter === '\\') at += 1;
    // A quote that never closes is an apostrophe in the text of a tag.
    else if (letter === quote || letter === '\n') return at;
  }
  return source.length;
}

/** The tokens of a source text, comments included, spaces left out. Numbers are left out too: no habit concerns them. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  /** For every template that is open: how many braces are open inside its current hole. */
  const holes: number[] = [];
  let line = 1;
  let at = 0;
  let last: Token | undefined;

  const advance = (to: number) => {
    for (; at < to; at += 1) if (source[at] === '\n') line += 1;
  };
  const add = (kind: Token['kind'], text: string, to: number) => {
    const token = { kind, text, line };
    tokens.push(token);
    if (kind !== 'comment') last = token;
    advance(to);
  };
  /** From just after a backtick or the end of a hole, to the next hole or the closing backtick. */
  const template = (start: number) => {
    for (let end = start; end < source.length; end += 1) {
      if (source[end] === '\\') end += 1;
      else if (source[end] === '`') return add('string', source.slice(start, end), end + 1);
      else if (source[end] === '$' && source[end + 1] === '{') {
        holes.push(0);
        return add('string', source.slice(start, end), end + 2);
      }
    }
    add('string', source.slice(start), source.length);
  };

  if (source.startsWith('#!')) advance(source.indexOf('\n') < 0 ? source.length : source.indexOf('\n'));
  while (at < source.length) {
    const letter = source[at] ?? '';
    if (/\s/.test(letter)) {
      advance(at + 1);
    } else if (source.startsWith('//', at)) {
      const end = source.indexOf('\n', at);
      add('comment', source.slice(at + 2, end < 0 ? undefined : end), end < 0 ? source.length : end);
    } else if (source.startsWith('/*', at)) {
      const end = source.indexOf('*/', at + 2);
      add('comment', source.slice(at + 2, end < 0 ? undefined : end), end < 0 ? source.length : end + 2);
    } else if (letter === "'" || letter === '"') {
      const end = endOfString(source, at + 1, letter);
      add('string', source.slice(at + 1, end), end + 1);
    } else if (letter === '`') {
      template(at + 1);
    } else if (letter === '}' && holes.at(-1) === 0) {
      holes.pop();
      template(at + 1);
    } else {
      const name = matchAt(word, source, at);
      const digits = matchAt(number, source, at);
      const mayBePattern =
        last === undefined ||
        (last.kind === 'mark' && beforePattern.has(last.text)) ||
        (last.kind === 'word' && wordsBeforePattern.has(last.text));
      const expression = letter === '/' && mayBePattern ? matchAt(pattern, source, at) : undefined;
      if (name !== undefined) add('word', name, at + name.length);
      else if (expression !== undefined) add('pattern', expression, at + expression.length);
      else if (digits !== undefined) {
        last = { kind: 'pattern', text: digits, line };
        advance(at + digits.length);
      } else {
        const sign = matchAt(mark, source, at) ?? letter;
        if (holes.length > 0 && sign === '{') holes[holes.length - 1] = (holes.at(-1) ?? 0) + 1;
        if (holes.length > 0 && sign === '}') holes[holes.length - 1] = (holes.at(-1) ?? 0) - 1;
        add('mark', sign, at + sign.length);
      }
    }
  }
  return tokens;
}

/** The tokens that a program is made of. */
export function codeOf(source: string): Token[] {
  return tokenize(source).filter((token) => token.kind !== 'comment');
}
