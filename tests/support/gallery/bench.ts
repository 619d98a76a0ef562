/** Times the main thread's work for each frame of the stage: an empty scene, and walls that fall. */
import { newCells } from '../../../client/stage/cells.ts';
import { type Layer, standing } from '../../../client/stage/layer.ts';
import { planReveal, revealLayer } from '../../../client/stage/reveal-walls.ts';
import { openStage } from '../../../client/stage/stage.ts';
import '../../../client/style/tokens.css';

const page = document.getElementById('page');
if (!page) throw new Error('no page');
const parent = document.createElement('div');
Object.assign(parent.style, { position: 'absolute', width: '1920px', height: '1080px' });
page.append(parent);

const spent: number[] = [];
const ask = requestAnimationFrame.bind(window);
window.requestAnimationFrame = (run) =>
  ask((now) => {
    const from = performance.now();
    run(now);
    spent.push(performance.now() - from);
  });

const stage = await openStage(parent);
const lasts = 6500;

/** One cell that is painted anew with every frame: what Phaser itself costs. */
const empty: Layer = {
  ...standing,
  key: 'empty',
  grid: { x: 0, y: 0, columns: 1, rows: 1, pitch: 10 },
  side: 8,
  sheet: undefined,
  lasts,
  paint: (_ms, cells) => cells.set(newCells(1, 1)),
};

/** Eight walls of 15 x 62, as for eight teams: six tiles in ten fall, one in fifty is rare. */
const walls = (tiles: number): readonly Layer[] =>
  Array.from({ length: 8 }, (_, block) => {
    const states = Array.from({ length: tiles / 8 }, (_, tile) =>
      tile % 50 === 0 ? 3 : (tile * 7 + block) % 10 < 6 ? 1 : 0,
    ).join('');
    const plan = planReveal('gravity', { x: 150 + block * 160, y: 246, width: 150, height: 620 }, states, block);
    return revealLayer(`wall-${tiles}-${block}`, plan, undefined, false, lasts);
  });

const shares = (times: readonly number[]) => {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { frames: sorted.length, median: at(0.5), p95: at(0.95), longest: sorted.at(-1) ?? 0 };
};

const measure = async (layers: readonly Layer[]) => {
  stage.show([], performance.now());
  // whatever the last scene left for later is done before the next one is timed
  await new Promise((resolve) => setTimeout(resolve, 300));
  stage.show(layers, performance.now());
  spent.length = 0;
  await new Promise((resolve) => setTimeout(resolve, lasts));
  return shares(spent);
};

export type StageBench = Awaited<ReturnType<typeof bench>>;
const bench = async () => ({
  empty: await measure([empty]),
  small: await measure(walls(1200)),
  full: await measure(walls(7440)),
});
Object.assign(window, { bench });
