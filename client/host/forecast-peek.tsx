/** The host's peek at the forecasts: closed until asked for, so that a mirrored screen shows nothing. It holds no truth. */
import type { PeekView, PublicView } from '../../shared/lesson/views.ts';
import { missions } from '../../shared/missions/index.ts';
import type { Mission } from '../../shared/missions/mission.ts';
import { words } from '../words/index.ts';
import { missionWords } from '../words/mission-words-of.ts';
import type { DeskState } from './desk-state.ts';
import { peekShares } from './peek-shares.ts';

const answersOf = (view: PublicView, question: string): readonly string[] => {
  const mission = (missions as Readonly<Record<string, Mission>>)[view.mission];
  const keys = mission?.questions[question]?.answers ?? [];
  const answers = missionWords(words, view.mission)?.questions[question]?.answers;
  return keys.map((key) => answers?.[key]?.short ?? key);
};

const Heaps = ({ view, peek }: { readonly view: PublicView; readonly peek: PeekView }) => {
  const answers = answersOf(view, peek.question);
  return (
    <ul class="heaps">
      {peekShares(peek).map(({ percent, discs }, index) => (
        <li key={answers[index] ?? index} class="heap">
          <span class="heap-discs" aria-hidden="true">
            {Array.from({ length: discs }, (_, disc) => (
              <i key={disc} />
            ))}
          </span>
          <span class="heap-answer">{answers[index]}</span>
          <b class="figure">{words.host.peek.share(percent)}</b>
        </li>
      ))}
    </ul>
  );
};

export const ForecastPeek = ({ view, state }: { readonly view: PublicView; readonly state: DeskState }) => {
  const text = words.host.peek;
  const peek = state.peek.value;
  if (view.question === '' || view.status !== 'running') return null;
  return (
    <section class="peek">
      <div class="peek-head">
        <h2 class="eyebrow">{text.heading}</h2>
        <span class="quiet peek-only">{text.only}</span>
      </div>
      {peek && (
        <>
          {peek.chips.length > 0 && <Heaps view={view} peek={peek} />}
          <p class="quiet">
            {text.count(peek.forecasts)}. {peek.chips.length > 0 ? text.about : text.few}
          </p>
        </>
      )}
      <div class="peek-buttons">
        <button type="button" class="button button-plain button-small" onClick={() => void state.look()}>
          {peek ? text.refresh : text.show}
        </button>
        {peek && (
          <button
            type="button"
            class="button button-plain button-small"
            onClick={() => {
              state.peek.value = undefined;
            }}
          >
            {text.hide}
          </button>
        )}
      </div>
    </section>
  );
};
