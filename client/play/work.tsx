/** The work screen: purse, plot, dials and trial size, and under the thumb what can be done: commit, run a trial, call one. */
import type { ComponentChildren } from 'preact';
import type { MineView, TeamView } from '../../shared/lesson/views.ts';
import type { Decision } from '../../shared/missions/workbench.ts';
import { Segments } from '../ui/segments.tsx';
import { words } from '../words/index.ts';
import { sayNo } from '../words/say-no.ts';
import { amountOf, type BenchModel, cannotRun, wasTried } from './bench-model.ts';
import { DefenceFold } from './commit.tsx';
import { CommitButton, type CommitButtonProps } from './commit-button.tsx';
import { DataWall } from './data-wall.tsx';
import { Dials, type DialsProps, shownDecision } from './dials.tsx';
import { LivePanel } from './panel.tsx';
import { PurseMeters } from './purse-meters.tsx';
import { RuleMeter, TapDiscs } from './rule-meter.tsx';
import { TrialPlotCard, TrialTable } from './trial-board.tsx';
import { TrialNews } from './trial-news.tsx';

export type WorkProps = {
  readonly model: BenchModel;
  readonly mine: MineView;
  readonly team: TeamView;
  readonly dials: Pick<DialsProps, 'hands' | 'noes' | 'frozen' | 'away'>;
  /** Size of the next trial, this phone's own choice. */
  readonly size: number;
  readonly onSize: (size: number) => void;
  readonly commit: Omit<CommitButtonProps, 'bench' | 'members' | 'you' | 'primary'>;
  /** A trial was asked for, and not answered yet. */
  readonly starting: boolean;
  readonly onRun: () => void;
  readonly no: string | undefined;
  readonly marker: ComponentChildren;
  readonly defence: ComponentChildren;
  readonly incident: ComponentChildren;
  /** An incident that waits for this player, in a line over the buttons. */
  readonly waiting: ComponentChildren;
  /** The panel of a trial that counts down, instead of the buttons. */
  readonly calling: ComponentChildren;
  readonly help: ComponentChildren;
};

const RunButton = ({ model, dials, size, starting, onRun, shown }: WorkProps & { readonly shown: Decision }) => {
  const said = words.work.run;
  const { bench } = model;
  const number = bench.trials.length + 1;
  const price = model.price(shown, size);
  const because = cannotRun(bench, price, dials.away);
  const cost = price && words.work.purse.price(amountOf(bench.grant, price));
  return (
    <button type="button" class="button two-lines" disabled={starting || because !== undefined} onClick={onRun}>
      <span>{starting ? said.starting(number) : said.run(number)}</span>
      <span class="button-more">{because === undefined ? cost || words.work.purse.free : said.cannot[because]}</span>
    </button>
  );
};

const SizeChoice = ({ model, size, dials, onSize }: WorkProps) => {
  const name = model.said.sized?.name ?? words.work.size;
  return (
    <div class="dial">
      <div class="dial-head">
        <b>{name}</b>
        <span class="quiet small dial-value">{model.said.sizes[model.sizes[size]?.key ?? '']?.long}</span>
      </div>
      <Segments
        name="trial-size"
        label={name}
        choices={model.sizes.map(({ key }, place) => ({
          value: place,
          words: model.said.sizes[key]?.short ?? key,
          label: model.said.sizes[key]?.long ?? key,
        }))}
        chosen={size}
        disabled={dials.away}
        onChoose={onSize}
      />
    </div>
  );
};

export const Work = (props: WorkProps) => {
  const { model, mine, team, dials, size, commit, no, calling, help, marker, defence, incident, waiting } = props;
  const { bench } = model;
  const hands = { ...dials, model, team, you: mine.player };
  const shown = shownDecision(hands);
  return (
    <>
      <main class="main main-tight bench">
        <h1 class="only-read">{words.work.heading.work}</h1>
        {incident && <div class="bench-incident">{incident}</div>}
        <div class="bench-top">
          <div class="bench-line">
            <RuleMeter bench={bench} />
            <TapDiscs members={team.members} taps={bench.taps} />
          </div>
          <PurseMeters bench={bench} price={model.price(shown, size)} />
        </div>
        <div class="bench-plot">
          <TrialPlotCard model={model} shown={shown} />
        </div>
        <div class="bench-dials">
          <Dials {...hands} marker={marker} />
          <SizeChoice {...props} />
          {wasTried(bench, shown) && <p class="quiet small">{words.work.run.tried}</p>}
          <DefenceFold model={model} open={false}>
            {defence}
          </DefenceFold>
        </div>
        <div class="bench-table">
          <DataWall model={model} />
          <TrialTable model={model} mine={mine} />
          <LivePanel model={model} shown={shown} />
          {help}
        </div>
      </main>
      <footer class="foot bench-foot">
        <p class="no" role="alert" hidden={no === undefined}>
          {no === undefined ? '' : sayNo(no)}
        </p>
        {calling ?? (
          <>
            {waiting || <TrialNews model={model} members={team.members} mine={mine} />}
            <div class="bench-buttons">
              <CommitButton {...commit} bench={bench} members={team.members} you={mine.player} primary={false} />
              <RunButton {...props} shown={shown} />
            </div>
          </>
        )}
      </footer>
    </>
  );
};
