/** Paints tiles on a canvas: every state has its own fill and its own cut, so that it reads in greyscale, too. */
import type { FlatLook, PictureLook } from './looks.ts';
import type { Palette } from './palette.ts';

type Brush = CanvasRenderingContext2D;
type Paint = (brush: Brush, side: number, colours: Palette) => void;

const fill = (brush: Brush, side: number, colour: string): void => {
  brush.fillStyle = colour;
  brush.fillRect(0, 0, side, side);
};

const ring = (brush: Brush, side: number, colour: string, width: number): void => {
  brush.strokeStyle = colour;
  brush.lineWidth = width;
  brush.strokeRect(width / 2, width / 2, side - width, side - width);
};

const ringWidth = (side: number): number => Math.max(1.4, side * 0.15);
/** Thinner: the picture inside is what lights up. */
const litWidth = (side: number): number => Math.max(1.4, side * 0.1);

/** Outlines a square on its corner. @param inset part of the side that it keeps from the edges */
const diamond = (brush: Brush, side: number, inset: number): void => {
  brush.beginPath();
  brush.moveTo(side / 2, side * inset);
  brush.lineTo(side * (1 - inset), side / 2);
  brush.lineTo(side / 2, side * (1 - inset));
  brush.lineTo(side * inset, side / 2);
  brush.closePath();
};

const paints: Readonly<Record<FlatLook, Paint>> = {
  unique: (brush, side, { unique }) => fill(brush, side, unique),
  duplicate: (brush, side, { duplicate }) => ring(brush, side, duplicate, ringWidth(side)),
  rare: (brush, side, { unique, cut }) => {
    fill(brush, side, unique);
    brush.fillStyle = cut;
    diamond(brush, side, 0.14);
    brush.fill();
  },
  facedown: (brush, side, { unlabelled }) => fill(brush, side, unlabelled),
  socket: (brush, side, { unlabelled }) => {
    brush.globalAlpha = 0.4;
    brush.fillStyle = unlabelled;
    brush.fillRect(side * 0.36, side * 0.36, side * 0.28, side * 0.28);
  },
  ground: (brush, side, { dim }) => {
    brush.globalAlpha = 0.42;
    fill(brush, side, dim);
  },
  mislabelled: (brush, side, { mislabelled, cut }) => {
    fill(brush, side, mislabelled);
    brush.fillStyle = cut;
    brush.beginPath();
    brush.moveTo(side * 0.92, side * 0.08);
    brush.lineTo(side * 0.92, side * 0.8);
    brush.lineTo(side * 0.2, side * 0.08);
    brush.fill();
  },
  labelled: (brush, side, { labelled, cut }) => {
    fill(brush, side, labelled);
    brush.fillStyle = cut;
    brush.beginPath();
    brush.arc(side / 2, side / 2, side * 0.2, 0, 7);
    brush.fill();
  },
  synthetic: (brush, side, { synthetic }) => {
    brush.fillStyle = synthetic;
    const half = side / 2;
    brush.fillRect(0, 0, half, half);
    brush.fillRect(half, half, half, half);
    brush.globalAlpha = 0.3;
    brush.fillRect(half, 0, half, half);
    brush.fillRect(0, half, half, half);
  },
  paper: (brush, side, { bone }) => fill(brush, side, bone),
  // a look-alike that peeks out from behind its tile: its frame only
  behind: (brush, side, { duplicate }) => ring(brush, side, duplicate, Math.max(2, side * 0.035)),
  hole: (brush, side, { grout }) => fill(brush, side, grout),
  // wrong once, and found: the dot of a label inside a frame
  relabelled: (brush, side, { labelled, ground }) => {
    fill(brush, side, ground);
    ring(brush, side, labelled, ringWidth(side));
    brush.fillStyle = labelled;
    brush.beginPath();
    brush.arc(side / 2, side / 2, side * 0.2, 0, 7);
    brush.fill();
  },
  // what holds everything up: strokes from corner to corner
  hatched: (brush, side, { belief, cut }) => {
    fill(brush, side, cut);
    brush.beginPath();
    brush.rect(0, 0, side, side);
    brush.clip();
    brush.strokeStyle = belief;
    brush.lineWidth = side * 0.26;
    for (const shift of [-0.62, 0, 0.62]) {
      brush.moveTo(side * (shift - 0.2), side * 1.2);
      brush.lineTo(side * (shift + 1.2), side * -0.2);
    }
    brush.stroke();
  },
  hard: (brush, side, { dim, fg }) => {
    fill(brush, side, dim);
    brush.fillStyle = fg;
    diamond(brush, side, 0.06);
    brush.fill();
  },
};

