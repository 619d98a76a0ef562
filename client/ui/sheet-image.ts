/** Fetches a sheet of tiles by its ticket, and a single tile out of it. */
import { useEffect, useState } from 'preact/hooks';
import type { Picture } from '../../shared/lesson/picture.ts';

const retryMs = 2_000;

/** The sheet once it is there; tried again for as long as the part is shown. */
export const useSheet = (ticket: string): HTMLImageElement | undefined => {
  const [image, setImage] = useState<HTMLImageElement | undefined>(undefined);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const load = () => {
      const coming = new Image();
      coming.onload = () => wanted && setImage(coming);
      coming.onerror = () => {
        if (wanted) timer = setTimeout(load, retryMs);
      };
      coming.src = `/pictures/${encodeURIComponent(ticket)}`;
    };
    load();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [ticket]);
  return image;
};

/** Draws tile `index` of a sheet into a square of `size`, pixel by pixel. */
export const drawTile = (
  to: CanvasRenderingContext2D,
  image: HTMLImageElement,
  { columns, side }: Picture,
  index: number,
  x: number,
  y: number,
  size: number,
): void => {
  to.imageSmoothingEnabled = false;
  to.drawImage(image, (index % columns) * side, Math.floor(index / columns) * side, side, side, x, y, size, size);
};

/** A canvas at the screen's own density, cleared, with CSS pixels as its unit. */
export const freshCanvas = (
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | undefined => {
  const dense = Math.max(1, devicePixelRatio);
  canvas.width = Math.round(width * dense);
  canvas.height = Math.round(height * dense);
  const to = canvas.getContext('2d') ?? undefined;
  to?.scale(dense, dense);
  return to;
};
