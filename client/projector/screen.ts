/** What every screen of the wall is drawn from. */
import type { PublicView, WallView } from '../../shared/lesson/views.ts';
import type { Words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';
import type { PodiumPage } from './podium-page.ts';
import type { Pulse } from './work-pulse.ts';

export type ScreenProps = {
  readonly view: PublicView;
  readonly wall: WallView;
  readonly words: Words;
  /** Undefined for a mission that this page is too old to know. */
  readonly mission: MissionWords | undefined;
  /** Whole seconds until the bell. */
  readonly seconds: number;
  /** ms since the reveal began, on this screen. */
  readonly ms: number;
  /** ms since the outcomes of decisions began to come out, on this screen; below zero before. */
  readonly outcomesMs: number;
  /** Whole seconds until the stakeholder's clock runs out; 0 where nobody interrupts. */
  readonly incidentSeconds: number;
  /** Whether this screen saw the stakeholder come. */
  readonly struck: boolean;
  /** What the podium shows. */
  readonly page: PodiumPage;
  /** When trials ran in this step, and what was spent last. */
  readonly pulse: Pulse;
  /** By ticket of a picture of public tiles: which other tile each looks most like. */
  readonly nearest: ReadonlyMap<string, readonly number[]>;
  /** Nothing travels. */
  readonly still: boolean;
  /** Whether this screen saw its step open: only then does anything arrive with a movement. */
  readonly fresh: boolean;
};
