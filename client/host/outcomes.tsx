/** What the decisions came to, for the host: by track what the default and a search give, and how each team did beside blind settings. */
import type { DeskView, PublicTeam, PublicView } from '../../shared/lesson/views.ts';
import { trackIds } from '../../shared/tracks/track.ts';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words/index.ts';
import { missionWords } from '../words/mission-words-of.ts';
import { sitting } from './waiting.ts';

/** More teams than these are found in their own rows. */
const mostTeams = 12;

type Figure = (value: number) => string;

const TeamLine = ({
  team,
  desk,
  figure,
}: {
  readonly team: PublicTeam;
  readonly desk: DeskView;
  readonly figure: Figure;
}) => {
  const text = words.host.outcomes;
  const outcome = desk.teams.find(({ id }) => id === team.id)?.outcome;
  if (!outcome) return <OutcomeLine name={team.name} says={text.none} />;
  const { value, beaten, of } = outcome;
  if (value === undefined) return <OutcomeLine name={team.name} says={text.unknown} />;
  const beat = beaten === undefined ? '' : `, ${text.beat(beaten, of)}`;
  return <OutcomeLine name={team.name} says={`${figure(value)}${beat}`} />;
};

const OutcomeLine = ({ name, says }: { readonly name: string; readonly says: string }) => (
  <div class="facts-line">
    <dt>{name}</dt>
    <dd class="figure">{says}</dd>
  </div>
);

export const Outcomes = ({ view, desk }: { readonly view: PublicView; readonly desk: DeskView }) => {
  const text = words.host.outcomes;
  if (view.yardsticks.length === 0 && desk.teams.every(({ outcome }) => outcome === undefined)) return null;
  const figure: Figure = missionWords(words, view.mission)?.bench?.figure ?? ((value) => value.toFixed(3));
  const seated = new Set(desk.teams.filter((team) => team.outcome || sitting(team).length > 0).map(({ id }) => id));
  const teams = view.teams.filter(({ id }) => seated.has(id));
  return (
    <section class="outcomes">
      <h2 class="eyebrow">{text.heading}</h2>
      {trackIds.map((track) => {
        const own = teams.filter((team) => team.track === track);
        const yardstick = view.yardsticks.find((one) => one.track === track);
        if (own.length === 0) return null;
        return (
          <div key={track} class="outcomes-track">
            <p class="team-name">
              <Badge track={track} />
              <b>{words.common.tracks[track]}</b>
            </p>
            {yardstick && (
              <p class="quiet figure">
                {text.yardstick(figure(yardstick.default.value), figure(yardstick.best.value))}
              </p>
            )}
            {teams.length <= mostTeams && (
              <dl class="facts">
                {own.map((team) => (
                  <TeamLine key={team.id} team={team} desk={desk} figure={figure} />
                ))}
              </dl>
            )}
          </div>
        );
      })}
    </section>
  );
};
