/** One lesson plan to choose from: what it is about, how long it takes, and how its minutes are spent. */
import { type PlanId, plans } from '../../shared/plans/index.ts';
import { words } from '../words/index.ts';
import { plannedRounds } from './run-of-show.ts';

/** Steps as boxes as wide as they are long. A step of unknown length gets a minute's width. */
const Bar = ({ plan }: { readonly plan: PlanId }) => (
  <span class="plan-bar" aria-hidden="true">
    {plannedRounds(plan).flatMap(({ steps }, round) =>
      steps.map(({ kind, ms }, step) => (
        <span key={`${round}.${step}`} style={{ flexGrow: (ms ?? 60_000) / 1000 }}>
          {words.common.steps[kind]}
        </span>
      )),
    )}
  </span>
);

export const PlanCard = ({
  plan,
  chosen,
  choose,
}: {
  readonly plan: PlanId;
  readonly chosen: boolean;
  readonly choose: () => void;
}) => (
  <label class={chosen ? 'plan plan-chosen' : 'plan'}>
    <input class="only-read" type="radio" name="plan" value={plan} checked={chosen} onChange={choose} />
    <span class="plan-head">
      <span class="plan-title">{words.plans[plan].title}</span>
      <b class="figure">{words.host.setup.length(plans[plan].minutes)}</b>
    </span>
    <span class="quiet">{words.plans[plan].about}</span>
    <Bar plan={plan} />
  </label>
);
