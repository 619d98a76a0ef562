/** The fields of the object types that a source text exports: those of the type itself, not of what lies within. */
import { codeOf, type Token } from './architecture/tokens.ts';

const opens = new Set(['{', '(', '[']);
const closes = new Set(['}', ')', ']']);

/** Names of the fields right inside the braces that open at `start`. */
const fieldsAt = (tokens: readonly Token[], start: number): string[] => {
  const fields: string[] = [];
  let depth = 0;
  for (let at = start; at < tokens.length; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (opens.has(text)) depth += 1;
    if (closes.has(text)) depth -= 1;
    if (depth === 0) break;
    const named = depth === 1 && text === 'readonly' && [':', '?'].includes(tokens[at + 2]?.text ?? '');
    if (named) fields.push(tokens[at + 1]?.text ?? '');
  }
  return fields;
};

/** Exported object types by name; what a type takes over from another by `&` is not repeated. */
export const fieldsOfTypes = (source: string): ReadonlyMap<string, readonly string[]> => {
  const tokens = codeOf(source);
  const found = new Map<string, readonly string[]>();
  tokens.forEach((token, at) => {
    if (token.text !== 'export' || tokens[at + 1]?.text !== 'type') return;
    const name = tokens[at + 2]?.text ?? '';
    let start = at + 4;
    while (tokens[start]?.text !== '{' && tokens[start]?.text !== ';' && start < tokens.length) start += 1;
    if (tokens[start]?.text === '{') found.set(name, fieldsAt(tokens, start));
  });
  return found;
};
