/** The podium on a phone: the second verdict on the own decision, the own total and how the place moved, pairs, and own calibration. */
import { useRef } from 'preact/hooks';
import type { OutcomeView, PartView } from '../../shared/lesson/bench-views.ts';
import type { MineView, PublicTeam } from '../../shared/lesson/views.ts';
import { words } from '../words/index.ts';
import { Calibration } from './calibration.tsx';
import { type Belief, beliefsIn } from './calibration-model.ts';
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
  /** Values of blind settings in the round's own world, ascending. */
  readonly blind: readonly number[];
  /** The lesson is over: this is what stays readable. */
  readonly over?: boolean;
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

/** How far a value lies above the middle of blind settings. */
const aboveMiddle = (value: number | undefined, blind: readonly number[]): number | undefined => {
  const middle = blind[Math.floor(blind.length / 2)];
  return value === undefined || middle === undefined ? undefined : value - middle;
};

export const Podium = (props: PodiumProps) => {
  const { mine, own, outcome, earned, beliefs, rankBefore, blind, over, pairs } = props;
  const said = words.work.fresh;
  const fresh = outcome?.fresh;
  const here = outcome?.beaten !== undefined && outcome.of > 0 ? { beaten: outcome.beaten, of: outcome.of } : undefined;
  return (
    <>
      {over && <p class="eyebrow">{words.play.over.heading}</p>}
      <h1>{said.heading}</h1>
      {fresh ? (
        <FreshWorlds fresh={fresh} here={here} margin={aboveMiddle(outcome?.value, blind)} />
      ) : (
        <p>{outcome ? said.lookUp : said.none}</p>
      )}
      <Standing mine={mine} own={own} />
      <Moved before={rankBefore} now={mine.rank} />
      <Earned parts={earned} />
      <Pairs pairs={mine.pairs} {...pairs} open={false} away={false} judge={nothing} flag={nothing} />
      <Calibration beliefs={mine.calibration ? beliefsIn(mine.calibration) : beliefs} calls={mine.callRecord} />
      {over && <p class="quiet">{words.play.over.close}</p>}
    </>
  );
};

/** The last place that was seen before the second verdict; undefined where this page was loaded after it. */
export const useRankBefore = (rank: number, secondVerdict: boolean): number | undefined => {
  const seen = useRef<number | undefined>(undefined);
  if (!secondVerdict) seen.current = rank;
  return seen.current;
};
