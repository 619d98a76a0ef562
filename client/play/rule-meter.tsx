/** How many trials count towards exploring, of how many that earn all of its points; and who of the team has tapped Commit. */

import type { BenchView } from '../../shared/lesson/bench-views.ts';
import { initialsOf } from '../../shared/lesson/initials.ts';
import type { Member } from '../../shared/lesson/views.ts';
import { Disc } from '../ui/disc.tsx';
import { words } from '../words/index.ts';

export const RuleMeter = ({ bench }: { readonly bench: Pick<BenchView, 'counted' | 'target'> }) => {
  const { counted, target } = bench;
  const said = words.work.exploring;
  if (target === 0) return null;
  return (
    <div class="rule">
      <p class="rule-head">
        <b>{said.heading}</b>
        <b class="figure">
          <span class="only-read">{said.label(counted, target)}</span>
          <span aria-hidden="true">{said.count(counted, target)}</span>
        </b>
      </p>
      <span class="pips" aria-hidden="true">
        {Array.from({ length: target }, (_, pip) => (
          <i key={pip} class={pip < counted ? 'pip pip-full' : 'pip'} />
        ))}
      </span>
      {counted >= target && <p class="small">{said.reached}</p>}
    </div>
  );
};

export const TapDiscs = ({
  members,
  taps,
}: {
  readonly members: readonly Member[];
  readonly taps: readonly number[];
}) => (
  <span class="tap-discs">
    {members.map(({ player, name, here }) => {
      const tapped = taps.includes(player);
      return (
        <Disc
          key={player}
          letters={initialsOf(name)}
          state={tapped ? 'locked' : here ? 'present' : 'dropped'}
          label={words.work.commit.tappedBy(name, tapped)}
        />
      );
    })}
  </span>
);
