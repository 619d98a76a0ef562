/** The button that agrees to the dials as they stand: it says from when it can be tapped, how many have, and takes the own tap back once. */
import type { Member } from '../../shared/lesson/views.ts';
import { clockText } from '../ui/clock-text.ts';
import { words } from '../words/index.ts';
import { type BenchModel, tapsNeeded } from './bench-model.ts';

export type CommitButtonProps = {
  readonly bench: BenchModel['bench'];
  readonly members: readonly Member[];
  readonly you: number;
  /** Whether it can be tapped yet; if not, the time that the clock shows when it can. */
  readonly open: boolean;
  readonly opensWithMsLeft: number;
  readonly busy: boolean;
  readonly primary: boolean;
  readonly onCommit: () => void;
  readonly onTakeBack: () => void;
};

export const CommitButton = (props: CommitButtonProps) => {
  const { bench, members, you, open, opensWithMsLeft, busy, primary, onCommit, onTakeBack } = props;
  const said = words.work.commit;
  const tapped = bench.taps.includes(you);
  const spent = bench.reopened.includes(you);
  const counted = said.taps(bench.taps.length, tapsNeeded({ members }));
  const label = !tapped ? said.commit : spent ? said.tapped : said.takeBack;
  return (
    <button
      type="button"
      class={primary && !tapped ? 'button two-lines' : 'button button-plain two-lines'}
      disabled={busy || !open || (tapped && spent)}
      onClick={tapped ? onTakeBack : onCommit}
    >
      <span>{label}</span>
      <span class="button-more">{open ? counted : said.opensAt(clockText(opensWithMsLeft))}</span>
    </button>
  );
};
