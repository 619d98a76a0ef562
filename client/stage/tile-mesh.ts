/** The tiles that are not in a cell, as one mesh of squares over the wall's atlas. */
import Phaser from 'phaser';
import type { AtlasPlan } from './atlas-plan.ts';
import type { Movers } from './movers.ts';

export class TileMesh {
  readonly #mesh: Phaser.GameObjects.Mesh2D;
  readonly #atlas: AtlasPlan;
  readonly #vertices: number[] = [];
  readonly #order: number[] = [];

  constructor(scene: Phaser.Scene, texture: Phaser.Textures.Texture, atlas: AtlasPlan) {
    this.#atlas = atlas;
    this.#mesh = new Phaser.GameObjects.Mesh2D(scene, 0, 0, texture, this.#vertices, []);
    this.#mesh.indicesOrdered = this.#order;
    this.#mesh.useOrderedIndices = true;
    scene.add.existing(this.#mesh);
  }

  /** Puts every mover where it is now. Corners as Phaser joins two triangles: top left, bottom left, top right, bottom right. */
  place(movers: Movers): void {
    this.#mesh.visible = movers.count > 0;
    for (let index = this.#order.length / 8; index < movers.count; index += 1) {
      const first = index * 4;
      this.#order.push(first, first + 1, first + 2, 0, first + 1, first + 2, first + 3, 0);
    }
    this.#order.length = movers.count * 8;
    const { side, cell, columns, width, height } = this.#atlas;
    // the empty px around an entry belong to its square: they are its soft edge
    const grown = cell / side;
    const [acrossEntry, downEntry] = [cell / width, cell / height];
    const vertices = this.#vertices;
    let at = 0;
    for (let index = 0; index < movers.count; index += 1) {
      const [x, y, size, turn] = [movers.x(index), movers.y(index), movers.size(index) * grown, movers.turn(index)];
      const entry = movers.entry(index);
      // most lie straight: thousands of sines would be for nothing
      const [cos, sin] = turn === 0 ? [size, 0] : [Math.cos(turn) * size, Math.sin(turn) * size];
      const wide = movers.wide(index);
      const [rightX, rightY, downX, downY] = [(cos * wide) / 2, (sin * wide) / 2, -sin / 2, cos / 2];
      const [left, top] = [((entry % columns) * cell) / width, (Math.floor(entry / columns) * cell) / height];
      for (let corner = 0; corner < 4; corner += 1) {
        const [right, down] = [corner < 2 ? -1 : 1, corner % 2 === 0 ? -1 : 1];
        vertices[at] = x + right * rightX + down * downX;
        vertices[at + 1] = y + right * rightY + down * downY;
        vertices[at + 2] = left + (right < 0 ? 0 : acrossEntry);
        vertices[at + 3] = top + (down < 0 ? 0 : downEntry);
        at += 4;
      }
    }
  }

  destroy(): void {
    this.#mesh.destroy();
  }
}
