/** Names of teams: masonry words of at most eight letters, without limit. */
const words = [
  'Kiln',
  'Parapet',
  'Trowel',
  'Grout',
  'Keystone',
  'Mortar',
  'Lattice',
  'Cobble',
  'Lintel',
  'Plinth',
  'Arch',
  'Mosaic',
];

/** Name of the team at `index` (from 0): the words in order, then again with a number. */
export const teamName = (index: number): string => {
  const lap = Math.floor(index / words.length);
  const word = words[index % words.length] ?? 'Wall';
  return lap === 0 ? word : `${word} ${lap + 1}`;
};
