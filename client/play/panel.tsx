/** The math panel: what the note says, what theory says and under which assumption, and what was measured here. */
import type { Revealed } from '../../shared/lesson/views.ts';
import { words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';

const kinds = () => {
  const said = words.play.reveal;
  return { note: said.note, theory: said.theory, measured: said.measuredHere } as const;
};

export const Panel = ({ reveal, said }: { readonly reveal: Revealed; readonly said: MissionWords }) => {
  const lines = reveal.panel.flatMap(({ kind, key, values }) => {
    const sentence = said.panel[key]?.(values);
    return sentence === undefined ? [] : [{ kind, key, sentence }];
  });
  if (lines.length === 0) return null;
  return (
    <section class="section">
      <h2>{words.play.reveal.panel}</h2>
      <dl class="panel">
        {lines.map(({ kind, key, sentence }) => (
          <div class={`panel-line panel-${kind}`} key={key}>
            <dt>{kinds()[kind]}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet small">{words.play.reveal.onlyMeasured}</p>
    </section>
  );
};
