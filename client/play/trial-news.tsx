/** What became of the newest trial, in words: measuring, measured and how it compares, held back, or given back to the purse. */

import type { TrialView } from '../../shared/lesson/bench-views.ts';
import { initialsOf } from '../../shared/lesson/initials.ts';
import type { Member, MineView } from '../../shared/lesson/views.ts';
import { Disc } from '../ui/disc.tsx';
import { words } from '../words/index.ts';
import type { BenchModel } from './bench-model.ts';

export type TrialNewsProps = {
  readonly model: Pick<BenchModel, 'bench' | 'said'>;
  readonly members: readonly Member[];
  readonly mine: Pick<MineView, 'player' | 'calls'>;
};

/** A member's name; the own one is "you". */
export const nameOf = (members: readonly Member[], player: number, you: number): string =>
  player === you
    ? words.work.trial.you
    : (members.find((member) => member.player === player)?.name ?? words.work.trial.somebody);

const comparison = ({ value, against }: TrialView, figure: (value: number) => string): string | undefined => {
  if (value === undefined || against === undefined) return undefined;
  const said = words.work.trial;
  // what reads the same is not called higher or lower
  if (figure(value) === figure(against)) return said.level(figure(against));
  return said.came(value > against ? 'higher' : 'lower', figure(against));
};

const sentences = (trial: TrialView, { model, members, mine }: TrialNewsProps): readonly string[] => {
  const said = words.work.trial;
  const by = nameOf(members, trial.by, mine.player);
  if (trial.status === 'cancelled') return [said.cancelled(trial.id)];
  if (trial.status === 'failed') return [said.failed(trial.id)];
  if (trial.status === 'calling') return [said.calling(trial.id, by)];
  if (trial.value === undefined) return [said.measuring(trial.id)];
  const { figure, value } = model.said;
  const call = mine.calls.find(({ trial: id }) => id === trial.id);
  return [
    said.measured(trial.id, by, value(trial.value), figure(trial.error ?? 0)),
    comparison(trial, figure) ?? '',
    call ? words.work.call.yours(call.call) : '',
    trial.counts ? '' : trial.fresh ? said.notCalled : said.notNew,
  ].filter((sentence) => sentence !== '');
};

export const TrialNews = (props: TrialNewsProps) => {
  const { model, members } = props;
  const newest = model.bench.trials.at(-1);
  const [first, ...more] = newest ? sentences(newest, props) : [words.work.trial.none];
  const runner = newest && members.find(({ player }) => player === newest.by);
  return (
    <div class="news">
      {runner && <Disc letters={initialsOf(runner.name)} state="present" label="" />}
      <p role="status">
        {first}
        {more.length > 0 && <span class="quiet"> {more.join(' ')}</span>}
      </p>
    </div>
  );
};
