/** The phone's page over a lesson without a network: the address names the scene. */
import '@fontsource-variable/archivo/wdth.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../../client/style/tokens.css';
import '../../../client/style/base.css';
import '../../../client/style/door.css';
import '../../../client/style/play.css';
import type { Lesson } from '../../../client/net/lesson.ts';
import { LessonPage } from '../../../client/play/lesson-page.tsx';
import { phoneScenes } from './scenes.ts';

const scene = phoneScenes[new URLSearchParams(location.search).get('scene') ?? ''];
const page = document.getElementById('page');
if (!page || !scene) throw new Error('no such scene');
document.documentElement.dataset.motion = 'less';

const lesson: Lesson = {
  link: signal(scene.link ?? 'live'),
  goneBecause: signal(undefined),
  view: signal(scene.view),
  team: signal(scene.team),
  mine: signal(scene.mine),
  desk: signal(undefined),
  wall: signal(undefined),
  pending: signal(0),
  saving: signal(true),
  now: () => scene.now,
  act: () => Promise.resolve(scene.refuses ? { refused: scene.refuses } : { saved: scene.now }),
  hold: () => Promise.resolve(undefined),
  peek: () => Promise.resolve({ refused: 'hosts-only' }),
  whatIf: () => Promise.resolve({ refused: 'hosts-only' }),
  leave: () => {},
};
render(<LessonPage lesson={lesson} />, page);
await document.fonts.ready;
Object.assign(window, { ready: true });
