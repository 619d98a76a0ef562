/** The forecast: the question, the time, and effort only: who has locked, never what. */
import { splitArea } from '../stage/fit-grid.ts';
import { wallGrid } from '../stage/wall-layers.ts';
import { ClockFace } from './clock-face.tsx';
import { DotField } from './dot-field.tsx';
import { crowdOf, shownTeams, trackGroups } from './groups.ts';
import type { ScreenProps } from './screen.ts';
import { TeamName } from './team-name.tsx';
import { TopBar } from './top-bar.tsx';
import { playedTracks } from './wall-layers-of.ts';
import { forecastZone, named } from './zones.ts';

const bandWidth = 1200;
const bandHeight = 200;

const Locks = ({ view, wall, words }: Pick<ScreenProps, 'view' | 'wall' | 'words'>) => {
  const teams = shownTeams(view, wall).filter(({ here }) => here.length > 0);
  const crowd = crowdOf(teams.length);
  if (crowd === 'named') {
    const width = Math.min(260, bandWidth / Math.max(1, teams.length) - 12);
    return (
      <div class="locks-named">
        {teams.map(({ id, track, name, locked, could }) => (
          <div key={id} class={`locks-team track-${track}`} style={{ width: `${width}px` }}>
            <div class="locks-bar" />
            <TeamName track={track} name={name} />
            <DotField filled={locked} all={could} width={width} height={76} most={teams.length > 4 ? 34 : 38} />
          </div>
        ))}
      </div>
    );
  }
  const groups = trackGroups(view, wall);
  const width = bandWidth / groups.length - 24;
  return (
    <div class="locks-tracks">
      {groups.map(({ track, teams: own, locked, could }) => (
        <div key={track} class="locks-block">
          {groups.length > 1 && (
            <div class="locks-block-head">
              <TeamName track={track} name={words.common.tracks[track]} />
              <span class="figure">{words.wall.locked(locked, could)}</span>
            </div>
          )}
          {crowd === 'narrow' ? (
            <div class="locks-narrow">
              {own.map((team) => (
                <DotField key={team.id} filled={team.locked} all={team.could} width={24} height={176} most={22} />
              ))}
            </div>
          ) : (
            <DotField filled={locked} all={could} width={width} height={bandHeight - 60} most={22} />
          )}
        </div>
      ))}
    </div>
  );
};

export const ForecastScreen = (props: ScreenProps) => {
  const { view, wall, words, mission } = props;
  const question = mission?.questions[view.question];
  const [locked, could] = [
    wall.teams.reduce((sum, team) => sum + team.locked, 0),
    wall.teams.reduce((sum, team) => sum + team.could, 0),
  ];
  const tracks = playedTracks(view);
  const areas = splitArea(forecastZone, tracks.length, named);
  return (
    <div class="screen forecast">
      <TopBar {...props} />
      <div class="left-column">
        <h1 class="question">{question?.ask(undefined)}</h1>
        <p class="quiet policy">{question?.policy(undefined)}</p>
        <ClockFace {...props} />
      </div>
      {tracks.map((track, index) => {
        const area = areas[index];
        if (!area || wall.tiles === 0) return null;
        const grid = wallGrid(area, wall.tiles);
        return (
          <div key={track} class="brief-head" style={{ left: `${grid.x}px`, top: `${grid.y - 56}px` }}>
            <TeamName track={track} name={words.common.tracks[track]} />
            {tracks.length === 1 && <span class="quiet">{words.wall.facedown(wall.tiles)}</span>}
          </div>
        );
      })}
      <div class="locks-count">
        <b class="display figure">{locked.toLocaleString('en-GB')}</b> <span>{words.wall.ofLocked(could)}</span>
      </div>
      <div class="locks">
        <Locks view={view} wall={wall} words={words} />
      </div>
    </div>
  );
};
