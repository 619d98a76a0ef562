/** What a team has done in a round beside its trials, as small tiles: outlined while it is open, filled when it is done. */
import type { EffortView } from '../../shared/lesson/bench-views.ts';
import type { PublicView } from '../../shared/lesson/views.ts';
import { isPlanId, plans } from '../../shared/plans/index.ts';
import type { Plan, PlanRound } from '../../shared/plans/plan.ts';
import { words } from '../words/index.ts';

export type Extras = NonNullable<PlanRound['extras']>;

const none: Extras = [];

/** What the present round has beside its outcome; the same list for as long as the round is the same. */
export const extrasOf = ({ plan, round }: Pick<PublicView, 'plan' | 'round'>): Extras => {
  const planned: Plan | undefined = isPlanId(plan) ? plans[plan] : undefined;
  return planned?.rounds[round]?.extras ?? none;
};

type Look = 'open' | 'done' | 'waits';

/** Signs drawn in a tile of 20: a call, lines of writing, a flag. */
const signs = {
  incident: 'M10 5v6M10 13.4v1.8',
  defence: 'M5.5 7h9M5.5 10h9M5.5 13h5.5',
  marker: 'M7 15.5v-11l6 3-6 3',
} as const;

const Mark = ({
  sign,
  look,
  label,
}: {
  readonly sign: keyof typeof signs;
  readonly look: Look;
  readonly label: string;
}) => (
  <span title={label}>
    <svg class={`effort-mark effort-mark-${look}`} viewBox="0 0 20 20" aria-hidden="true">
      <rect class="effort-mark-tile" x="1" y="1" width="18" height="18" />
      <path class="effort-mark-sign" d={signs[sign]} />
    </svg>
    <span class="only-read">{label}</span>
  </span>
);

export const EffortMarks = ({ effort, extras }: { readonly effort: EffortView; readonly extras: Extras }) => {
  const { label } = words.host.efforts;
  const done = (is: boolean): 'done' | 'open' => (is ? 'done' : 'open');
  return (
    <span class="effort-marks">
      {effort.incident !== 'none' && (
        <Mark
          sign="incident"
          look={effort.incident === 'open' ? 'waits' : 'done'}
          label={label.incident[effort.incident]}
        />
      )}
      {extras.includes('knee') && (
        <Mark sign="marker" look={done(effort.marker)} label={label.marker[done(effort.marker)]} />
      )}
      {extras.includes('defence') && (
        <Mark sign="defence" look={done(effort.defence)} label={label.defence[done(effort.defence)]} />
      )}
    </span>
  );
};
