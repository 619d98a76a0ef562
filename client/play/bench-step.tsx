/** A step in which the team has its workbench: what this phone does there, and which of its screens shows it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Direction } from '../../shared/lesson/bench.ts';
import type { Refusal } from '../../shared/lesson/refusal.ts';
import type { MineView, PublicTeam, PublicView, TeamView } from '../../shared/lesson/views.ts';
import type { Lesson } from '../net/lesson.ts';
import { type BenchModel, callingTrial } from './bench-model.ts';
import { CallPanel } from './call-panel.tsx';
import { Commit } from './commit.tsx';
import { Committed } from './committed.tsx';
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
  const calling = callingTrial(bench);
  const seconds = useSecondsUntil(calling?.runsAt, course);
  const { tapped, deaf, setOwn } = useOwnCall(calling?.id);
  const open = useReached(bench.commitFrom, course);
  const final = useReached(view.endsAt, course);
  const frozen = useReached(bench.frozenFrom > 0 ? bench.frozenFrom : view.endsAt, course);

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
  if (!trials) return <Commit {...{ model, mine, team, dials, commit, no, help }} />;
  const call = (made: Direction | 'wait') => {
    if (deaf || !calling) return;
    setOwn({ trial: calling.id, call: made });
    void ask('call', lesson.act('callTrial', { trial: calling.id, call: made }));
  };
  return (
    <Work
      {...{ model, mine, team, dials, commit, size, no, help }}
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
