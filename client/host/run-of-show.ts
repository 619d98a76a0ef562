/** The run of show: every round and step of a lesson, how long it lasts, and where the class is in it. */
import type { PublicView } from '../../shared/lesson/views.ts';
import { missions } from '../../shared/missions/index.ts';
import type { Mission, StepKind } from '../../shared/missions/mission.ts';
import { isPlanId, plans } from '../../shared/plans/index.ts';
import type { Plan } from '../../shared/plans/plan.ts';

/** `ms` is undefined where the plan leaves the length to the rules, and the round has not been opened yet. */
export type ShowStep = {
  readonly kind: StepKind;
  readonly ms: number | undefined;
  readonly place: 'done' | 'now' | 'next';
};
export type ShowRound = { readonly mission: string; readonly practice: boolean; readonly steps: readonly ShowStep[] };

type Planned = {
  readonly mission: string;
  readonly practice: boolean;
  readonly steps: readonly Pick<ShowStep, 'kind' | 'ms'>[];
};

const stepsOf = (mission: string): Mission['steps'] =>
  (missions as Readonly<Record<string, Mission>>)[mission]?.steps ?? [];

/** The rounds of a plan with the minutes that it states; none for a plan that this page does not know. A step of no length is left out. */
export const plannedRounds = (plan: string): readonly Planned[] => {
  if (!isPlanId(plan)) return [];
  const { rounds, podium = 0 }: Plan = plans[plan];
  const last = rounds.length - 1;
  return rounds.map(({ mission, seconds, practice }, index) => ({
    mission,
    practice: practice === true,
    steps: [
      ...stepsOf(mission).flatMap(({ kind }) => {
        const stated = seconds[kind];
        return stated === 0 ? [] : [{ kind, ms: stated === undefined ? undefined : stated * 1000 }];
      }),
      ...(index === last && podium > 0 ? [{ kind: 'podium', ms: podium * 1000 } as const] : []),
    ],
  }));
};

type Place = Pick<PublicView, 'plan' | 'status' | 'round' | 'rounds' | 'step' | 'steps' | 'mission'>;

/** The present round as the lesson plays it (steps may have been left out), the others as the plan states them. */
export const runOfShow = (view: Place): readonly ShowRound[] => {
  const planned = plannedRounds(view.plan);
  const present = Math.max(0, view.round);
  return Array.from({ length: view.rounds }, (_, round) => {
    const steps = round === present ? view.steps : (planned[round]?.steps ?? []);
    return {
      mission: (round === view.round && view.mission) || (planned[round]?.mission ?? ''),
      practice: planned[round]?.practice ?? false,
      steps: steps.map(({ kind, ms }, step) => ({ kind, ms, place: placeOf(view, round, step) })),
    };
  });
};

const placeOf = (view: Place, round: number, step: number): ShowStep['place'] => {
  if (view.status === 'over') return 'done';
  if (view.status === 'lobby' || round > view.round) return 'next';
  if (round < view.round || step < view.step) return 'done';
  return step === view.step ? 'now' : 'next';
};

/** Planned ms from the start to the end of the steps that satisfy the test; undefined while one of them has no length. */
const sum = (show: readonly ShowRound[], counts: (step: ShowStep) => boolean): number | undefined =>
  show
    .flatMap(({ steps }) => steps)
    .filter(counts)
    .reduce<number | undefined>((all, { ms }) => (all === undefined || ms === undefined ? undefined : all + ms), 0);

export type ShowClock = {
  /** Planned length of the whole lesson, in ms. */
  readonly all: number | undefined;
  /** How much later the present step ends than planned, in ms of running; negative if it ends earlier. */
  readonly behind: number | undefined;
  /** Running time that is still to come if everything lasts as planned, in ms. */
  readonly left: number | undefined;
};

/** @param now lesson time in ms */
export const showClock = (view: Place & Pick<PublicView, 'endsAt'>, now: number): ShowClock => {
  const show = runOfShow(view);
  const all = sum(show, () => true);
  if (view.status !== 'running') return { all, behind: undefined, left: view.status === 'lobby' ? all : 0 };
  const through = sum(show, ({ place }) => place !== 'next');
  const after = sum(show, ({ place }) => place === 'next');
  return {
    all,
    behind: through === undefined ? undefined : view.endsAt - through,
    left: after === undefined ? undefined : Math.max(0, view.endsAt - now) + after,
  };
};
