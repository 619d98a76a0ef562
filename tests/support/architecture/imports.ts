/** Who imports whom: every form of import in a source text, and the rings that imports form. */
import { posix } from 'node:path';
import { codeOf, type Token } from './tokens.ts';

/** Source texts by their path from the top of the project, with forward slashes. */
export type Sources = Readonly<Record<string, string>>;

export type Import = {
  readonly from: string;
  /** A path from the top of the project, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
  /** Gone once the types are stripped. */
  readonly typeOnly: boolean;
  /** `export ... from`. */
  readonly passesOn: boolean;
  readonly line: number;
};

type Found = Pick<Import, 'typeOnly' | 'passesOn'> & { readonly specifier: Token };

/** The string that a declaration takes from, if the tokens from here on are a declaration at all. */
function fromClause(tokens: readonly Token[], start: number): Token | undefined {
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'string') return tokens[at - 1]?.text === 'from' ? token : undefined;
    const inClause = token?.kind === 'word' || (token !== undefined && ['{', '}', '*', ','].includes(token.text));
    if (!inClause) return undefined;
  }
  return undefined;
}

function findAt(tokens: readonly Token[], at: number): Found | undefined {
  const [token, next, afterNext] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isProperty = ['.', '?.'].includes(tokens[at - 1]?.text ?? '');
  if (token?.kind !== 'word' || isProperty) return undefined;

  if (token.text === 'import') {
    if (next?.kind === 'string') return { specifier: next, typeOnly: false, passesOn: false };
    if (next?.text === '(' && afterNext?.kind === 'string') {
      const typeOnly = tokens[at - 1]?.text === 'typeof' || tokens[at - 1]?.text === ':';
      return { specifier: afterNext, typeOnly, passesOn: false };
    }
    const typeOnly = next?.text === 'type' && afterNext?.text !== 'from' && afterNext?.text !== ',';
    const specifier = fromClause(tokens, at + 1);
    return specifier && { specifier, typeOnly, passesOn: false };
  }
  if (token.text === 'export') {
    const typeOnly = next?.text === 'type';
    const opening = typeOnly ? afterNext : next;
    if (opening?.text !== '{' && opening?.text !== '*') return undefined;
    const specifier = fromClause(tokens, at + 1);
    return specifier && { specifier, typeOnly, passesOn: true };
  }
  // A worker's file is named by its address: new URL('./worker.ts', import.meta.url).
  if (token.text === 'URL' && next?.text === '(' && afterNext?.kind === 'string' && /\.m?tsx?$/.test(afterNext.text)) {
    return { specifier: afterNext, typeOnly: false, passesOn: false };
  }
  return undefined;
}

/** All imports of one file. */
export function importsOf(path: string, source: string): Import[] {
  const tokens = codeOf(source);
  return tokens.flatMap((_, at) => {
    const found = findAt(tokens, at);
    if (!found) return [];
    const { specifier, typeOnly, passesOn } = found;
    const word = specifier.text.replace(/\?.*$/, '');
    const isPackage = !word.startsWith('.');
    const to = isPackage ? packageName(word) : posix.join(posix.dirname(path), word);
    return [{ from: path, to, isPackage, typeOnly, passesOn, line: specifier.line }];
  });
}

/** `@scope/name/file` belongs to `@scope/name`, `node:fs/promises` to `node:fs`. */
function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

export function allImports(sources: Sources): Import[] {
  return Object.entries(sources).flatMap(([path, source]) => importsOf(path, source));
}

/** One ring for every import that closes one, written `a -> b -> a`. `nameOf` may gather files into larger rooms. */
export function rings(imports: readonly Import[], nameOf: (path: string) => string = (path) => path): string[] {
  const graph = new Map<string, Set<string>>();
  for (const { from, to, isPackage } of imports) {
    if (isPackage || nameOf(from) === nameOf(to)) continue;
    graph.set(nameOf(from), (graph.get(nameOf(from)) ?? new Set()).add(nameOf(to)));
  }
  for (const { from, to } of imports) if (from === to) graph.set(from, new Set([from]));
  const found: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const walk = (name: string) => {
    const before = trail.indexOf(name);
    if (before >= 0) found.push([...trail.slice(before), name].join(' -> '));
    if (before >= 0 || done.has(name)) return;
    trail.push(name);
    for (const next of graph.get(name) ?? []) walk(next);
    trail.pop();
    done.add(name);
  };
  for (const name of graph.keys()) walk(name);
  return found;
}

/** Everything that a file loads when it runs: itself, and whatever its imports bring along. Types load nothing. */
export function loadedBy(path: string, imports: readonly Import[]): Set<string> {
  const found = new Set<string>();
  const waiting = [path];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const { from, to, typeOnly } of imports) if (from === name && !typeOnly) waiting.push(to);
  }
  return found;
}
