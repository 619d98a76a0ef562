/** Two pairs of other teams' defences: which decision holds in fresh worlds? One tap in each, and a quiet way to report a sentence. */
import { useState } from 'preact/hooks';
import type { Refusal } from '../../shared/lesson/refusal.ts';
import type { EntryView, PairView } from '../../shared/lesson/round-views.ts';
import type { TrialSize } from '../../shared/missions/workbench.ts';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words/index.ts';
import type { BenchWords } from '../words/mission-words.ts';
import { sayNo } from '../words/say-no.ts';
import { settingsOf } from './bench-model.ts';

type Side = 'left' | 'right';
const sides = ['left', 'right'] as const;

export type PairsProps = {
  readonly pairs: readonly PairView[];
  readonly said: BenchWords | undefined;
  readonly sizes: readonly TrialSize[];
  /** False once they can no longer be judged. */
  readonly open: boolean;
  readonly away: boolean;
  readonly judge: (pair: number, side: Side) => Promise<object | Refusal>;
  readonly flag: (pair: number, side: Side) => Promise<object | Refusal>;
};

const evidenceWords = ({ evidence }: EntryView, said: BenchWords | undefined, sizes: readonly TrialSize[]): string => {
  const spoken = words.work.pairs;
  if (!evidence || !said) return spoken.noEvidence;
  const known = Object.entries(evidence.decision).filter(([dial]) => said.dials[dial] !== undefined);
  const settings = settingsOf(said, known);
  const size = said.sizes[sizes[evidence.size]?.key ?? '']?.long ?? '';
  return spoken.evidence(said.value(evidence.value), said.figure(evidence.error), settings, size);
};

const verdictOn = ({ side, holds }: PairView): string | undefined => {
  const spoken = words.work.pairs;
  if (holds === undefined || side === undefined) return undefined;
  if (holds === 'both') return spoken.both;
  return holds === side ? spoken.right : spoken.missed;
};

const Entry = ({
  props,
  pair,
  side,
  chosen,
  flagged,
  judge,
  flag,
}: {
  readonly props: PairsProps;
  readonly pair: PairView;
  readonly side: Side;
  readonly chosen: boolean;
  readonly flagged: boolean;
  readonly judge: () => void;
  readonly flag: () => void;
}) => {
  const spoken = words.work.pairs;
  const entry = pair[side];
  const held = pair.holds === side || pair.holds === 'both';
  return (
    <li class="pair-side">
      <button
        type="button"
        class={chosen ? `entry entry-own track-${entry.track}` : `entry track-${entry.track}`}
        aria-pressed={chosen}
        disabled={!props.open || props.away}
        onClick={judge}
      >
        <span class="entry-words">
          <span>{entry.text}</span>
          <span class="quiet small entry-evidence">
            <Badge track={entry.track} /> {evidenceWords(entry, props.said, props.sizes)}
          </span>
          {held && <b class="small">{spoken.held}</b>}
        </span>
        <i class={chosen ? 'chip entry-chip' : 'chip chip-free entry-chip'} aria-hidden="true" />
        <span class="only-read">{chosen ? spoken.chosen : spoken.choose}</span>
      </button>
      {props.open && (
        <button type="button" class="link small" disabled={flagged || props.away} onClick={flag}>
          {flagged ? spoken.flagged : spoken.flag}
        </button>
      )}
    </li>
  );
};

type PairState = {
  readonly tapped: Side | undefined;
  readonly flagged: readonly Side[];
  readonly no: string | undefined;
  readonly judge: (side: Side) => void;
  readonly flag: (side: Side) => void;
};

export const PairCard = ({
  state,
  ...props
}: PairsProps & {
  readonly pair: PairView;
  readonly place: number;
  readonly state: PairState;
}) => {
  const { pair, place, pairs } = props;
  const chosen = state.tapped ?? pair.side;
  const verdict = verdictOn(pair);
  return (
    <section class="pair">
      <h2 class="eyebrow">{words.work.pairs.pair(place, pairs.length)}</h2>
      <ul class="pair-sides">
        {sides.map((side) => (
          <Entry
            key={side}
            {...{ props, pair, side }}
            chosen={chosen === side}
            flagged={state.flagged.includes(side)}
            judge={() => state.judge(side)}
            flag={() => state.flag(side)}
          />
        ))}
      </ul>
      {verdict && <p>{verdict}</p>}
      <p class="no" role="alert" hidden={state.no === undefined}>
        {state.no === undefined ? '' : sayNo(state.no)}
      </p>
    </section>
  );
};

const Pair = (props: PairsProps & { readonly pair: PairView; readonly place: number }) => {
  const { pair, judge, flag } = props;
  const [tapped, setTapped] = useState<Side | undefined>(undefined);
  const [flagged, setFlagged] = useState<readonly Side[]>([]);
  const [no, setNo] = useState<string | undefined>(undefined);
  const ask = async (answer: Promise<object | Refusal>, undo: () => void) => {
    setNo(undefined);
    const came = await answer;
    if (!('refused' in came)) return;
    undo();
    setNo(String(came.refused));
  };
  const state: PairState = {
    tapped,
    flagged,
    no,
    judge: (side) => {
      setTapped(side);
      void ask(judge(pair.index, side), () => setTapped(undefined));
    },
    flag: (side) => {
      setFlagged([...flagged, side]);
      void ask(flag(pair.index, side), () => setFlagged((now) => now.filter((one) => one !== side)));
    },
  };
  return <PairCard {...props} state={state} />;
};

export const Pairs = (props: PairsProps) => {
  const { pairs, open } = props;
  const spoken = words.work.pairs;
  if (pairs.length === 0) return null;
  const judged = pairs.filter(({ side }) => side !== undefined).length;
  return (
    <section class="section">
      {open ? <h1>{spoken.heading}</h1> : <h2>{spoken.heading2}</h2>}
      {open && <p class="quiet">{spoken.how}</p>}
      {pairs.map((pair, index) => (
        <Pair key={pair.index} {...props} pair={pair} place={index + 1} />
      ))}
      <p class="quiet small" role="status">
        {open
          ? spoken.judged(judged, pairs.length)
          : pairs.every(({ holds }) => holds === undefined)
            ? spoken.later
            : ''}
      </p>
    </section>
  );
};
