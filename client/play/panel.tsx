/** The math panel: what the note says, what theory says and under which assumption, and what was measured here. */
import type { Revealed } from '../../shared/lesson/views.ts';
import type { Decision } from '../../shared/missions/workbench.ts';
import { words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';
import type { BenchModel } from './bench-model.ts';
import { liveRound } from './live-round.ts';

type Line = { readonly kind: Revealed['panel'][number]['kind']; readonly sentence: string };

const kinds = () => {
  const said = words.play.reveal;
  return { note: said.note, theory: said.theory, measured: said.measuredHere } as const;
};

const Lines = ({ heading, lines }: { readonly heading: string; readonly lines: readonly Line[] }) => (
  <section class="section">
    <h2>{heading}</h2>
    <dl class="panel">
      {lines.map(({ kind, sentence }) => (
        <div class={`panel-line panel-${kind}`} key={sentence}>
          <dt>{kinds()[kind]}</dt>
          <dd>{sentence}</dd>
        </div>
      ))}
    </dl>
  </section>
);

export const Panel = ({ reveal, said }: { readonly reveal: Revealed; readonly said: MissionWords }) => {
  const lines = reveal.panel.flatMap(({ kind, key, values }) => {
    const sentence = said.panel[key]?.(values);
    return sentence === undefined ? [] : [{ kind, sentence }];
  });
  if (lines.length === 0) return null;
  return (
    <>
      <Lines heading={words.play.reveal.panel} lines={lines} />
      <p class="quiet small">{words.play.reveal.onlyMeasured}</p>
    </>
  );
};

/** The same while the team works: of its own dials and trials, at every move. */
export const LivePanel = ({ model, shown }: { readonly model: BenchModel; readonly shown: Decision }) => {
  if (!model.said.math) return null;
  const { note, theory, measured } = model.said.math(liveRound(model, shown));
  return (
    <Lines
      heading={words.work.math}
      lines={[
        { kind: 'note', sentence: note },
        { kind: 'theory', sentence: theory },
        { kind: 'measured', sentence: measured ?? words.work.nothingMeasured },
      ]}
    />
  );
};
