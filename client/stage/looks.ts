/** What a tile can look like, and the number under which the atlas keeps it. */
import { type TileState, tileStates } from '../../shared/missions/simulator.ts';

/** Looks that need no picture. Their order is their entry in the atlas, from 1: entry 0 is empty. */
export const flatLooks = [
  'unique',
  'duplicate',
  'rare',
  'facedown',
  'socket',
  'ground',
  'mislabelled',
  'labelled',
  'synthetic',
  'paper',
  'hole',
  'behind',
  'relabelled',
  'hard',
  'hatched',
] as const;
export type FlatLook = (typeof flatLooks)[number];

export const flatEntry = (look: FlatLook): number => flatLooks.indexOf(look) + 1;

/** Looks that a tile with a picture has of its own. */
export const pictureLooks = [
  'whole',
  'hollow',
  'lit',
  'dim',
  'dotted',
  'split',
  'framed',
  'checked',
  'diamond',
] as const;
export type PictureLook = (typeof pictureLooks)[number];

const firstPicture = flatLooks.length + 1;

const flatTwins: Readonly<Record<PictureLook, FlatLook>> = {
  whole: 'unique',
  hollow: 'duplicate',
  lit: 'rare',
  dim: 'facedown',
  dotted: 'labelled',
  split: 'mislabelled',
  framed: 'relabelled',
  checked: 'synthetic',
  diamond: 'hard',
};

/** Entry of a tile in a look: of its own if the wall shows pictures, otherwise the flat one. */
export const entryOf = (tile: number, look: PictureLook, pictured: boolean): number =>
  pictured ? firstPicture + tile * pictureLooks.length + pictureLooks.indexOf(look) : flatEntry(flatTwins[look]);

/** How many entries an atlas has. */
export const entryCount = (pictures: number): number => firstPicture + pictures * pictureLooks.length;

/** What an entry with a picture is made from; undefined for a flat one. */
export const pictureOf = (entry: number): { readonly tile: number; readonly look: PictureLook } | undefined => {
  if (entry < firstPicture) return undefined;
  const index = entry - firstPicture;
  const look = pictureLooks[index % pictureLooks.length];
  return look && { tile: Math.floor(index / pictureLooks.length), look };
};

const looksOfStates: Readonly<Record<TileState, PictureLook>> = {
  unique: 'whole',
  duplicate: 'hollow',
  rare: 'lit',
  rareFallen: 'hollow',
  unlabelled: 'dim',
  labelled: 'dotted',
  mislabelled: 'split',
  relabelled: 'framed',
  synthetic: 'checked',
  hard: 'diamond',
};

/** How a tile looks that shows its state, an index into `tileStates`. */
export const lookOf = (state: number): PictureLook => looksOfStates[tileStates[state] ?? 'unique'];

/** All looks that tiles of these states have. @param states one digit a tile, an index into `tileStates` */
export const looksOf = (states: string): readonly PictureLook[] => [
  ...new Set([...new Set(states)].map((state) => lookOf(Number(state)))),
];
