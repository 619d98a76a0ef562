/** What each part of a round earned the team, out of what it is worth here. */
import type { PartView } from '../../shared/lesson/bench-views.ts';
import { words } from '../words/index.ts';

const share = ({ earned, worth }: PartView): number => (worth > 0 ? Math.min(1, Math.max(0, earned / worth)) : 0);

export const Earned = ({ parts }: { readonly parts: readonly PartView[] }) => {
  const said = words.work.earned;
  if (parts.length === 0) return null;
  return (
    <section class="section">
      <h2>{said.heading}</h2>
      <dl class="earned">
        {parts.map((one) => (
          <div key={one.part}>
            <dt>{said.parts[one.part]}</dt>
            <dd class="figure">{said.earned(one.earned, one.worth)}</dd>
            <span class="meter" aria-hidden="true">
              <i class="meter-left" style={{ width: `${Math.round(100 * share(one))}%` }} />
            </span>
          </div>
        ))}
      </dl>
      <p class="quiet small">{said.how}</p>
    </section>
  );
};
