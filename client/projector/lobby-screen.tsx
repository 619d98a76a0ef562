/** The lobby: how to come in, and who has. Code and QR are tiles on the stage; this is the text on the field. */
import { Disc } from '../ui/disc.tsx';
import { Mark } from '../ui/mark.tsx';
import { DotField } from './dot-field.tsx';
import { crowdOf, type ShownTeam, shownTeams, trackGroups } from './groups.ts';
import { typedAddress } from './join-address.ts';
import type { ScreenProps } from './screen.ts';
import { TeamName } from './team-name.tsx';

const bandWidth = 1800;

const NamedTeam = ({ team, trackName }: { readonly team: ShownTeam; readonly trackName: string }) => (
  <div class={`lobby-team track-${team.track}`}>
    <TeamName track={team.track} name={team.name} />
    <div class="narrow quiet lobby-track">{trackName}</div>
    <div class="lobby-discs">
      {team.here.map((here, seat) => (
        <Disc key={seat} letters={team.initials[seat] ?? ''} state={here ? 'present' : 'dropped'} label="" />
      ))}
    </div>
  </div>
);

const Band = ({ view, wall, words }: Pick<ScreenProps, 'view' | 'wall' | 'words'>) => {
  const teams = shownTeams(view, wall);
  const crowd = crowdOf(teams.length);
  if (crowd === 'named') {
    return (
      <div class={`lobby-named lobby-named-${teams.length > 4 ? 'many' : 'few'}`}>
        {teams.map((team) => (
          <NamedTeam key={team.id} team={team} trackName={words.common.tracks[team.track]} />
        ))}
      </div>
    );
  }
  if (crowd === 'narrow') {
    return (
      <div class="lobby-narrow">
        {teams.map((team) => (
          <div key={team.id} class={`lobby-slot track-${team.track}`}>
            <TeamName track={team.track} name={team.name} />
            <DotField
              filled={team.here.filter(Boolean).length}
              all={team.here.length}
              width={168}
              height={20}
              most={20}
            />
          </div>
        ))}
      </div>
    );
  }
  const groups = trackGroups(view, wall);
  return (
    <div class="lobby-tracks">
      {groups.map(({ track, teams: own, players }) => (
        <div key={track} class={`lobby-track-block track-${track}`}>
          <TeamName track={track} name={words.common.tracks[track]} />
          <span class="lobby-track-count">{words.wall.trackTeams(own.length, players)}</span>
          <DotField filled={players} all={players} width={bandWidth / groups.length - 40} height={120} most={20} />
        </div>
      ))}
    </div>
  );
};

export const LobbyScreen = ({ view, wall, words }: ScreenProps) => (
  <div class="screen lobby">
    <div class="lobby-mark">
      <Mark size={40} />
      <span class="display">{words.common.title}</span>
    </div>
    <h1 class="display lobby-title">{words.wall.join}</h1>
    <div class="lobby-address">{view.doorOpen ? typedAddress(wall.joinUrl) : words.wall.doorClosed}</div>
    <div class="lobby-count">
      <b class="display figure">{wall.here.toLocaleString('en-GB')}</b>
      <span>
        {words.wall.here(wall.here, wall.players)}
        <br />
        <span class="quiet lobby-starts">{words.wall.starts}</span>
      </span>
    </div>
    <div class="lobby-band">
      <Band view={view} wall={wall} words={words} />
    </div>
  </div>
);
