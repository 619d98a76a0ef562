/** What if, for the host: a track, its dials, and what the hidden world would have said. The projector shows the same. */
import type { PublicView } from '../../shared/lesson/views.ts';
import type { Dial } from '../../shared/missions/workbench.ts';
import { type TrackId, trackIds } from '../../shared/tracks/track.ts';
import { RangeDial } from '../ui/range-dial.tsx';
import { Segments } from '../ui/segments.tsx';
import { words } from '../words/index.ts';
import type { BenchWords } from '../words/mission-words.ts';
import { missionWords } from '../words/mission-words-of.ts';
import type { DeskState } from './desk-state.ts';
import { dialsToTurn } from './what-if.ts';

const OneDial = ({
  name,
  dial,
  value,
  setting,
  turn,
}: {
  readonly name: string;
  readonly dial: Dial;
  readonly value: number;
  readonly setting: (value: number) => string;
  readonly turn: (value: number) => void;
}) => (
  <div class="what-if-dial">
    <div class="what-if-dial-head">
      <b>{name}</b>
      <b class="figure">{setting(value)}</b>
    </div>
    {dial.kind === 'range' ? (
      <RangeDial
        {...{ dial, value }}
        label={name}
        spoken={setting(value)}
        disabled={false}
        onTurn={turn}
        onLetGo={() => {}}
      />
    ) : (
      <Segments
        name={`what-if-${name}`}
        label={name}
        choices={dial.values.map((choice) => ({ value: choice, words: setting(choice) }))}
        chosen={value}
        disabled={false}
        onChoose={turn}
      />
    )}
  </div>
);

const Answer = ({ state, bench }: { readonly state: DeskState; readonly bench: BenchWords }) => {
  const text = words.host.whatIf;
  const { answer, no } = state.whatIf;
  const said = answer.value;
  if (no.value !== undefined) return <p role="status">{words.refusals[no.value]}</p>;
  if (!said) return <p class="quiet">{text.about}</p>;
  return (
    <p class="what-if-answer" role="status">
      <b class="display figure">{bench.value(said.value)}</b>
      <span class="figure">{text.beats(said.beaten, said.of)}</span>
    </p>
  );
};

export const WhatIfPanel = ({ view, state }: { readonly view: PublicView; readonly state: DeskState }) => {
  const text = words.host.whatIf;
  const bench = missionWords(words, view.mission)?.bench;
  const dials = dialsToTurn(view);
  if (!bench || dials.length === 0 || view.yardsticks.length === 0 || view.status !== 'running') return null;
  const { asked, ask } = state.whatIf;
  const now = asked.value;
  const choose = (track: TrackId) => {
    const standard = view.yardsticks.find((yardstick) => yardstick.track === track)?.default.decision;
    if (standard) ask({ track, decision: standard });
  };
  return (
    <section class="what-if" aria-label={text.heading}>
      <h2 class="eyebrow">{text.heading}</h2>
      <Segments
        name="what-if-track"
        label={text.track}
        choices={trackIds
          .filter((track) => view.yardsticks.some((yardstick) => yardstick.track === track))
          .map((track) => ({ value: track, words: words.common.tracks[track] }))}
        chosen={now?.track}
        disabled={false}
        onChoose={choose}
      />
      {now && (
        <div class="what-if-dials">
          {dials.map(({ key, dial }) => (
            <OneDial
              key={key}
              name={bench.dials[key]?.name ?? key}
              dial={dial}
              value={now.decision[key] ?? 0}
              setting={bench.dials[key]?.setting ?? String}
              turn={(value) => ask({ track: now.track, decision: { ...now.decision, [key]: value } })}
            />
          ))}
        </div>
      )}
      <Answer state={state} bench={bench} />
    </section>
  );
};
