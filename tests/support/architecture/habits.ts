/** The habits of the house that a machine can see: each takes a file and says, in a sentence each, what breaks it. */
import { importsOf } from './imports.ts';
import { codeOf, type Token, tokenize } from './tokens.ts';

export type Habit = (path: string, source: string) => string[];

const isProperty = (tokens: readonly Token[], at: number) => ['.', '?.'].includes(tokens[at - 1]?.text ?? '');

const told = (path: string, token: Token, sentence: string) => `${path}:${token.line} ${sentence}`;

const clocksAndDice = new Set([
  ...['Date', 'performance', 'crypto', 'setTimeout', 'setInterval', 'setImmediate', 'process', 'window', 'globalThis'],
]);

/** What is shared must give the same answer twice. */
export const noClockNoDice: Habit = (path, source) => {
  if (!path.startsWith('shared/')) return [];
  const tokens = codeOf(source);
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word' || isProperty(tokens, at)) return [];
    if (clocksAndDice.has(token.text)) return [told(path, token, `mentions ${token.text}`)];
    // Math itself is pure but for one function; taking it apart or indexing it would hide that one.
    const dice = token.text === 'Math' && (tokens[at + 1]?.text !== '.' || tokens[at + 2]?.text === 'random');
    return dice ? [told(path, token, 'mentions Math.random')] : [];
  });
};

const stepKinds = new Set(['brief', 'forecast', 'task', 'discuss', 'work', 'commit', 'reveal', 'verdict']);
const comparisons = new Set(['===', '!==', '==', '!=']);
const searches = new Set(['includes', 'indexOf', 'startsWith', 'endsWith', 'has']);

/** Whether the bracket that closes here holds step kinds only, and at least one. */
function closesStepKinds(tokens: readonly Token[], at: number): boolean {
  let kinds = 0;
  for (let before = at - 1; before >= 0 && tokens[before]?.text !== '['; before -= 1) {
    const token = tokens[before];
    if (token?.kind === 'string' && stepKinds.has(token.text)) kinds += 1;
    else if (token?.text !== ',') return false;
  }
  return kinds > 0;
}

/** What a kind of step means is said in its own file; everybody else asks that file. */
export const noStepLiterals: Habit = (path, source) => {
  if (!/^(shared|server|client)\//.test(path) || path.startsWith('shared/lesson/steps/')) return [];
  const tokens = codeOf(source);
  return tokens.flatMap((token, at) => {
    const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
    if (token.kind === 'string' && stepKinds.has(token.text)) {
      const searched = before === '(' && isProperty(tokens, at - 2) && searches.has(tokens[at - 2]?.text ?? '');
      const compared = comparisons.has(before) || comparisons.has(after) || before === 'case' || searched;
      return compared ? [told(path, token, `compares a step with '${token.text}'`)] : [];
    }
    const searchesList = ['.', '?.'].includes(after) && searches.has(tokens[at + 2]?.text ?? '');
    return token.text === ']' && searchesList && closesStepKinds(tokens, at)
      ? [told(path, token, 'compares a step with a list of literals')]
      : [];
  });
};

const beforeType = new Set([':', '<', ',', '|', '&', '=', '(', '[', '=>', 'as', 'is', 'extends', 'satisfies', 'keyof']);

/** `any` switches the checker off without saying so. */
export const noAny: Habit = (path, source) => {
  const tokens = codeOf(source);
  return tokens.flatMap((token, at) => {
    const isType = token.kind === 'word' && token.text === 'any' && tokens[at + 1]?.text !== ':';
    return isType && beforeType.has(tokens[at - 1]?.text ?? '') ? [told(path, token, 'uses any')] : [];
  });
};

/** Types are stripped, not compiled, and an enum is code. */
export const noEnum: Habit = (path, source) => {
  const tokens = codeOf(source);
  return tokens.flatMap((token, at) => {
    const declares = token.text === 'enum' && token.kind === 'word' && tokens[at + 1]?.kind === 'word';
    return declares && !isProperty(tokens, at) ? [told(path, token, 'declares an enum')] : [];
  });
};

/** A thing has one name everywhere; only what a tool asks for is exported without one. */
export const noDefaultExport: Habit = (path, source) => {
  if (/\.config\.ts$/.test(path)) return [];
  const tokens = codeOf(source);
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1]?.text;
    const exported = token.kind === 'word' && token.text === 'default' && (before === 'export' || before === 'as');
    const taken = tokens[at + 1]?.text === 'from' || tokens[at + 1]?.text === 'as';
    return exported && !taken ? [told(path, token, 'has a default export')] : [];
  });
};

const lists = /^shared\/(missions\/(index|simulators)|plans\/index|tracks\/index|lesson\/steps\/index)\.ts$/;

/** An import names the file that holds the idea. */
export const noBarrels: Habit = (path, source) => {
  if (lists.test(path)) return [];
  return importsOf(path, source)
    .filter(({ passesOn }) => passesOn)
    .map(({ line, to }) => `${path}:${line} passes on ${to}`);
};

export const longest = 250;

/** One idea a file. */
export const shortFiles: Habit = (path, source) => {
  const lines = source.replace(/\n$/, '').split('\n').length;
  return lines > longest ? [`${path} has ${lines} lines, more than ${longest}`] : [];
};

/** A sentence over the door: at least three words, closed by a full stop. */
export const opensWithSentence: Habit = (path, source) => {
  const tokens = tokenize(source);
  const firstCode = tokens.findIndex((token) => token.kind !== 'comment');
  const opening = tokens
    .slice(0, firstCode < 0 ? undefined : firstCode)
    .map((token) => token.text.replace(/^[\s*]+/gm, ''));
  const sentence = /^[^.!?]*\p{L}[\s\S]*?[.!?](?=\s|$|\))/u.exec(opening.join(' '))?.[0] ?? '';
  return sentence.split(/\s+/).length >= 3 ? [] : [`${path} does not open with a sentence`];
};
