/** What came out, for the host: the measured figure of each track, once the reveal shows it to everybody. */
import type { PublicView } from '../../shared/lesson/views.ts';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words/index.ts';
import { missionWords } from '../words/mission-words-of.ts';

export const Result = ({ view }: { readonly view: PublicView }) => {
  const text = missionWords(words, view.mission);
  const rows = view.reveals.flatMap(({ key, question, track, truth, facts }) => {
    const asked = text?.questions[question];
    if (!asked || truth.figure === undefined) return [];
    return [{ key, track, outcome: asked.outcome(truth.figure), figure: asked.figure(truth.figure), facts }];
  });
  if (!text || rows.length === 0) return null;
  return (
    <section class="result">
      <h2 class="eyebrow">{words.host.result}</h2>
      {rows.map(({ key, track, outcome, figure, facts }) => (
        <div key={key + track} class="result-row">
          <Badge track={track} />
          <p>
            <span>{outcome} </span>
            <b class="display result-figure">{figure}</b>
            <span class="quiet result-cause">{text.cause(facts)}</span>
          </p>
        </div>
      ))}
    </section>
  );
};
