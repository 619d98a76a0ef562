/** An arrow to the right, beside the words of a next step. */
export const Arrow = () => (
  <svg width="22" height="18" viewBox="0 0 22 18" aria-hidden="true" class="arrow">
    <path d="M2 9h16M11 2l7 7-7 7" fill="none" stroke="currentColor" stroke-width="3" />
  </svg>
);
