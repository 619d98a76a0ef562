/** Locked: the whole phone in the track's colour, so that a raised phone says across the room who is done. */
import type { ComponentChildren } from 'preact';
import { initialsOf } from '../../shared/lesson/initials.ts';
import type { MineView, TeamView } from '../../shared/lesson/views.ts';
import type { Question } from '../../shared/missions/mission.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { Disc } from '../ui/disc.tsx';
import { GlyphWall } from '../ui/glyph-wall.tsx';
import { words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';
import { ForecastRows } from './forecast-rows.tsx';

export type LockedProps = {
  readonly mine: MineView;
  readonly track: TrackId;
  readonly team: TeamView | undefined;
  readonly question: Question;
  readonly said: MissionWords;
  readonly help: ComponentChildren;
};

/** Who has not locked yet, and who has; the own lock counts from the moment this phone knows of it. */
const lockedOf = ({ mine, team }: Pick<LockedProps, 'mine' | 'team'>) =>
  (team?.members ?? []).map((member) => ({ ...member, locked: member.locked || member.player === mine.player }));

const TeamLocks = (props: Pick<LockedProps, 'mine' | 'team'>) => {
  const said = words.play.locked;
  const members = lockedOf(props);
  const waiting = members.filter(({ locked }) => !locked);
  return (
    <div class="locks">
      <span class="locks-discs">
        {members.map(({ player, name, locked, here }) => (
          <Disc
            key={player}
            letters={initialsOf(name)}
            state={locked ? 'locked' : here ? 'present' : 'dropped'}
            label={`${name}: ${locked ? words.play.team.locked : words.play.team.notLocked}`}
          />
        ))}
      </span>
      <p role="status">
        {said.count(members.length - waiting.length, members.length)}{' '}
        {waiting.length === 0 ? said.everybody : said.waiting(waiting.map(({ name }) => name))}
      </p>
    </div>
  );
};

export const Locked = ({ mine, track, team, question, said, help }: LockedProps) => {
  const spoken = words.play.locked;
  return (
    <main class="main locked-main">
      <h1 class="locked-heading">{spoken.heading}</h1>
      <GlyphWall track={track} />
      {mine.forecast && (
        <section>
          <p class="quiet locked-yours">{spoken.yours}</p>
          <ForecastRows question={question} said={said.questions[mine.question]} forecast={mine.forecast} />
        </section>
      )}
      <p class="locked-look">{spoken.lookUp}</p>
      {help}
      <TeamLocks mine={mine} team={team} />
    </main>
  );
};
