/** Chips: discs of belief, or the outlines of those not placed yet. Decoration only; the figure beside them says the same. */
export const Chips = ({ count, free = false }: { readonly count: number; readonly free?: boolean }) => (
  <span class={free ? 'chips chips-free' : 'chips'} aria-hidden="true">
    {Array.from({ length: count }, (_, index) => (
      <i key={index} class={free ? 'chip chip-free' : 'chip'} />
    ))}
  </span>
);
