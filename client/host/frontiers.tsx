/** All frontiers of a lesson for the host: a chart a track, and the same as a table. */
import type { FrontierView } from '../../shared/lesson/closing-views.ts';
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { roundNumber } from '../../shared/plans/round-number.ts';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words/index.ts';
import { missionWords } from '../words/mission-words-of.ts';
import { FrontierChart } from './frontier-chart.tsx';
import { type FrontierPanel, frontierPanels } from './frontier-panels.ts';

/** Values as their mission writes them; plain where this page does not know it. */
const figureOf = (mission: string): ((value: number) => string) =>
  missionWords(words, mission)?.bench?.figure ?? ((value) => value.toPrecision(3));

const Table = ({
  panels,
  figure,
}: {
  readonly panels: readonly FrontierPanel[];
  readonly figure: (value: number) => string;
}) => {
  const text = words.host.frontier;
  return (
    <details class="fold">
      <summary>{text.table}</summary>
      <table class="standings">
        <thead>
          <tr>
            {[text.team, text.spentShort, text.here, text.fresh, text.beat].map((head, place) => (
              <th key={head} scope="col" class={place === 0 ? undefined : 'standings-points'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {panels.flatMap(({ track, teams }) =>
            teams.map(({ id, name, spent, value, fresh, beaten, of }) => (
              <tr key={id}>
                <th scope="row">
                  <span class="team-name">
                    <Badge track={track} />
                    {name}
                  </span>
                </th>
                <td class="figure standings-points">{text.percent(spent)}</td>
                <td class="figure standings-points">{figure(value)}</td>
                <td class="figure standings-points">{fresh === undefined ? text.unknown : figure(fresh)}</td>
                <td class="figure standings-points">{text.of(beaten, of)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  );
};

const OneRound = ({ view, frontier }: { readonly view: PublicView; readonly frontier: FrontierView }) => {
  const text = words.host.frontier;
  const said = missionWords(words, frontier.mission);
  const panels = frontierPanels(frontier, view.teams);
  const figure = figureOf(frontier.mission);
  const number = roundNumber(view.plan, frontier.round);
  if (panels.every(({ teams }) => teams.length === 0)) return null;
  return (
    <section class="frontier">
      <h2 class="eyebrow">{text.heading(number, said?.title ?? frontier.mission)}</h2>
      <p class="quiet">{text.about(said?.bench?.measure)}</p>
      <div class="frontier-panels">
        {panels.map((panel) => (
          <figure key={panel.track}>
            <figcaption class="team-name">
              <Badge track={panel.track} />
              <b>{words.common.tracks[panel.track]}</b>
            </figcaption>
            <FrontierChart panel={panel} figure={figure} />
          </figure>
        ))}
      </div>
      <Table panels={panels} figure={figure} />
    </section>
  );
};

export const Frontiers = ({ view, desk }: { readonly view: PublicView; readonly desk: DeskView }) => (
  <>
    {(desk.frontiers ?? []).map((frontier) => (
      <OneRound key={frontier.round} view={view} frontier={frontier} />
    ))}
  </>
);
