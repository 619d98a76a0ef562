/** Two letters for a disc: first letters of the first two words, or the first two of a single one. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const [first = '', second] = words;
  const letters =
    second === undefined
      ? Array.from(first).slice(0, 2)
      : [...Array.from(first).slice(0, 1), ...Array.from(second).slice(0, 1)];
  return letters.join('').toLocaleUpperCase('en');
};
