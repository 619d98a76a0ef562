/** A 16 x 16 canvas for small pictures, with soft edges computed from the distance to each shape. */

/** Pixels along one side. */
export const side = 16;

/**
 * Brightness 0 (black) to 1 (white); coordinates in pixels, x to the right, y down, so that pixel (0, 0) has its centre at (0.5, 0.5).
 * A shape covers a pixel by 0.5 less its distance from the edge, held between 0 and 1: shapes may move by fractions of a pixel.
 */
export class Canvas {
  readonly pixels: Float32Array = new Float32Array(side * side);

  /** Paints `value` over one pixel, as far as the shape covers it. */
  private cover(pixel: number, coverage: number, value: number): void {
    if (coverage <= 0) return;
    this.pixels[pixel]! += (value - this.pixels[pixel]!) * Math.min(1, coverage);
  }

  /** Visits the pixels of a box, clipped to the canvas, with the coordinates of their centres. */
  private within(
    left: number,
    top: number,
    right: number,
    bottom: number,
    visit: (pixel: number, x: number, y: number) => void,
  ): void {
    const lastColumn = Math.min(side - 1, Math.ceil(right));
    const lastRow = Math.min(side - 1, Math.ceil(bottom));
    for (let row = Math.max(0, Math.floor(top)); row <= lastRow; row++) {
      for (let column = Math.max(0, Math.floor(left)); column <= lastColumn; column++)
        visit(row * side + column, column + 0.5, row + 0.5);
    }
  }

  /** Sets every pixel from the coordinates of its centre. */
  fill(value: (x: number, y: number) => number): void {
    this.within(0, 0, side, side, (pixel, x, y) => {
      this.pixels[pixel] = value(x, y);
    });
  }

  /** A thick line with round ends; its radius may change from one end to the other. */
  capsule(
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    radius: number,
    value: number,
    opacity = 1,
    endRadius = radius,
  ): void {
    const dx = x1 - x0;
    const dy = y1 - y0;
    const square = dx * dx + dy * dy + 1e-9;
    const margin = Math.max(radius, endRadius) + 1;
    this.within(
      Math.min(x0, x1) - margin,
      Math.min(y0, y1) - margin,
      Math.max(x0, x1) + margin,
      Math.max(y0, y1) + margin,
      (pixel, x, y) => {
        const along = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / square));
        const apartX = x - x0 - along * dx;
        const apartY = y - y0 - along * dy;
        const here = radius + (endRadius - radius) * along;
        // A line thinner than a pixel can at most cover its own thickness.
        const coverage = Math.min(1, 2 * here, 0.5 - (Math.sqrt(apartX * apartX + apartY * apartY) - here));
        this.cover(pixel, coverage * opacity, value);
      },
    );
  }

  disc(x: number, y: number, radius: number, value: number): void {
    this.capsule(x, y, x, y, radius, value);
  }

  /** An ellipse's outline of the given half width. The distance is that of the first-order expansion, good while the line is thin. */
  ring(centreX: number, centreY: number, radiusX: number, radiusY: number, halfWidth: number, value: number): void {
    this.within(
      centreX - radiusX - 2,
      centreY - radiusY - 2,
      centreX + radiusX + 2,
      centreY + radiusY + 2,
      (pixel, x, y) => {
        const u = (x - centreX) / radiusX;
        const v = (y - centreY) / radiusY;
        const length = Math.sqrt(u * u + v * v);
        const slope = Math.sqrt((u * u) / (radiusX * radiusX) + (v * v) / (radiusY * radiusY)) / (length + 1e-6) + 1e-6;
        this.cover(pixel, 0.5 - (Math.abs(length - 1) / slope - halfWidth), value);
      },
    );
  }

  /** An upright rectangle; covers exactly the area that it shares with each pixel. */
  rectangle(left: number, top: number, right: number, bottom: number, value: number): void {
    this.within(left - 1, top - 1, right + 1, bottom + 1, (pixel, x, y) => {
      const wide = Math.max(0, Math.min(x + 0.5, right) - Math.max(x - 0.5, left));
      const high = Math.max(0, Math.min(y + 0.5, bottom) - Math.max(y - 0.5, top));
      this.cover(pixel, wide * high, value);
    });
  }

  /** A convex polygon; corners as x, y, x, y ... clockwise as seen on screen. */
  polygon(corners: readonly number[], value: number): void {
    const count = corners.length / 2;
    let left = Infinity;
    let right = -Infinity;
    let top = Infinity;
    let bottom = -Infinity;
    for (let corner = 0; corner < count; corner++) {
      left = Math.min(left, corners[2 * corner]!);
      right = Math.max(right, corners[2 * corner]!);
      top = Math.min(top, corners[2 * corner + 1]!);
      bottom = Math.max(bottom, corners[2 * corner + 1]!);
    }
    this.within(left - 1, top - 1, right + 1, bottom + 1, (pixel, x, y) => {
      let outside = -Infinity;
      for (let corner = 0; corner < count; corner++) {
        const next = (corner + 1) % count;
        const x0 = corners[2 * corner]!;
        const y0 = corners[2 * corner + 1]!;
        const edgeX = corners[2 * next]! - x0;
        const edgeY = corners[2 * next + 1]! - y0;
        outside = Math.max(
          outside,
          (edgeY * (x - x0) - edgeX * (y - y0)) / (Math.sqrt(edgeX * edgeX + edgeY * edgeY) + 1e-9),
        );
      }
      this.cover(pixel, 0.5 - outside, value);
    });
  }

  /** Softens by mixing each pixel with its neighbours, which weigh `weight` against its 1, across and then down. */
  blur(weight: number): void {
    const { pixels } = this;
    const across = new Float32Array(pixels.length);
    const total = 1 + 2 * weight;
    for (let pixel = 0; pixel < pixels.length; pixel++) {
      const x = pixel % side;
      across[pixel] =
        (pixels[pixel]! + weight * (pixels[x > 0 ? pixel - 1 : pixel]! + pixels[x < side - 1 ? pixel + 1 : pixel]!)) /
        total;
    }
    for (let pixel = 0; pixel < pixels.length; pixel++) {
      const above = across[pixel >= side ? pixel - side : pixel]!;
      const below = across[pixel < side * (side - 1) ? pixel + side : pixel]!;
      pixels[pixel] = (across[pixel]! + weight * (above + below)) / total;
    }
  }

  /** Holds every pixel between 0 and 1. */
  clamp(): void {
    for (let pixel = 0; pixel < this.pixels.length; pixel++)
      this.pixels[pixel] = Math.min(1, Math.max(0, this.pixels[pixel]!));
  }
}
