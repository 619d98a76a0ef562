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
  readonly no: string | undefined;
  readonly help: ComponentChildren;
};

export const Commit = ({ model, mine, team, dials, commit, no, help }: CommitProps) => {
  const { bench, best } = model;
  const said = words.work;
  const hands = { ...dials, model, team, you: mine.player };
  return (
    <>
      <main class="main main-tight bench bench-large">
        <div class="bench-top">
          <h1>{said.heading.commit}</h1>
          <p class="quiet">{said.commit.how(tapsNeeded(team))}</p>
        </div>
        <div class="bench-dials">
          <Dials {...hands} />
          {best && <p>{said.commit.best(model.said.value(best.value), settingsLine(model, best.decision))}</p>}
          <TapDiscs members={team.members} taps={bench.taps} />
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
