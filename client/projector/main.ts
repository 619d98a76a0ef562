/** Opens the wall's page: takes its seat from the address, and keeps it for a reload. */
import '@fontsource-variable/archivo/wdth.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { openLesson } from '../net/open-lesson.ts';
import { browserStore, storeOver } from '../net/surroundings.ts';
import '../style/tokens.css';
import '../style/base.css';
import '../style/projector.css';
import '../style/projector-reveal.css';
import '../style/projector-effort.css';
import '../style/projector-round.css';
import { words } from '../words/index.ts';
import { openProjector } from './projector.tsx';
import { takeSeat } from './seat.ts';

const page = document.getElementById('page');
const root = document.documentElement;
root.dataset.surface = 'wall';
document.title = words.wall.title;

const card = takeSeat(location.hash, [storeOver(() => sessionStorage), browserStore]);
if (page && card) {
  // whoever looks over a shoulder, or at the history, finds no seat in the address
  history.replaceState(null, '', location.pathname);
  openProjector(page, openLesson(card, 'projector'), words, {
    openStage: async (parent) => (await import('../stage/stage.ts')).openStage(parent),
    openPlayer: async () => (await import('../sound/player.ts')).openPlayer(),
  });
  // another lesson opened in the same window
  addEventListener('hashchange', () => location.reload());
} else if (page) {
  const line = document.createElement('p');
  line.className = 'wall-alone';
  line.textContent = words.wall.noSeat;
  page.replaceChildren(line);
}
