/** A step in which the team has its workbench: what this phone does there, and which of its screens shows it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Direction } from '../../shared/lesson/bench.ts';
import type { Refusal } from '../../shared/lesson/refusal.ts';
import type { MineView, PublicTeam, PublicView, TeamView } from '../../shared/lesson/views.ts';
import type { Lesson } from '../net/lesson.ts';
import { clockText } from '../ui/clock-text.ts';
import { type BenchModel, callingTrial } from './bench-model.ts';
import { CallPanel } from './call-panel.tsx';
import { Commit, firstMissing } from './commit.tsx';
import { Committed } from './committed.tsx';
import { Defence } from './defence.tsx';
import { IncidentHere, IncidentWaits } from './incident-here.tsx';
import { Marker } from './marker.tsx';
import { useDialHands } from './use-dial-hands.ts';
import { useReached, useSecondsUntil } from './use-reached.ts';
import { Work } from './work.tsx';

export type BenchStepProps = {
  /** Whether trials can be run in this step. */
  readonly trials: boolean;
  readonly lesson: Pick<Lesson, 'act' | 'hold' | 'now' | 'link'>;
  readonly view: PublicView;
  readonly mine: MineView;
  readonly own: PublicTeam;
  readonly team: TeamView;
  readonly model: BenchModel;
  readonly help: ComponentChildren;
};

/** Buttons that change places under a thumb are deaf for a moment, so that a second tap on the old one does nothing. */
const deafMs = 400;
const lastEntryMs = 1_200;

/** One question at a time to the server, and its no, if it was one. */
const useAsking = () => {
  const [busy, setBusy] = useState('');
  const [no, setNo] = useState<string | undefined>(undefined);
  const ask = async (what: string, answer: Promise<object | Refusal>): Promise<void> => {
    setBusy(what);
    setNo(undefined);
    const came = await answer;
    setBusy('');
    if ('refused' in came) setNo(String(came.refused));
  };
  return { busy, no, ask };
};

/** What was tapped on the trial that counts down; another trial has no tap yet. */
const useOwnCall = (trial: number | undefined) => {
  const [own, setOwn] = useState<{ readonly trial: number; readonly call: Direction | 'wait' } | undefined>(undefined);
  const [deaf, setDeaf] = useState(false);
  const first = useRef(true);
  useEffect(() => {
    // a screen that has just opened replaces no button
    if (first.current) {
      first.current = false;
      return;
    }
    setDeaf(true);
    const timer = setTimeout(() => setDeaf(false), deafMs);
    return () => clearTimeout(timer);
  }, [trial]);
  return { tapped: own?.trial === trial ? own?.call : undefined, deaf, setOwn };
};

export const BenchStep = ({ trials, lesson, view, mine, own, team, model, help }: BenchStepProps) => {
  const { bench } = model;
  const course = { running: view.running, now: lesson.now };
  const away = lesson.link.value !== 'live';
  const { hands, noes } = useDialHands(lesson, bench.decision);
  const { busy, no, ask } = useAsking();
  const [size, setSize] = useState(0);
  // what is missing when the step begins: parts do not open and close by themselves later
  const [first] = useState(() => firstMissing(model));
  const calling = callingTrial(bench);
  const seconds = useSecondsUntil(calling?.runsAt, course);
  const { tapped, deaf, setOwn } = useOwnCall(calling?.id);
  const open = useReached(bench.commitFrom, course);
  const final = useReached(view.endsAt, course);
  const freezes = bench.frozenFrom > 0 ? bench.frozenFrom : view.endsAt;
  const frozen = useReached(freezes, course);
  // a sentence that is still being written is entered by itself before it is too late
  const closing = useReached(freezes - lastEntryMs, course);

  if (bench.committed)
    return (
      <Committed
        {...{ model, mine, team, final, no, help }}
        track={own.track}
        busy={busy !== ''}
        away={away}
        onReopen={() => void ask('reopen', lesson.act('reopen', {}))}
      />
    );
  const commit = {
    open,
    opensWithMsLeft: view.endsAt - bench.commitFrom,
    busy: busy === 'agreeing' || away,
    onCommit: () => {
      if (deaf) return;
      hands.flush();
      void ask('agreeing', lesson.act('commit', {}));
    },
    onTakeBack: () => {
      if (!deaf) void ask('agreeing', lesson.act('reopen', {}));
    },
  };
  const dials = { hands, noes, frozen, away };
  const marker = model.knee && (
    <Marker
      {...{ model, open }}
      headless={!trials}
      opensAt={clockText(view.endsAt - bench.commitFrom)}
      still={frozen || away}
      place={async (value) => {
        const answer = await lesson.act('placeMarker', { value });
        return 'refused' in answer ? answer : undefined;
      }}
    />
  );
  const defence = model.defends && open && (
    <Defence
      {...{ model, closing, away }}
      members={team.members}
      you={mine.player}
      closed={frozen}
      write={(text, evidence) => lesson.act('writeDefence', evidence === undefined ? { text } : { text, evidence })}
    />
  );
  if (!trials) return <Commit {...{ model, mine, team, dials, commit, marker, defence, first, no, help }} />;
  const call = (made: Direction | 'wait') => {
    if (deaf || !calling) return;
    setOwn({ trial: calling.id, call: made });
    void ask('call', lesson.act('callTrial', { trial: calling.id, call: made }));
  };
  return (
    <Work
      {...{ model, mine, team, dials, commit, size, marker, defence, no, help }}
      incident={
        model.incident && (
          <IncidentHere {...{ lesson, view, away }} model={model.incident} team={team} you={mine.player} />
        )
      }
      waiting={
        model.incident &&
        !model.incident.settled &&
        !model.incident.view.taps.some(({ player }) => player === mine.player) && (
          <IncidentWaits {...{ lesson, view }} model={model.incident} />
        )
      }
      onSize={setSize}
      starting={busy === 'run'}
      onRun={() => {
        if (deaf) return;
        // a value that is still under the finger belongs to this trial
        hands.flush();
        void ask('run', lesson.act('runTrial', { size }));
      }}
      calling={
        calling && (
          <CallPanel {...{ model, mine, seconds, away, call, tapped }} trial={calling} members={team.members} />
        )
      }
    />
  );
};
