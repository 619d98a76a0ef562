/** The podium on a phone: the second verdict on the own decision, the own total and how the place moved, pairs, and own calibration. */
import { useRef } from 'preact/hooks';
import type { OutcomeView, PartView } from '../../shared/lesson/bench-views.ts';
import type { MineView, PublicTeam } from '../../shared/lesson/views.ts';
import { words } from '../words/index.ts';
import { Calibration } from './calibration.tsx';
import type { Belief } from './calibration-model.ts';
import { Earned } from './earned.tsx';
import { FreshWorlds } from './fresh-worlds.tsx';
import { Pairs, type PairsProps } from './pairs.tsx';
import { Standing } from './standing.tsx';

export type PodiumProps = {
  readonly mine: MineView;
  readonly own: PublicTeam;
  readonly outcome: OutcomeView | undefined;
  readonly earned: readonly PartView[];
  readonly beliefs: readonly Belief[];
  /** The place before the second verdict, where this page has seen it. */
  readonly rankBefore: number | undefined;
  readonly pairs: Pick<PairsProps, 'said' | 'sizes'>;
};

const nothing = () => Promise.resolve({});

const Moved = ({ before, now }: { readonly before: number | undefined; readonly now: number }) => {
  const said = words.work.fresh;
  const { ordinal } = words.common;
  if (before === undefined || before === 0 || now === 0) return null;
  return (
    <p>
      <b>{before === now ? said.stayed(ordinal(now)) : said.rose(ordinal(before), ordinal(now))}</b>
    </p>
  );
};

export const Podium = ({ mine, own, outcome, earned, beliefs, rankBefore, pairs }: PodiumProps) => {
  const said = words.work.fresh;
  const fresh = outcome?.fresh;
  const here = outcome?.beaten !== undefined && outcome.of > 0 ? { beaten: outcome.beaten, of: outcome.of } : undefined;
  return (
    <>
      <h1>{said.heading}</h1>
      {fresh ? <FreshWorlds fresh={fresh} here={here} /> : <p>{outcome ? said.lookUp : said.none}</p>}
      <Standing mine={mine} own={own} />
      <Moved before={rankBefore} now={mine.rank} />
      <Earned parts={earned} />
      <Pairs pairs={mine.pairs} {...pairs} open={false} away={false} judge={nothing} flag={nothing} />
      <Calibration beliefs={beliefs} />
    </>
  );
};

/** The last place that was seen before the second verdict; undefined where this page was loaded after it. */
export const useRankBefore = (rank: number, secondVerdict: boolean): number | undefined => {
  const seen = useRef<number | undefined>(undefined);
  if (!secondVerdict) seen.current = rank;
  return seen.current;
};
