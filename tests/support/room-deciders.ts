/** One scripted round in which teams decide, up to the eve of its reveal, and everything that each kind of onlooker receives of it, byte for byte. */
import { matchMaker } from '@colyseus/core';
import { handClock } from '../../server/clock.ts';
import type { MeasuredTrial } from '../../server/simulator/decision-jobs.ts';
import type { Laboratory } from '../../server/simulator/laboratory.ts';
import type { Direction } from '../../shared/lesson/bench.ts';
import { countdownMs } from '../../shared/lesson/trials.ts';
import { missions } from '../../shared/missions/index.ts';
import type { Outcome } from '../../shared/missions/simulator.ts';
import { fakeLaboratory } from './fake-laboratory.ts';
import { openLessonServer, until } from './lesson-server.ts';
import type { Sitter } from './room-client.ts';
import { determinedDraws, determinedSeats } from './room-determined.ts';
import type { LessonRoom } from './room-onlookers.ts';

/** Who looks on: a member of the other team, one of the same, and the two screens. */
export const deciders = ['rival', 'teammate', 'projector', 'host'] as const;
export type Decider = (typeof deciders)[number];

const mostTrials = 2;

/** What a run of the script takes from here. */
export type Doing = {
  /** Where the actor places the threshold. */
  readonly placed: number;
  /** Where it is while the actor moves it; never moved if undefined. */
  readonly moving: number | undefined;
  /** How the actor calls the trial that a mate runs; not at all if undefined. */
  readonly call: Direction | undefined;
  /** Trials that the actor runs after that, two at most. */
  readonly trials: number;
  /** A hand on what a trial of the actor's team returns. */
  readonly measured: (trial: MeasuredTrial) => MeasuredTrial;
  /** A hand on what the hidden world says, and on what it would say to blind settings. */
  readonly outcome: (outcome: Outcome) => Outcome;
  readonly blind: number;
};

export const usualDoing: Doing = {
  placed: 0.6,
  moving: 0.65,
  call: 'higher',
  trials: 0,
  measured: (trial) => trial,
  outcome: (outcome) => outcome,
  blind: 1,
};

export type Saw = Readonly<Record<Decider, readonly string[]>>;

const laboratoryOf = ({ measured, outcome, blind }: Doing) => {
  const plain = fakeLaboratory(missions);
  const altered: Pick<Laboratory, 'trial' | 'outcome' | 'yardstick'> = {
    // the other team sits on another track
    trial: async (work) => {
      const trial = await plain.trial(work);
      return work.track === 'cloud-titan' ? trial : measured(trial);
    },
    outcome: async (work) => outcome(await plain.outcome(work)),
    yardstick: async (work) => {
      const yardstick = await plain.yardstick(work);
      return { ...yardstick, blind: yardstick.blind.map((value) => value * blind) };
    },
  };
  return Object.assign(fakeLaboratory(missions), altered);
};

/** Plays the script once: a round's work and commit, up to the moment at which its outcomes are known and not yet shown. */
export const watchDeciders = async (change: Partial<Doing>): Promise<Saw> => {
  const doing = { ...usualDoing, ...change };
  const server = await openLessonServer({
    clock: handClock(),
    draws: determinedDraws('0'.repeat(32)),
    seats: determinedSeats(),
    laboratory: laboratoryOf(doing),
  });
  try {
    const lesson = await server.open({ plan: 'dedup-quick', teams: 2 });
    const { engine } = lesson;
    await until(() => Object.keys(engine.shown.yardsticks[0] ?? {}).length === 2);
    const room = matchMaker.getLocalRoomById(lesson.id) as unknown as LessonRoom;
    // pictures go out when the script says so, and not when the machine finds time
    room.patchRate = null as unknown as number;
    room.broadcastPatch();
    const [host, projector] = [await lesson.host(), await lesson.projector()];
    const [rival, actor] = [await lesson.player(), await lesson.player()];
    await lesson.player();
    const mate = await lesson.player();
    await lesson.player();
    const teammate = await lesson.player();
    const seated: readonly (readonly [Decider, Sitter])[] = [
      ['rival', rival],
      ['teammate', teammate],
      ['projector', projector],
      ['host', host],
    ];
    const everybodyAsks = async () => {
      for (const [, sitter] of seated) {
        await sitter.ask('mine');
        await sitter.ask('peek');
        await sitter.act('callTrial', { trial: 9, call: 'higher' }, `nosy-${sitter.frames().length}`);
      }
    };
    const trialsOf = (team: number) => engine.shown.teams[team]?.benches[0]?.trials ?? [];
    const measured = () =>
      until(() => [0, 1].every((team) => trialsOf(team).every(({ status }) => status === 'measured')));

    await host.act('start', {}, 'start-it');
    await host.act('moveOn', { round: 0, step: 0 }, 'to-forecast');
    await host.act('moveOn', { round: 0, step: 1 }, 'to-work');
    await lesson.pass(1_000);
    await everybodyAsks();
    // the rival's own trial comes first, and so has the first of the tickets that are drawn
    await rival.act('runTrial', { size: 0 }, 'rivals-trial');
    await lesson.pass(countdownMs + 500);
    await measured();
    await lesson.pass(1_000);

    if (doing.moving !== undefined) await actor.request('hold', { dial: 'threshold', value: doing.moving });
    await lesson.pass(500);
    await actor.act('moveDial', { dial: 'threshold', value: doing.placed }, 'place-it');
    await lesson.pass(1_000);
    await mate.act('runTrial', { size: 0 }, 'mates-trial');
    if (doing.call) await actor.act('callTrial', { trial: 1, call: doing.call }, 'call-it');
    await lesson.pass(1_000);
    await everybodyAsks();
    await lesson.pass(countdownMs);
    await measured();
    await lesson.pass(1_000);
    for (let trial = 0; trial < mostTrials; trial++) {
      if (trial < doing.trials) await actor.act('runTrial', { size: 0 }, `more-trials-${trial}`);
      await lesson.pass(countdownMs + 500);
      await measured();
      await lesson.pass(1_000);
    }
    await everybodyAsks();
    await lesson.pass(100_000 - (countdownMs + 1_500) * mostTrials);
    for (const [index, sitter] of [rival, actor, mate].entries()) await sitter.act('commit', {}, `commit-${index}`);
    await lesson.pass(1_000);
    await everybodyAsks();
    await host.act('moveOn', { round: 0, step: 2 }, 'to-commit');
    await lesson.pass(1_000);
    // the bell: outcomes are computed and stored, and the step that shows them opens with the next tick
    await host.act('moveOn', { round: 0, step: 3 }, 'ring-it');
    await until(() => engine.shown.teams.every(({ benches }) => benches[0]?.outcome !== undefined));
    await lesson.settle();
    await everybodyAsks();
    if (engine.shown.judged.length > 0) throw new Error('the script has gone too far');
    const saw = Object.fromEntries(seated.map(([who, sitter]) => [who, [...sitter.frames()]])) as Record<
      Decider,
      string[]
    >;
    await lesson.leave();
    return saw;
  } finally {
    await server.close();
  }
};
