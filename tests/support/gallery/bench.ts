/** Times the main thread's work for each frame of a reveal: an empty scene, and the whole page with every kind of wall. */
import { openProjector } from '../../../client/projector/projector.tsx';
import { lastsFor } from '../../../client/projector/wall-state.ts';
import { newCells } from '../../../client/stage/cells.ts';
import { type Layer, standing } from '../../../client/stage/layer.ts';
import { openStage } from '../../../client/stage/stage.ts';
import '../../../client/style/tokens.css';
import '../../../client/style/base.css';
import '../../../client/style/projector.css';
import '../../../client/style/projector-reveal.css';
import { words } from '../../../client/words/index.ts';
import { type MissionId, missions } from '../../../shared/missions/index.ts';
import { type TrackId, trackIds } from '../../../shared/tracks/track.ts';
import { fakeWallLesson } from '../fake-wall-lesson.ts';
import { type Scene, type SceneOptions, type SceneWorld, scene } from '../wall-scenes.ts';

const found = document.getElementById('page');
if (!found) throw new Error('no page');
const page: HTMLElement = found;

/** Work of the main thread in each frame, in ms: all that asked for a frame is done in one. */
let spent: number[] = [];
let frame = Number.NaN;
const ask = requestAnimationFrame.bind(window);
window.requestAnimationFrame = (run) =>
  ask((now) => {
    const from = performance.now();
    run(now);
    if (now !== frame) spent.push(0);
    frame = now;
    spent[spent.length - 1] = (spent.at(-1) ?? 0) + performance.now() - from;
  });
/** The longest piece of work without a pause, frame or not, as the browser itself tells: 0 if none was over 50 ms. */
let longestTask = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
}).observe({ type: 'longtask' });

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const timesWhile = async (begin: () => void, lasts: number) => {
  // whatever was shown last left nothing for later
  await rest(500);
  [spent, longestTask] = [[], 0];
  begin();
  await rest(lasts);
  const sorted = spent.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { frames: sorted.length, median: at(0.5), p95: at(0.95), longest: sorted.at(-1) ?? 0, longestTask };
};

export type FrameTimes = Awaited<ReturnType<typeof timesWhile>>;

const emptyFor = 6500;
/** One cell that is painted anew with every frame: what Phaser itself costs. */
const empty: Layer = {
  ...standing,
  key: 'empty',
  grid: { x: 0, y: 0, columns: 1, rows: 1, pitch: 10 },
  side: 8,
  sheet: undefined,
  lasts: emptyFor,
  paint: (_ms, cells) => cells.set(newCells(1, 1)),
};

const timeEmpty = async (): Promise<FrameTimes> => {
  const parent = document.createElement('div');
  Object.assign(parent.style, { position: 'absolute', width: '1920px', height: '1080px' });
  page.append(parent);
  const stage = await openStage(parent);
  const times = await timesWhile(() => stage.show([empty], performance.now()), emptyFor);
  stage.destroy();
  return times;
};

type Kind = (typeof missions)[MissionId]['wall'];

/** States of a wall of this kind, about as often as they occur. */
const mixes: Readonly<Record<Kind, string>> = {
  gravity: '1101011003',
  lamps: '4444544494',
  flip: '4454456447',
  weather: '8858958858',
  hourglass: '0016644426',
  courses: '0000123459',
  crack: '0111524107',
};

const statesOf = (kind: Kind, tiles: number): string =>
  Array.from({ length: tiles }, (_, tile) => mixes[kind][(tile * 7 + Math.floor(tile / 10)) % 10]).join('');

/** A reveal of four tracks, of which each hangs so many tiles. */
const reveal = (mission: MissionId, world: SceneWorld, options: SceneOptions): Scene => {
  const { view, wall } = scene({ world, ...options });
  const [question = ''] = Object.keys(missions[mission].questions);
  const answers = missions[mission].questions[question]?.answers.length ?? 1;
  const ofTeam = Array.from({ length: answers }, (_, answer) => (answer === 0 ? 10 : 0));
  return {
    view: {
      ...view,
      ...{ mission, question: view.question === '' ? '' : question },
      reveals: view.reveals.map((one) => ({ ...one, question, truth: { answer: 1 % answers, figure: 10 } })),
    },
    wall: {
      ...wall,
      teams: wall.teams.map((team) => ({ ...team, chips: team.chips.length > 0 ? ofTeam : [] })),
      dots: wall.dots.length > 0 ? ofTeam.map(() => Math.floor(wall.players / answers)) : [],
    },
  };
};

const bench = async ({ tiles, teams }: { readonly tiles: number; readonly teams: number }) => {
  const world = (await (await fetch('/world.json')).json()) as SceneWorld;
  const emptyTimes = await timeEmpty();
  const lesson = fakeWallLesson();
  const close = openProjector(page, lesson, words, { openStage });
  const walls: { name: string; times: FrameTimes }[] = [];
  const time = async (name: string, mission: MissionId, states: string, tracks: readonly TrackId[]) => {
    const options = { teams, tracks };
    const own = { ...world, states };
    lesson.show(reveal(mission, own, { at: 'forecast', ...options }));
    await rest(500);
    const shown = reveal(mission, own, { at: 'reveal', ...options });
    walls.push({ name, times: await timesWhile(() => lesson.show(shown), lastsFor(shown, false) + 500) });
  };
  const kinds = new Map(Object.values(missions).map((mission) => [mission.wall, mission.id as MissionId]));
  for (const [kind, mission] of kinds)
    await time(kind, mission, statesOf(kind, Math.floor(tiles / trackIds.length)), trackIds);
  await time('gravity with pictures', 'dedup-audit', world.states, ['edge-guardian']);
  close();
  return { empty: emptyTimes, walls };
};
export type StageBench = Awaited<ReturnType<typeof bench>>;
export type BenchStage = typeof bench;

await document.fonts.ready;
Object.assign(window, { bench });
