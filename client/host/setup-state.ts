/** What the host is choosing for a lesson that is not open yet. */
import { type Signal, signal } from '@preact/signals';
import { type PlanId, plans } from '../../shared/plans/index.ts';
import type { Wish } from './house-door.ts';

export type SetupState = {
  readonly plan: Signal<PlanId>;
  readonly teams: Signal<number>;
  readonly teamSize: Signal<number>;
  readonly autoAdvance: Signal<boolean>;
};

/** The limits that the rules set, so that the page does not offer what they refuse. */
export const mostTeams = 500;
export const largestTeam = 8;

export const newSetup = (): SetupState => ({
  plan: signal(Object.keys(plans)[0] as PlanId),
  teams: signal(4),
  teamSize: signal(4),
  autoAdvance: signal(false),
});

export const wishOf = ({ plan, teams, teamSize, autoAdvance }: SetupState): Wish => ({
  plan: plan.value,
  teams: teams.value,
  teamSize: teamSize.value,
  autoAdvance: autoAdvance.value,
});
