/** One wall on the graphics card: its atlas, its cells as a texture of one texel a tile, and a mesh for the tiles in motion. */
import type Phaser from 'phaser';
import { type Atlas, paintAtlas } from './atlas.ts';
import { type Cells, newCells } from './cells.ts';
import type { Layer } from './layer.ts';
import { Movers } from './movers.ts';
import type { Palette } from './palette.ts';
import { TileMesh } from './tile-mesh.ts';
import { wallFragment } from './wall-shader.ts';

type GlTexture = Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;
type SetUniform = (name: string, value: number | number[]) => void;

let made = 0;

export class WallObject {
  layer: Layer;
  /** Screen px for each px of the design at which the atlas was painted. */
  readonly scale: number;
  readonly #scene: Phaser.Scene;
  readonly #renderer: Phaser.Renderer.WebGL.WebGLRenderer;
  readonly #cells: Cells;
  readonly #movers: Movers;
  readonly #cellTexture: GlTexture;
  readonly #cellsName: string;
  readonly #atlasName: string;
  readonly #shader: Phaser.GameObjects.Shader;
  readonly #mesh: TileMesh | undefined;
  #painted = Number.NaN;

  constructor(scene: Phaser.Scene, layer: Layer, scale: number, palette: Palette) {
    const { grid, side } = layer;
    this.layer = layer;
    this.scale = scale;
    this.#scene = scene;
    this.#renderer = scene.sys.renderer as Phaser.Renderer.WebGL.WebGLRenderer;
    this.#cells = newCells(grid.columns, grid.rows);
    this.#movers = new Movers(layer.movers);
    const atlas = paintAtlas(layer.sheet, side * scale, palette, layer.looks);
    // Neither turned upside down nor multiplied by opacity on the way: the shader reads the bytes as they were written.
    this.#cellTexture = this.#renderer.createUint8ArrayTexture(this.#cells, grid.columns, grid.rows, false, false);
    const atlasTexture = this.#renderer.createCanvasTexture(atlas.canvas, true, false);
    made += 1;
    this.#cellsName = `cells-${made}`;
    this.#atlasName = `atlas-${made}`;
    scene.textures.addGLTexture(this.#cellsName, this.#cellTexture);
    const entries = scene.textures.addGLTexture(this.#atlasName, atlasTexture);
    this.#shader = this.#addShader(atlas);
    this.#mesh = layer.movers > 0 && entries ? new TileMesh(scene, entries, atlas.plan) : undefined;
  }

  #addShader({ plan }: Atlas): Phaser.GameObjects.Shader {
    const { grid, side } = this.layer;
    const [width, height] = [grid.columns * grid.pitch, grid.rows * grid.pitch];
    const setupUniforms = (set: SetUniform) => {
      set('uCells', 0);
      set('uAtlas', 1);
      set('uGrid', [grid.columns, grid.rows]);
      set('uAtlasSize', [plan.width, plan.height]);
      set('uPitch', grid.pitch);
      set('uSide', side);
      set('uPixel', 1 / this.scale);
      set('uEntry', plan.side);
      set('uEntryCell', plan.cell);
      set('uEntryColumns', plan.columns);
    };
    const config = { name: 'Wall', fragmentSource: wallFragment, setupUniforms };
    const textures = [this.#cellsName, this.#atlasName];
    return this.#scene.add.shader(config, grid.x, grid.y, width, height, textures).setOrigin(0, 0);
  }

  /** Whether anything would change if it were painted `ms` after it began. */
  stale(ms: number): boolean {
    const { lasts, every } = this.layer;
    const until = Math.min(this.#painted, lasts);
    return Number.isNaN(this.#painted) || (Math.min(ms, lasts) > until && ms - this.#painted >= every);
  }

  /**
   * Brings the card up to date with the wall as it is `ms` after it began.
   * @param sparse the screen cannot keep up: half of the tiles in the air are left out
   */
  paint(ms: number, sparse: boolean): void {
    this.#painted = ms;
    this.#movers.sparse = sparse;
    this.layer.paint(ms, this.#cells, this.#movers);
    const texture = this.#cellTexture;
    const { width, height, wrapS, wrapT, minFilter, magFilter, format } = texture;
    texture.update(this.#cells, width, height, false, wrapS, wrapT, minFilter, magFilter, format);
    this.#mesh?.place(this.#movers);
  }

  /** Another layer for the same wall: the same grid and pictures, painted anew. */
  take(layer: Layer): void {
    this.layer = layer;
    this.#painted = Number.NaN;
  }

  destroy(): void {
    this.#shader.destroy();
    this.#mesh?.destroy();
    for (const name of [this.#cellsName, this.#atlasName]) this.#scene.textures.remove(name);
  }
}
