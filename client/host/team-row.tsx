/** One team in the list: who sits there, how many have locked, what it waits for. Opens into its panel. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words/index.ts';
import { EffortFigures } from './effort-figures.tsx';
import { extrasOf } from './effort-marks.tsx';
import type { ListedTeam } from './find-teams.ts';
import type { Hand } from './hand.ts';
import { Discs, Dots } from './people.tsx';
import { TeamPanel } from './team-panel.tsx';
import { isWaiting, sitting } from './waiting.ts';

/** Locks where there is something to lock, otherwise people. */
const figure = ({ desk: team }: ListedTeam, view: PublicView, teamSize: number): string => {
  const { teams } = words.host;
  if (team.could > 0) return teams.locked(team.locked, team.could);
  return view.status === 'lobby' ? teams.seats(sitting(team).length, teamSize) : String(sitting(team).length);
};

export const TeamRow = ({
  listed,
  waits,
  view,
  desk,
  open,
  dense,
  toggle,
  hand,
}: {
  readonly listed: ListedTeam;
  /** What the team waits for, in words. */
  readonly waits: string;
  readonly view: PublicView;
  readonly desk: DeskView;
  readonly open: boolean;
  readonly dense: boolean;
  readonly toggle: () => void;
  readonly hand: Hand;
}) => {
  const { team, waiting } = listed;
  const panel = `team-${team.id}`;
  return (
    <li class={open ? 'team team-open' : 'team'}>
      <button
        type="button"
        class="team-row"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={toggle}
      >
        <span class="team-name">
          <Badge track={team.track} />
          <b>{team.name}</b>
          <span class="only-read">, {words.common.tracks[team.track]}</span>
        </span>
        {dense ? <Dots team={listed.desk} /> : <Discs team={listed.desk} />}
        {listed.desk.effort && sitting(listed.desk).length > 0 ? (
          <EffortFigures effort={listed.desk.effort} dense={dense} extras={extrasOf(view)} />
        ) : (
          <span class="figure team-figure">{figure(listed, view, desk.teamSize)}</span>
        )}
        <span class={isWaiting(waiting) ? 'team-waits' : 'team-waits quiet'}>{waits}</span>
        {!dense && (
          <svg class="team-more" width="18" height="18" viewBox="0 0 18 18" fill="currentColor" aria-hidden="true">
            <path d="M1 7h4v4H1zM7 7h4v4H7zM13 7h4v4h-4z" />
          </svg>
        )}
      </button>
      {open && <TeamPanel id={panel} listed={listed} view={view} desk={desk} hand={hand} />}
    </li>
  );
};
