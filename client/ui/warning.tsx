/** A warning: a triangle and words, never colour alone. */
import type { ComponentChildren } from 'preact';

export const Warning = ({ children }: { readonly children: ComponentChildren }) => (
  <span class="warning">
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path class="warning-triangle" d="M8 1l7 14H1z" />
      <path class="warning-mark" d="M8 6v4M8 11.6v1.8" />
    </svg>
    <span>{children}</span>
  </span>
);
