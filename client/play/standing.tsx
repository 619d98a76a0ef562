/** Where the own team stands: its place, its points and the gap to the next. Nobody else's. */
import type { MineView, PublicTeam } from '../../shared/lesson/views.ts';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words/index.ts';

const said = words.play.verdict;

export const Standing = ({ mine, own }: { readonly mine: MineView; readonly own: PublicTeam }) => {
  if (mine.rank === 0) return <p>{said.notScored}</p>;
  const above = words.common.ordinal(mine.rank - 1);
  return (
    <section class={`standing track-${own.track}`}>
      <p class="standing-team">
        <Badge track={own.track} />
        <span>{mine.ranked > 1 ? said.team(own.name) : said.alone(own.name)}</span>
      </p>
      {mine.ranked > 1 && <p class="standing-place">{said.place(words.common.ordinal(mine.rank), mine.ranked)}</p>}
      <p class="standing-points figure">{words.common.points(mine.total)}</p>
      {mine.ranked > 1 && (
        <p>{mine.gap === undefined ? said.top : said.gap(mine.gap, mine.rank === 2 ? above : said.nextAbove)}</p>
      )}
    </section>
  );
};
