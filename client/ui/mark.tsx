/** The wall's mark: three tiles, and the circle of somebody's belief. */
export const Mark = ({ size }: { readonly size: number }) => (
  <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" class="mark">
    <path fill="currentColor" d="M0 0h18v18H0z" />
    <path fill="currentColor" d="M22 0h18v18H22z" opacity=".35" />
    <path fill="none" stroke="currentColor" stroke-width="3" d="M1.5 23.5h15v15h-15z" opacity=".7" />
    <circle cx="31" cy="31" r="9" class="mark-belief" />
  </svg>
);
