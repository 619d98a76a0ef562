/** The tiles that are not in a cell, as one mesh of squares over the wall's atlas. */
import Phaser from 'phaser';
import type { AtlasPlan } from './atlas-plan.ts';
import type { Movers } from './movers.ts';

/** Corners of a square that two triangles make: top left, bottom left, top right, bottom right. */
const corners = [
  [-0.5, -0.5],
  [-0.5, 0.5],
  [0.5, -0.5],
  [0.5, 0.5],
] as const;

export class TileMesh {
  readonly #mesh: Phaser.GameObjects.Mesh2D;
  readonly #atlas: AtlasPlan;
  readonly #vertices: number[] = [];
  readonly #triangles: number[] = [];

  constructor(scene: Phaser.Scene, texture: Phaser.Textures.Texture, atlas: AtlasPlan) {
    this.#atlas = atlas;
    this.#mesh = new Phaser.GameObjects.Mesh2D(scene, 0, 0, texture, this.#vertices, this.#triangles);
    // as squares each would be asked for its tints and options anew: of thousands of tiles that is most of a frame
    this.#mesh.renderAsTriangles = true;
    scene.add.existing(this.#mesh);
  }

  /** Puts every mover where it is now. */
  place(movers: Movers): void {
    this.#mesh.visible = movers.count > 0;
    for (let index = this.#triangles.length / 8; index < movers.count; index += 1) {
      const first = index * 4;
      this.#triangles.push(first, first + 1, first + 2, 0, first + 1, first + 2, first + 3, 0);
    }
    this.#triangles.length = movers.count * 8;
    const { side, cell, columns, width, height } = this.#atlas;
    // the empty px around an entry belong to its square: they are its soft edge
    const grown = cell / side;
    const vertices = this.#vertices;
    let at = 0;
    for (let index = 0; index < movers.count; index += 1) {
      const [x, y, size, turn, entry, wide] = [
        movers.x(index),
        movers.y(index),
        movers.size(index),
        movers.turn(index),
        movers.entry(index),
        movers.wide(index),
      ];
      const [cos, sin] = [Math.cos(turn) * size * grown, Math.sin(turn) * size * grown];
      const [left, top] = [(entry % columns) * cell, Math.floor(entry / columns) * cell];
      for (const [right, down] of corners) {
        vertices[at] = x + right * wide * cos - down * sin;
        vertices[at + 1] = y + right * wide * sin + down * cos;
        vertices[at + 2] = (left + (right + 0.5) * cell) / width;
        vertices[at + 3] = (top + (down + 0.5) * cell) / height;
        at += 4;
      }
    }
  }

  destroy(): void {
    this.#mesh.destroy();
  }
}
