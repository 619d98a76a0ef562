/** Opens the instructor's page: reads the key from the address, and follows it when it changes. */
import '@fontsource-variable/archivo/wdth.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Lesson } from '../net/lesson.ts';
import { openLesson } from '../net/open-lesson.ts';
import { browserStore } from '../net/surroundings.ts';
import '../style/tokens.css';
import '../style/base.css';
import '../style/host.css';
import '../style/host-helm.css';
import '../style/host-teams.css';
import '../style/host-effort.css';
import '../style/host-team-panel.css';
import '../style/host-notes.css';
import '../style/host-over.css';
import '../style/host-gate.css';
import '../style/host-setup.css';
import '../style/host-rehearsal.css';
import '../style/dials.css';
import '../style/host-round.css';
import '../style/host-closing.css';
import '../style/host-narrow.css';
import { words } from '../words/index.ts';
import { type DeskDoor, type DeskState, openDesk } from './desk-state.ts';
import { entrance } from './entrance.ts';
import { readFragment } from './fragment.ts';
import { HostPage } from './host-page.tsx';
import { houseDoor } from './house-door.ts';
import { rehearsing } from './rehearsing.ts';
import { newSetup } from './setup-state.ts';

const door = houseDoor();
const host = entrance({
  door,
  store: browserStore,
  address: (fragment) => history.replaceState(null, '', fragment),
  sit: (card) => openLesson(card, 'host'),
});

const every = (ms: number, run: () => void): (() => void) => {
  const timer = setInterval(run, ms);
  return () => clearInterval(timer);
};

const doorOf = (hostKey: string): DeskDoor => ({
  fillSeats: (fill) => door.fillSeats(hostKey, fill),
  file: (file) => door.file(hostKey, file),
});

let desk: { readonly lesson: Lesson; readonly state: DeskState } | undefined;
const stateOf = (lesson: Lesson, hostKey: string): DeskState => {
  if (desk?.lesson === lesson) return desk.state;
  desk?.state.close();
  desk = { lesson, state: openDesk(lesson, words, every, doorOf(hostKey)) };
  return desk.state;
};

const follow = () => void host.enter(readFragment(location.hash));

const page = document.getElementById('page');
if (page) {
  const setup = newSetup();
  const rehearsed = rehearsing(door, (ms, run) => void setTimeout(run, ms));
  // another page may have begun one
  effect(() => {
    const now = host.where.value;
    if (now.at === 'setup') void rehearsed.follow(now.houseKey);
  });
  render(
    <HostPage {...{ entrance: host, setup, rehearsing: rehearsed, stateOf, again: follow }} clock={() => new Date()} />,
    page,
  );
  addEventListener('hashchange', follow);
  follow();
}
