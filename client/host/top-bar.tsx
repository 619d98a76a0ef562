/** The bar over the desk: which lesson, who is in the room, and what concerns the room as a whole. */
import type { ComponentChildren } from 'preact';
import { Mark } from '../ui/mark.tsx';
import { words } from '../words/index.ts';

/** Six characters in two threes, as people read them aloud. */
export const twoThrees = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

export const TopBar = ({ children }: { readonly children: ComponentChildren }) => (
  <header class="bar">
    <span class="bar-title display">
      <Mark size={26} />
      {words.common.title}
    </span>
    {children}
  </header>
);
