/** The commit: the dials once more, large, what is known about them, and one button that agrees. */
import type { ComponentChildren } from 'preact';
import type { MineView, TeamView } from '../../shared/lesson/views.ts';
import { Fold } from '../ui/fold.tsx';
import { words } from '../words/index.ts';
import { sayNo } from '../words/say-no.ts';
import { type BenchModel, settingsLine, tapsNeeded } from './bench-model.ts';
import { CommitButton, type CommitButtonProps } from './commit-button.tsx';
import { Dials, type DialsProps, shownDecision } from './dials.tsx';
import { TapDiscs } from './rule-meter.tsx';
import { TrialPlotCard, TrialTable } from './trial-board.tsx';

export type CommitPart = 'dials' | 'marker' | 'defence';

/** What a team has not done yet, its defence first; the dials if nothing is missing. */
export const firstMissing = ({ bench, knee, defends }: Pick<BenchModel, 'bench' | 'knee' | 'defends'>): CommitPart => {
  if (defends && !bench.defence) return 'defence';
  return knee && bench.marker === undefined ? 'marker' : 'dials';
};

export type CommitProps = {
  readonly model: BenchModel;
  readonly mine: MineView;
  readonly team: TeamView;
  readonly dials: Pick<DialsProps, 'hands' | 'noes' | 'frozen' | 'away'>;
  readonly commit: Omit<CommitButtonProps, 'bench' | 'members' | 'you' | 'primary'>;
  /** The parts that this step asks for, and which of them begins open. */
  readonly marker: ComponentChildren;
  readonly defence: ComponentChildren;
  readonly first: CommitPart;
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

/** Without those that stand where an earlier round left them. */
const ownDials = ({ dials, inherited, said }: BenchModel): Pick<BenchModel, 'dials' | 'said'> => ({
  dials: dials.filter(({ key }) => !inherited.includes(key)),
  said,
});

const group = 'commit-part';

const MarkerFold = ({ model, open, children }: FoldHere) => {
  const { knee, bench, said } = model;
  const spoken = words.work.marker;
  if (!knee || !children) return null;
  const placed = bench.marker;
  return (
    <Fold
      group={group}
      open={open}
      missing={placed === undefined}
      name={
        <>
          <i class="marker-disc" aria-hidden="true" /> {spoken.name}
        </>
      }
      state={placed === undefined ? spoken.none : (said.dials[knee.key]?.setting(placed) ?? String(placed))}
    >
      {children}
    </Fold>
  );
};

type FoldHere = { readonly model: BenchModel; readonly open: boolean; readonly children: ComponentChildren };

/** The defence behind its name, here and in the work step. */
export const DefenceFold = ({ model, open, children }: FoldHere) => {
  const said = words.work.defence;
  const stands = model.bench.defence !== undefined;
  if (!children) return null;
  return (
    <Fold
      group={group}
      open={open}
      missing={!stands}
      name={said.short}
      state={stands ? said.states.stands : said.states.missing}
    >
      {children}
    </Fold>
  );
};

export const Commit = ({ model, mine, team, dials, commit, marker, defence, first, no, help }: CommitProps) => {
  const { bench, best } = model;
  const said = words.work;
  const hands = { ...dials, model, team, you: mine.player };
  return (
    <>
      <main class="main main-tight bench bench-large">
        <div class="bench-top">
          <h1>{dials.frozen ? said.frozen.heading : said.heading.commit}</h1>
          <div class="bench-line">
            <p class="quiet bench-how">{dials.frozen ? said.frozen.how : said.commit.how(tapsNeeded(team))}</p>
            <TapDiscs members={team.members} taps={bench.taps} />
          </div>
        </div>
        <div class="bench-dials">
          {dials.frozen ? (
            <FrozenDials model={model} />
          ) : (
            <Fold
              group={group}
              open={first === 'dials'}
              missing={false}
              name={said.commit.dials}
              state={settingsLine(ownDials(model), shownDecision(hands))}
            >
              <Dials {...hands} />
              {best && <p>{said.commit.best(model.said.value(best.value), settingsLine(model, best.decision))}</p>}
            </Fold>
          )}
          <MarkerFold model={model} open={first === 'marker' && !dials.frozen}>
            {marker}
          </MarkerFold>
          <DefenceFold model={model} open={first === 'defence' && !dials.frozen}>
            {defence}
          </DefenceFold>
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
