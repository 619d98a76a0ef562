/** One team, full screen: what it does now and, once they are out, its forecast and its outcome. */
import { isMissionId, missions } from '../../shared/missions/index.ts';
import { Badge } from '../ui/badge.tsx';
import { DotField } from './dot-field.tsx';
import { shownTeams } from './groups.ts';
import type { ScreenProps } from './screen.ts';
import { TopBar } from './top-bar.tsx';

/** How the team's chips lie, answer by answer, once the truth is out. */
const Chips = ({ view, words, mission, chips }: ScreenProps & { readonly chips: readonly number[] }) => {
  const name = view.reveals.at(-1)?.question;
  const question = name !== undefined && isMissionId(view.mission) ? missions[view.mission].questions[name] : undefined;
  if (!question || name === undefined || chips.length === 0) return null;
  return (
    <section class="spot-part">
      <h2 class="narrow quiet">{words.wall.spotlight.forecast}</h2>
      {question.answers.map((answer, index) => (
        <div key={answer} class="spot-chips">
          <span class="spot-answer narrow">{mission?.questions[name]?.answers[answer]?.short ?? answer}</span>
          <DotField
            filled={Math.round(chips[index] ?? 0)}
            all={Math.round(chips[index] ?? 0)}
            width={420}
            height={44}
            most={38}
          />
        </div>
      ))}
    </section>
  );
};

export const SpotlightScreen = (props: ScreenProps) => {
  const { view, wall, words, mission } = props;
  const text = words.wall.spotlight;
  const team = shownTeams(view, wall).find(({ id }) => id === wall.spotlight);
  if (!team) return <TopBar {...props} />;
  const { effort, outcome, here } = team;
  return (
    <div class={`screen spot track-${team.track}`}>
      <TopBar {...props} />
      <div class="spot-head">
        <Badge track={team.track} />
        <h1 class="display spot-name">{team.name}</h1>
      </div>
      <p class="quiet spot-track">{words.common.tracks[team.track]}</p>
      <div class="spot-left">
        <DotField filled={here.filter(Boolean).length} all={here.length} width={600} height={64} most={48} />
        <p>{text.players(here.filter(Boolean).length)}</p>
        {effort && <p class="figure">{text.work(effort.runs, effort.calls)}</p>}
        {effort?.committed && <p>{`${team.name} ${text.committed}`}</p>}
        {team.standing && <p class="figure">{text.points(team.standing.total)}</p>}
      </div>
      <div class="spot-right">
        {outcome?.value !== undefined && (
          <section class="spot-part">
            <h2 class="narrow quiet">{text.outcome}</h2>
            <div class="display figure spot-value">{mission?.bench?.value(outcome.value) ?? outcome.value}</div>
            {outcome.beaten !== undefined && <p>{text.beat(outcome.beaten, outcome.of)}</p>}
          </section>
        )}
        <Chips {...props} chips={team.chips} />
      </div>
    </div>
  );
};
