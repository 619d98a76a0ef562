/** What if: another decision, asked of the same hidden world after the reveal. One question is under way at a time, and the newest wish wins. */
import { batch, type Signal, signal } from '@preact/signals';
import type { Refusal } from '../../shared/lesson/refusal.ts';
import type { WhatIfView } from '../../shared/lesson/round-views.ts';
import type { PublicView } from '../../shared/lesson/views.ts';
import { missions } from '../../shared/missions/index.ts';
import type { Mission } from '../../shared/missions/mission.ts';
import type { Decision, Dial } from '../../shared/missions/workbench.ts';
import { isPlanId, plans } from '../../shared/plans/index.ts';
import type { Plan } from '../../shared/plans/plan.ts';
import type { TrackId } from '../../shared/tracks/track.ts';

/** A decision that is asked about. */
export type Asked = { readonly track: TrackId; readonly decision: Decision };

export type WhatIf = {
  /** Undefined before anything is asked. */
  readonly asked: Signal<Asked | undefined>;
  /** What the newest answer says; it may be about an earlier decision for a moment. */
  readonly answer: Signal<WhatIfView | undefined>;
  readonly no: Signal<Refusal['refused'] | undefined>;
  readonly ask: (asked: Asked) => void;
  /** Forgets everything. */
  readonly clear: () => void;
};

export const whatIf = (answerTo: (asked: Asked) => Promise<WhatIfView | Refusal>): WhatIf => {
  const asked = signal<Asked | undefined>(undefined);
  const answer = signal<WhatIfView | undefined>(undefined);
  const no: WhatIf['no'] = signal(undefined);
  let busy = false;

  const go = async (): Promise<void> => {
    const wish = asked.peek();
    if (busy || !wish) return;
    busy = true;
    const said = await answerTo(wish);
    busy = false;
    const now = asked.peek();
    // another lesson's step, or another track, by now
    if (now?.track !== wish.track) return void go();
    batch(() => {
      no.value = 'refused' in said ? said.refused : undefined;
      if (!('refused' in said)) answer.value = said;
    });
    if (now !== wish) void go();
  };

  return {
    asked,
    answer,
    no,
    ask: (wish) => {
      batch(() => {
        if (asked.peek()?.track !== wish.track) answer.value = undefined;
        asked.value = wish;
      });
      void go();
    },
    clear: () =>
      batch(() => {
        asked.value = undefined;
        answer.value = undefined;
        no.value = undefined;
      }),
  };
};

/** The dials that teams moved in this round, in the mission's order; none where nothing was decided. */
export const dialsToTurn = (
  view: Pick<PublicView, 'plan' | 'round' | 'mission'>,
): readonly { readonly key: string; readonly dial: Dial }[] => {
  const workbench = (missions as Readonly<Record<string, Mission>>)[view.mission]?.workbench;
  const planned: Plan | undefined = isPlanId(view.plan) ? plans[view.plan] : undefined;
  const moved = planned?.rounds[view.round]?.dials;
  return Object.entries(workbench?.dials ?? {}).flatMap(([key, dial]) =>
    moved === undefined || moved.includes(key) ? [{ key, dial }] : [],
  );
};