/** Paints a look without a picture into the square from (0, 0) to (side, side). */
export const paintFlat = (brush: Brush, look: FlatLook, side: number, colours: Palette): void => {
  brush.save();
  paints[look](brush, side, colours);
  brush.restore();
};

/** One tile of a sheet of pictures. */
export type SheetTile = {
  readonly image: CanvasImageSource;
  readonly x: number;
  readonly y: number;
  readonly side: number;
};

const draw = (brush: Brush, { image, x, y, side: from }: SheetTile, side: number): void => {
  brush.imageSmoothingEnabled = side < from * 2 && side % from !== 0;
  brush.drawImage(image, x, y, from, from, 0, 0, side, side);
};

type PaintPicture = (brush: Brush, tile: SheetTile, side: number, colours: Palette) => void;

/** The picture, dimmer, on the ground of the room. */
const faded = (brush: Brush, tile: SheetTile, side: number, colours: Palette, opaque: number): void => {
  fill(brush, side, colours.ground);
  brush.globalAlpha = opaque;
  draw(brush, tile, side);
  brush.globalAlpha = 1;
};

const pictures: Readonly<Record<PictureLook, PaintPicture>> = {
  whole: draw,
  hollow: (brush, tile, side, colours) => {
    faded(brush, tile, side, colours, 0.26);
    ring(brush, side, colours.duplicate, ringWidth(side));
  },
  lit: (brush, tile, side, colours) => {
    draw(brush, tile, side);
    ring(brush, side, colours.ground, litWidth(side) * 1.6);
    ring(brush, side, colours.fg, litWidth(side));
  },
  dim: (brush, tile, side, colours) => faded(brush, tile, side, colours, 0.45),
  dotted: (brush, tile, side, colours) => {
    draw(brush, tile, side);
    brush.fillStyle = colours.ground;
    brush.beginPath();
    brush.arc(side * 0.78, side * 0.22, side * 0.22, 0, 7);
    brush.fill();
    brush.fillStyle = colours.labelled;
    brush.beginPath();
    brush.arc(side * 0.78, side * 0.22, side * 0.15, 0, 7);
    brush.fill();
  },
  split: (brush, tile, side, colours) => {
    draw(brush, tile, side);
    brush.fillStyle = colours.mislabelled;
    brush.beginPath();
    brush.moveTo(side, 0);
    brush.lineTo(side, side);
    brush.lineTo(0, 0);
    brush.fill();
  },
  framed: (brush, tile, side, colours) => {
    draw(brush, tile, side);
    ring(brush, side, colours.ground, litWidth(side) * 1.6);
    ring(brush, side, colours.labelled, litWidth(side));
  },
  checked: (brush, tile, side, colours) => {
    draw(brush, tile, side);
    const cut = side * 0.2;
    brush.fillStyle = colours.ground;
    brush.fillRect(0, 0, cut * 2, cut * 2);
    brush.fillStyle = colours.synthetic;
    brush.fillRect(0, 0, cut, cut);
    brush.fillRect(cut, cut, cut, cut);
  },
  diamond: (brush, tile, side, colours) => {
    fill(brush, side, colours.dim);
    diamond(brush, side, 0);
    brush.clip();
    draw(brush, tile, side);
    brush.strokeStyle = colours.fg;
    brush.lineWidth = litWidth(side) * 1.6;
    brush.stroke();
  },
};

/** Paints a tile's picture inside the cut of its look. */
export const paintPicture = (
  brush: Brush,
  look: PictureLook,
  tile: SheetTile,
  side: number,
  colours: Palette,
): void => {
  brush.save();
  pictures[look](brush, tile, side, colours);
  brush.restore();
};
