/** The commit: the dials once more, large, what is known about them, and one button that agrees. */
import type { ComponentChildren } from 'preact';
import type { MineView, TeamView } from '../../shared/lesson/views.ts';
import { words } from '../words/index.ts';
import { sayNo } from '../words/say-no.ts';
import { type BenchModel, settingsLine, tapsNeeded } from './bench-model.ts';
import { CommitButton, type CommitButtonProps } from './commit-button.tsx';
import { Dials, type DialsProps, shownDecision } from './dials.tsx';
import { TapDiscs } from './rule-meter.tsx';
import { TrialPlotCard, TrialTable } from './trial-board.tsx';

export type CommitProps = {
  readonly model: BenchModel;
  readonly mine: MineView;
  readonly team: TeamView;
  readonly dials: Pick<DialsProps, 'hands' | 'noes' | 'frozen' | 'away'>;
  readonly commit: Omit<CommitButtonProps, 'bench' | 'members' | 'you' | 'primary'>;
  readonly marker: ComponentChildren;
  readonly defence: ComponentChildren;
  readonly no: string | undefined;
  readonly help: ComponentChildren;
};

/** The dials in the last five seconds: where they stand, as large as the phone is wide. */
const FrozenDials = ({ model }: Pick<CommitProps, 'model'>) => (
  <dl class="frozen-dials">
    {model.dials.map(({ key }) => (
      <div key={key}>
        <dt>{model.said.dials[key]?.name ?? key}</dt>
        <dd class="figure">{model.said.dials[key]?.setting(model.bench.decision[key] ?? 0)}</dd>
      </div>
    ))}
  </dl>
);

export const Commit = ({ model, mine, team, dials, commit, marker, defence, no, help }: CommitProps) => {
  const { bench, best } = model;
  const said = words.work;
  const hands = { ...dials, model, team, you: mine.player };
  return (
    <>
      <main class="main main-tight bench bench-large">
        <div class="bench-top">
          <h1>{dials.frozen ? said.frozen.heading : said.heading.commit}</h1>
          <p class="quiet">{dials.frozen ? said.frozen.how : said.commit.how(tapsNeeded(team))}</p>
        </div>
        <div class="bench-dials">
          {dials.frozen ? <FrozenDials model={model} /> : <Dials {...hands} marker={marker} />}
          {best && <p>{said.commit.best(model.said.value(best.value), settingsLine(model, best.decision))}</p>}
          <TapDiscs members={team.members} taps={bench.taps} />
          {defence}
        </div>
        <div class="bench-plot">
          <TrialPlotCard model={model} shown={shownDecision(hands)} />
        </div>
        <div class="bench-table">
          <TrialTable model={model} mine={mine} />
          {help}
        </div>
      </main>
      <footer class="foot bench-foot">
        <p class="no" role="alert" hidden={no === undefined}>
          {no === undefined ? '' : sayNo(no)}
        </p>
        <CommitButton {...commit} bench={bench} members={team.members} you={mine.player} primary />
      </footer>
    </>
  );
};
