/** A part that folds: its name and its state on one line, and what it holds beneath. Of one group, one at a time stands open. */
import type { ComponentChildren } from 'preact';

export type FoldProps = {
  readonly group: string;
  readonly name: ComponentChildren;
  /** How it stands, in a word or a figure. */
  readonly state: string;
  /** Something is still missing. */
  readonly missing: boolean;
  /** Whether it begins open. */
  readonly open: boolean;
  readonly children: ComponentChildren;
};

export const Fold = ({ group, name, state, missing, open, children }: FoldProps) => (
  <details class="more fold" name={group} open={open}>
    <summary>
      <span class="fold-name">{name}</span>
      <span class={missing ? 'fold-state fold-missing' : 'fold-state figure'}>{state}</span>
    </summary>
    <div class="more-inside">{children}</div>
  </details>
);
