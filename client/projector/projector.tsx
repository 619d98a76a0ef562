/** Puts the page together: text in the document, tiles on the stage behind it, both scaled to the window. */
import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import type { Lesson } from '../net/lesson.ts';
import type { Player } from '../sound/player.ts';
import { saidAt } from '../stage/beats.ts';
import type { Stage } from '../stage/stage.ts';
import type { Words } from '../words/index.ts';
import { missionWords } from '../words/mission-words-of.ts';
import { clockText } from './clock-text.ts';
import { podiumPageAt, towersPage } from './podium-page.ts';
import { stepName } from './step-name.ts';
import { TileSheets } from './tile-sheets.ts';
import { Twin } from './twin.tsx';
import { twinLines } from './twin-lines.ts';
import { picturesIn, wallLayersOf } from './wall-layers-of.ts';
import { Banner, trouble, WallScreen } from './wall-page.tsx';
import { openWallSound } from './wall-sound.ts';
import { openWallState, type Surroundings } from './wall-state.ts';

const design = { width: 1920, height: 1080 };

/** Keeps the design's proportions in any window; the rest is grout. */
const scaleTo = (root: HTMLElement): (() => void) => {
  const rescale = () => {
    const k = Math.min(innerWidth / design.width, innerHeight / design.height);
    root.style.setProperty('--k', String(k));
  };
  rescale();
  addEventListener('resize', rescale);
  return () => removeEventListener('resize', rescale);
};

const eachFrame: Surroundings['eachFrame'] = (run) => {
  let frame = 0;
  const next = () => {
    frame = requestAnimationFrame(next);
    run();
  };
  frame = requestAnimationFrame(next);
  return () => cancelAnimationFrame(frame);
};

const every: Surroundings['every'] = (ms, run) => {
  const timer = setInterval(run, ms);
  return () => clearInterval(timer);
};

export type ProjectorOptions = {
  /** Sets the tiles up; rejects where they cannot be drawn, and the page does without. */
  readonly openStage: (parent: HTMLElement) => Promise<Stage>;
  /** Loads the sounds; left out, or where it rejects, the wall is silent. */
  readonly openPlayer?: () => Promise<Player>;
};

/** Shows a lesson on this page; the answer takes everything down. */
export const openProjector = (
  page: HTMLElement,
  lesson: Lesson,
  words: Words,
  options: ProjectorOptions,
): (() => void) => {
  const frame = document.createElement('div');
  frame.className = 'wall-frame';
  const tiles = document.createElement('div');
  tiles.className = 'wall-tiles';
  tiles.setAttribute('aria-hidden', 'true');
  const text = document.createElement('div');
  text.className = 'wall-text';
  // whoever listens has the twin, in the order in which things matter; hearing both would be one too many
  text.setAttribute('aria-hidden', 'true');
  const twin = document.createElement('div');
  frame.append(tiles, text);
  page.replaceChildren(frame, twin);

  const sheets = new TileSheets();
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const still = () => calm.matches || lesson.view.value?.room.lessMotion === true;
  const pictures = () => {
    const [view, wall] = [lesson.view.value, lesson.wall.value];
    return view && wall ? picturesIn(view, wall) : [];
  };
  const state = openWallState(lesson, {
    ...{ eachFrame, every, still },
    monotonic: () => performance.now(),
    pictured: () => sheets.have(pictures()),
  });
  const said = computed(() => saidAt(state.ms.value, still()));
  const outcomes = computed(() => state.outcomesMs.value >= 0);
  const incident = computed(() => state.incidentSeconds.value > 0);
  const pageShown = computed(() => {
    const wall = lesson.wall.value;
    return wall ? podiumPageAt(wall, state.ms.value - state.lasts.value, state.seconds.value) : towersPage;
  });
  const stands = computed(() => state.ms.value >= state.lasts.value);

  let player: Player | undefined;
  options.openPlayer?.().then(
    (opened) => {
      player = opened;
    },
    // the wall is complete without sounds
    () => {},
  );

  let stage: Stage | undefined;
  let noStage = false;
  const drawTiles = () => {
    const [view, wall] = [lesson.view.value, lesson.wall.value];
    if (!stage || !view || !wall) return;
    const scenery = {
      ...{ view, wall, still: still() },
      sheets: sheets.sheets.value,
      lasts: state.lasts.value,
      outcomes: outcomes.value,
      laid: state.laid.value,
      incident: incident.value,
      page: pageShown.value,
    };
    stage.show(wallLayersOf(scenery), state.since.value);
  };

  const drawText = () => {
    const [view, wall, link] = [lesson.view.value, lesson.wall.value, lesson.link.value];
    const running = view?.status !== 'running' || view.running;
    const banner = trouble(link, words, { running, saving: lesson.saving.value, noStage });
    const mission = view && missionWords(words, view.mission);
    render(
      <>
        {view && wall && (
          <WallScreen
            {...{ view, wall, words, mission }}
            seconds={state.seconds.value}
            incidentSeconds={state.incidentSeconds.value}
            struck={state.struck.value}
            ms={state.ms.value}
            outcomesMs={state.outcomesMs.value}
            page={pageShown.value}
            pulse={state.pulse.value}
            nearest={sheets.nearest.value}
            still={still()}
            fresh={state.fresh.value === stepName(view)}
          />
        )}
        <Banner text={banner} />
      </>,
      text,
    );
  };

  const drawTwin = () => {
    const [view, wall, link] = [lesson.view.value, lesson.wall.value, lesson.link.value];
    const running = view?.status !== 'running' || view.running;
    const banner = trouble(link, words, { running, saving: lesson.saving.value, noStage });
    const lines =
      view && wall
        ? twinLines({
            view,
            wall,
            words,
            mission: missionWords(words, view.mission),
            said: said.value,
            outcomes: outcomes.value,
            incident: incident.value,
            stands: stands.value,
            page: pageShown.value,
          })
        : [];
    const time = view?.status === 'running' ? `${words.common.timeLeft}: ${clockText(state.seconds.value)}` : '';
    render(<Twin lines={banner === '' ? lines : [banner, ...lines]} time={time} />, twin);
  };

  const root = document.documentElement;
  const stops = [
    scaleTo(root),
    effect(() => sheets.want(pictures())),
    effect(() => {
      const bright = lesson.view.value?.room.bright === true;
      if ((root.dataset.room === 'bright') === bright) return;
      root.dataset.room = bright ? 'bright' : 'dark';
      stage?.repaint();
    }),
    effect(() => {
      root.toggleAttribute('data-still', still());
    }),
    effect(drawTiles),
    effect(drawText),
    effect(drawTwin),
    state.close,
    openWallSound(lesson, state, still, (sound) => player?.play(sound)),
  ];
  options.openStage(tiles).then(
    (opened) => {
      stage = opened;
      drawTiles();
    },
    () => {
      noStage = true;
      drawText();
      drawTwin();
    },
  );
  return () => {
    for (const stop of stops) stop();
    stage?.destroy();
    player?.close();
    render(null, text);
    render(null, twin);
  };
};
