/** The text of a part as a reader would get it, without a browser: for parts that only turn views into words. */
import { type ComponentChildren, isValidElement, type VNode } from 'preact';

type Part = (props: object) => ComponentChildren;

const isPart = (type: unknown): type is Part => typeof type === 'function';

/** Reads one node. Parts that draw on a canvas or hold state of their own are read by the label they were given. */
const read = (node: ComponentChildren, opaque: readonly unknown[]): string => {
  if (Array.isArray(node)) return all(node, opaque);
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (!isValidElement(node)) return '';
  const { type, props } = node as VNode<Record<string, unknown>>;
  if (opaque.includes(type)) return ` ${String(props.label ?? '')} `;
  if (isPart(type)) return all(type.name === 'Fragment' ? (props.children as ComponentChildren) : type(props), opaque);
  if (props['aria-hidden'] === 'true' || props['aria-hidden'] === true || props.hidden === true) return '';
  const label = typeof props['aria-label'] === 'string' ? props['aria-label'] : '';
  return ` ${label} ${all(props.children as ComponentChildren, opaque)} `;
};

const all = (children: ComponentChildren, opaque: readonly unknown[]): string =>
  Array.isArray(children) ? children.map((child) => read(child, opaque)).join('') : read(children, opaque);

/**
 * @param opaque parts to be read by their label alone
 * @returns the words in reading order, with single spaces
 */
export const textOf = (node: ComponentChildren, opaque: readonly unknown[] = []): string =>
  all(node, opaque).replaceAll(/\s+/g, ' ').trim();
