/** The projector's page over a lesson without a network: a test moves it from scene to scene. */
import '@fontsource-variable/archivo/wdth.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { openProjector } from '../../../client/projector/projector.tsx';
import '../../../client/style/tokens.css';
import '../../../client/style/base.css';
import '../../../client/style/projector.css';
import '../../../client/style/projector-reveal.css';
import '../../../client/style/projector-effort.css';
import '../../../client/style/projector-round.css';
import { openStage } from '../../../client/stage/stage.ts';
import { words } from '../../../client/words/index.ts';
import { fakeWallLesson } from '../fake-wall-lesson.ts';
import { type SceneOptions, type SceneWorld, scene } from '../wall-scenes.ts';

const world = (await (await fetch('/world.json')).json()) as SceneWorld;
const page = document.getElementById('page');
if (!page) throw new Error('no page');
const lesson = fakeWallLesson();

/** What a test may call in the page. */
const gallery = {
  /** Shows a scene of the gallery's own world, with changes. */
  show: (options: SceneOptions) => lesson.show(scene({ world, ...options })),
  /** The same for a screen that was away: it sees the last frame of the step, with every line on it. */
  last: async (options: SceneOptions) => {
    lesson.link.value = 'reconnecting';
    await Promise.resolve();
    lesson.show(scene({ world, ...options }));
  },
  link: (link: 'live' | 'reconnecting' | 'gone') => {
    lesson.link.value = link;
  },
  saving: (saving: boolean) => {
    lesson.saving.value = saving;
  },
  now: lesson.setNow,
};
export type Gallery = typeof gallery;

openProjector(page, lesson, words, { openStage });
await document.fonts.ready;
Object.assign(window, { gallery });
