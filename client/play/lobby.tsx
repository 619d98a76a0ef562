/** The lobby: which team, with whom, in which role, and whether another team may be chosen. */
import { useState } from 'preact/hooks';
import type { Refusal } from '../../shared/lesson/refusal.ts';
import type { MineView, PublicTeam, TeamView } from '../../shared/lesson/views.ts';
import type { Receipt } from '../../shared/protocol/commands.ts';
import { Badge } from '../ui/badge.tsx';
import { phoneWords as words } from '../words/phone-words.ts';
import { sayNo } from '../words/say-no.ts';
import { TeamList } from './team-list.tsx';

const said = words.play.team;

export type LobbyProps = {
  readonly mine: MineView;
  readonly own: PublicTeam;
  readonly team: TeamView | undefined;
  readonly choose: (team: number) => Promise<Receipt | Refusal>;
};

const Choices = ({ mine, own, choose }: Omit<LobbyProps, 'team'>) => {
  const [no, setNo] = useState<string | undefined>(undefined);
  if (mine.choices.length === 0) return null;
  const pick = async (team: number) => {
    setNo(undefined);
    const answer = await choose(team);
    if ('refused' in answer) setNo(answer.refused);
  };
  return (
    <section class="section">
      <h2>{said.choose}</h2>
      <ul class="team-choices">
        {mine.choices.map(({ team, name, track, free }) => (
          <li key={team}>
            <button
              type="button"
              class="team-choice"
              aria-pressed={team === own.id}
              disabled={team === own.id}
              onClick={() => void pick(team)}
            >
              <Badge track={track} />
              <b>{name}</b>
              <span class="quiet small">{team === own.id ? said.chosen : said.free(free)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="no" role="alert" hidden={no === undefined}>
        {no === undefined ? '' : sayNo(no)}
      </p>
    </section>
  );
};

export const Lobby = ({ mine, own, team, choose }: LobbyProps) => {
  const role = words.common.roles[mine.role];
  return (
    <>
      <h1 class={`lobby-team track-${own.track}`}>{said.heading(own.name)}</h1>
      <p>{said.wait}</p>
      <section class="section">
        <h2>{said.mates}</h2>
        {team && <TeamList members={team.members} you={mine.player} />}
        {team && team.members.length < 2 && <p class="quiet">{said.alone}</p>}
      </section>
      <section class="card">
        <p class="eyebrow">{said.role}</p>
        <p class="role-name">{role.name}</p>
        <p>{role.prompt}</p>
      </section>
      <Choices mine={mine} own={own} choose={choose} />
    </>
  );
};
