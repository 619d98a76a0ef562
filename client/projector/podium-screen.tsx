/** The podium: three towers meet fresh worlds, and stand. */
import { podiumEnds, risenAt, worldAt } from '../stage/podium-plan.ts';
import { CalibrationPage } from './calibration-page.tsx';
import { FrontierPage } from './frontier-page.tsx';
import { firstOf, type PodiumModel, podiumModel, type Tower } from './podium-model.ts';
import type { ScreenProps } from './screen.ts';
import { StandingsScreen } from './standings-screen.tsx';
import { TeamName } from './team-name.tsx';
import { TopBar } from './top-bar.tsx';

type TowerProps = { readonly tower: Tower; readonly stands: boolean; readonly words: ScreenProps['words'] };

const TowerWords = ({ tower, stands, words }: TowerProps) => {
  const { area, rank, total, shares } = tower;
  const text = words.wall.podium;
  return (
    <div class={`tower track-${tower.track}`} style={{ left: `${area.x}px`, width: `${area.width}px` }}>
      <div class="tower-head" style={{ bottom: `${area.height + 12}px` }}>
        <TeamName track={tower.track} name={tower.name} />
        <span class="display figure tower-rank">{rank}</span>
      </div>
      {stands && (
        <div class="tower-foot">
          <b class="display figure tower-total">{total.toLocaleString('en-GB')}</b>
          {shares.length > 0 && <span class="figure">{text.stands(shares.at(-1) ?? 0)}</span>}
        </div>
      )}
    </div>
  );
};

const Side = ({
  model,
  world,
  stands,
  words,
}: Pick<ScreenProps, 'words'> & { readonly model: PodiumModel; readonly world: number; readonly stands: boolean }) => {
  const text = words.wall.podium;
  const top = firstOf(model);
  return (
    <div class="podium-side">
      <h1 class="display podium-title">{stands && top.length > 0 ? text.holds(top) : text.title}</h1>
      {stands && model.lead !== undefined && <p class="podium-lead">{text.won(model.lead)}</p>}
      <p class="quiet podium-about">{model.towers.length === 0 ? words.wall.unscored : text.about(model.worlds)}</p>
      {!stands && world > 0 && <p class="figure podium-world">{text.world(world, model.worlds)}</p>}
    </div>
  );
};

const Towers = (props: ScreenProps) => {
  const { view, wall, words, ms, still } = props;
  const model = podiumModel(view, wall);
  const text = words.wall.podium;
  if (!model) {
    return (
      <div class="screen podium">
        <TopBar {...props} />
        <div class="podium-side">
          <h1 class="display podium-title">{text.title}</h1>
          <p class="podium-lead">{text.waiting}</p>
        </div>
      </div>
    );
  }
  const stands = ms >= podiumEnds(model.worlds, still);
  return (
    <div class="screen podium">
      <TopBar {...props} />
      <Side model={model} world={worldAt(ms, model.worlds, still)} stands={stands} words={words} />
      {model.towers.map((tower) =>
        risenAt(ms, tower.place, still) >= 1 ? (
          <TowerWords key={tower.team} tower={tower} stands={stands} words={words} />
        ) : null,
      )}
    </div>
  );
};

export const PodiumScreen = (props: ScreenProps) => {
  const { wall, page, words } = props;
  const frontier = page.kind === 'frontier' ? wall.frontiers?.[page.place] : undefined;
  if (frontier) return <FrontierPage {...props} frontier={frontier} />;
  if (page.kind === 'calibration' && wall.calibration) {
    return <CalibrationPage {...props} calibration={wall.calibration} />;
  }
  return page.kind === 'standings' ? (
    <StandingsScreen {...props} title={words.wall.podium.final} />
  ) : (
    <Towers {...props} />
  );
};
