/** The standings as the host sees them: every team that played, best first. */
import type { DeskView, PublicTeam, PublicView } from '../../shared/lesson/views.ts';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words/index.ts';

export type Standing = PublicTeam & { readonly total: number; readonly rank: number };

/** Teams with a rank, best first; equal ranks keep the order of the teams. */
export const standingsOf = (view: PublicView, desk: DeskView): readonly Standing[] =>
  view.teams
    .flatMap((team, index) => {
      const own = desk.teams[index];
      return own && own.rank > 0 ? [{ ...team, total: own.total, rank: own.rank }] : [];
    })
    .sort((one, other) => one.rank - other.rank);

export const Standings = ({ view, desk }: { readonly view: PublicView; readonly desk: DeskView }) => {
  const text = words.host.over;
  const rows = standingsOf(view, desk);
  if (rows.length === 0) return <p class="quiet">{text.unscored}</p>;
  return (
    <table class="standings">
      <caption class="eyebrow">{text.standings}</caption>
      <thead>
        <tr>
          <th scope="col">{text.place}</th>
          <th scope="col">{text.team}</th>
          <th scope="col" class="standings-points">
            {text.points}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((team) => (
          <tr key={team.id}>
            <td class="figure">{team.rank}</td>
            <th scope="row">
              <span class="team-name">
                <Badge track={team.track} />
                {team.name}
              </span>
            </th>
            <td class="figure standings-points">{team.total.toLocaleString('en-GB')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
