/** The stage: a Phaser scene that shows the walls it is told to, and draws only when something on them changes. */
import Phaser from 'phaser';
import type { Layer } from './layer.ts';
import { type Palette, readPalette } from './palette.ts';
import { cannotKeepUp, countSlow } from './slow-frames.ts';
import { WallObject } from './wall-object.ts';

/** The design's own size; everything is placed in it, and scaled to the window. */
export const design = { width: 1920, height: 1080 } as const;

export type Stage = {
  /**
   * Shows these walls and no others. A wall that is shown already goes on from where it is.
   * @param since moment at which they began, as of `performance.now`; in the past for what is over
   */
  readonly show: (layers: readonly Layer[], since: number) => void;
  /** The room turned bright or dark: every colour is read again. */
  readonly repaint: () => void;
  readonly destroy: () => void;
};

const boot = (parent: HTMLElement, width: number, height: number): Promise<Phaser.Scene> =>
  new Promise((resolve, reject) => {
    const game = new Phaser.Game({
      type: Phaser.WEBGL,
      parent,
      width,
      height,
      transparent: true,
      banner: false,
      antialias: true,
      // the shader and the atlas smooth their own edges; samples of every pixel would cost four times the work
      antialiasGL: false,
      // a wall's cells and its atlas; choosing among sixteen textures for every pixel would be for nothing
      maxTextures: 2,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      scale: { mode: Phaser.Scale.NONE },
      scene: {
        create(this: Phaser.Scene) {
          // From here on the stage decides when a frame is drawn.
          game.loop.stop();
          resolve(this);
        },
      },
    });
    game.events.once('destroy', () => reject(new Error('the stage was taken down before it stood')));
  });

class PhaserStage implements Stage {
  readonly #parent: HTMLElement;
  readonly #scene: Phaser.Scene;
  readonly #walls = new Map<string, WallObject>();
  readonly #watch: ResizeObserver;
  #palette: Palette;
  #since = 0;
  #frame = 0;
  #last = 0;
  /** Slow frames in a row while something moved, and whether there were so many that fewer tiles fly. */
  #slow = 0;
  #sparse = false;

  constructor(parent: HTMLElement, scene: Phaser.Scene) {
    this.#parent = parent;
    this.#scene = scene;
    this.#palette = readPalette(parent);
    scene.cameras.main.setOrigin(0, 0);
    this.#watch = new ResizeObserver(() => this.#fit());
    this.#watch.observe(parent);
    this.#fit();
  }

  get #scale(): number {
    return (this.#parent.clientWidth / design.width) * Math.max(1, devicePixelRatio);
  }

  #fit(): void {
    const scale = this.#scale;
    if (scale === 0) return;
    this.#scene.scale.resize(Math.round(design.width * scale), Math.round(design.height * scale));
    this.#scene.cameras.main.setZoom(scale);
    this.repaint();
  }

  show(layers: readonly Layer[], since: number): void {
    this.#since = since;
    const keys = new Set(layers.map(({ key }) => key));
    for (const [key, wall] of this.#walls) {
      if (keys.has(key)) continue;
      wall.destroy();
      this.#walls.delete(key);
    }
    if (this.#walls.size === 0) this.#sparse = false;
    for (const layer of layers) this.#put(layer);
    this.#draw(performance.now());
  }

  #put(layer: Layer): void {
    const there = this.#walls.get(layer.key);
    if (there) there.take(layer);
    else this.#walls.set(layer.key, new WallObject(this.#scene, layer, this.#scale, this.#palette));
  }

  repaint(): void {
    this.#palette = readPalette(this.#parent);
    const layers = [...this.#walls.values()].map(({ layer }) => layer);
    for (const wall of this.#walls.values()) wall.destroy();
    this.#walls.clear();
    for (const layer of layers) this.#put(layer);
    this.#draw(performance.now());
  }

  /** Draws one frame, and asks for the next one only while a wall still changes. */
  #draw(now: number): void {
    cancelAnimationFrame(this.#frame);
    const ms = Math.max(0, now - this.#since);
    for (const wall of this.#walls.values()) if (wall.stale(ms)) wall.paint(ms, this.#sparse);
    this.#scene.game.step(now, now - this.#last);
    this.#last = now;
    this.#await();
  }

  #await(): void {
    const asked = performance.now();
    this.#frame = requestAnimationFrame((now) => {
      // from one frame that was drawn to the next: what the screen itself takes, however many it has a second
      this.#slow = countSlow(this.#slow, now - asked);
      this.#sparse ||= cannotKeepUp(this.#slow);
      const ms = Math.max(0, now - this.#since);
      const walls = [...this.#walls.values()];
      if (walls.some((wall) => wall.stale(ms))) this.#draw(now);
      else if (walls.some(({ layer }) => ms < layer.lasts)) this.#await();
    });
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#watch.disconnect();
    this.#scene.game.destroy(true);
  }
}

/**
 * Sets the stage up inside an element that has the design's proportions.
 * @throws if the browser has no WebGL
 */
export const openStage = async (parent: HTMLElement): Promise<Stage> => {
  if (!document.createElement('canvas').getContext('webgl')) throw new Error('no WebGL');
  return new PhaserStage(parent, await boot(parent, design.width, design.height));
};
